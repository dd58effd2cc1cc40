import type { ErrorBody } from "../../shared/contracts/error.ts";

/** What a function refused with: its stable code, and what a person can do. */
export class ApiError extends Error {
  readonly code: string;
  readonly hint: string | null;
  readonly details: unknown;
  /** Seconds after which another try may succeed. */
  readonly retry_after: number | null;

  constructor({ code, message, hint, details }: ErrorBody, retry_after: number | null = null) {
    super(message);
    this.name = "ApiError";
    this.code = code;
    this.hint = hint ?? null;
    this.details = details;
    this.retry_after = retry_after;
  }
}
