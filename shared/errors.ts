/**
 * Every condition a caller can meet has a stable code here, with the HTTP status it answers with. Code throws `AppError`;
 * shared/http turns it into a response, in one place.
 */

/** Code → HTTP status. */
export const ERROR_STATUS = {
  /** The body, query or path does not fit its schema; `details` holds the zod issues. */
  invalid_request: 400,
  /** The body is not JSON. */
  invalid_json: 400,
  /** No credential, or one that is forged or expired. */
  unauthorized: 401,
  /** The project has used its tokens of the day; try again after `Retry-After`. */
  token_budget_exceeded: 402,
  /** The caller may see the project, but not do this with it. */
  forbidden: 403,
  /** There is no such thing, or the caller may not know of it. */
  not_found: 404,
  /** The path exists, but not with this method; the `Allow` header lists those it takes. */
  method_not_allowed: 405,
  /** Another run of the project is under way; try again after `Retry-After`. */
  run_in_progress: 409,
  /** Somebody stopped the run before it was committed; it has left nothing. */
  run_stopped: 409,
  /** What was shown has changed since; `details.current` holds what stands now. */
  revision_conflict: 409,
  /** What the project holds is not changed until it is taken up again, which sets its status to active. */
  project_archived: 409,
  /** The body is larger than is read. */
  payload_too_large: 413,
  /** A prerequisite is missing, or the signals do not say enough. */
  insufficient_signal: 422,
  /** The idempotency key was sent before, with another request. */
  idempotency_key_reused: 422,
  /** Too many calls; try again after `Retry-After`. */
  rate_limited: 429,
  /** A fault of ours; the log has it under the answer's `x-request-id`. */
  internal: 500,
  /** The model answered, but not with anything usable. */
  model_failed: 502,
  /** The database or the model cannot be reached now. */
  unavailable: 503,
  /** The work did not finish within its time. */
  deadline_exceeded: 504,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

export interface AppErrorOptions {
  hint?: string;
  details?: unknown;
  cause?: unknown;
  retry_after_seconds?: number;
}

/** A condition with a stable code. `message` is safe to show to the caller; `cause` is for the log alone. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly hint: string | undefined;
  readonly details: unknown;
  readonly retry_after_seconds: number | undefined;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.status = ERROR_STATUS[code];
    this.hint = options.hint;
    this.details = options.details;
    this.retry_after_seconds = options.retry_after_seconds;
  }
}

/** The error itself, or what stands for a fault of ours: `internal`, with the fault as its cause. */
export function toAppError(error: unknown): AppError {
  return error instanceof AppError
    ? error
    : new AppError("internal", "Cannot answer: something failed on our side", { cause: error });
}
