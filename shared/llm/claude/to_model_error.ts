import { APIConnectionError, APIConnectionTimeoutError, APIError } from "@anthropic-ai/sdk";
import { isApiPath } from "../../env.ts";
import { AppError } from "../../errors.ts";

/**
 * Statuses that say nothing about the request: the model cannot be reached now, or not with this key, account, address or
 * model name.
 */
const UNREACHABLE_STATUSES: Readonly<Record<number, string>> = {
  401: "unauthorized",
  402: "billing",
  403: "forbidden",
  404: "model_not_found",
  405: "wrong_base_url",
  408: "timeout",
  409: "conflict",
  429: "rate_limited",
  529: "overloaded",
};

/** What a person can do about a reason; the others pass by themselves. */
const REMEDIES: Readonly<Record<string, string>> = {
  unauthorized: "its key is refused, check ANTHROPIC_API_KEY",
  forbidden: "its key may not do this, check ANTHROPIC_API_KEY",
  billing: "its account cannot pay, check the credit and the payment of the organisation",
  account_on_hold: "its account is on hold or disabled, ask the provider",
  model_not_found: "it does not know the model, check DI_AGENT_MODEL and DI_EXTRACTION_MODEL",
  effort_refused:
    "it does not know this effort, set DI_AGENT_EFFORT or DI_EXTRACTION_EFFORT to default",
  wrong_base_url: "its API is not at this address, check ANTHROPIC_BASE_URL",
  redirected: "its address redirects to another one, check ANTHROPIC_BASE_URL",
};

/** Error types that arrive as an event inside a response that began well; the SDK gives them no status (platform facts, 7.1). */
const UNREACHABLE_TYPES = ["overloaded_error", "api_error", "rate_limit_error", "timeout_error"];

/**
 * The typed form of whatever the SDK or the connection threw. `unavailable` covers everything another request might meet as well
 * (no connection, a fault of the account, 3xx, 401 to 405, 408, 409, 429, 5xx, a response that broke off), `model_failed` a
 * request that the model refuses as it stands. `details.reason` names the cause, and so does the message where a person can remove
 * it; neither repeats what the server said.
 *
 * @param base_url Where the client looks for the API.
 */
export function toModelError(error: unknown, base_url: string): AppError {
  if (error instanceof APIConnectionTimeoutError) {
    return unavailable("timeout", "The model does not answer", error);
  }
  if (error instanceof APIConnectionError) {
    return unavailable("connection", "The model cannot be reached", error);
  }
  if (error instanceof APIError) return toStatusError(error, base_url);
  return unavailable("connection_lost", "The connection to the model was lost", error);
}

function toStatusError(error: APIError, base_url: string): AppError {
  const { status, type } = error;
  if (status === undefined && UNREACHABLE_TYPES.includes(type ?? "")) {
    return unavailable(type ?? "api_error", "The model broke off its answer", error);
  }
  const reason = findReason(error, base_url);
  if (reason === null) return refusedRequest(error);
  const remedy = REMEDIES[reason];
  const message = remedy === undefined
    ? `The model cannot be used now (status ${status})`
    : `The model cannot be used: ${remedy}`;
  return unavailable(reason, message, error);
}

/** Why no request of ours can succeed now; null if it is this one that is refused. */
function findReason(error: APIError, base_url: string): string | null {
  const { status = 0, type } = error;
  const fault = type === "billing_error" ? "billing" : findAccountFault(error);
  if (fault !== null) return fault;
  if (status === 400 && /\beffort\b/i.test(error.apiMessage ?? "")) return "effort_refused";
  if (status >= 300 && status < 400) return "redirected";
  // A server that is not the API answers 404 in a form of its own.
  const is_elsewhere = isApiPath(base_url) || type !== "not_found_error";
  if (status === 404 && is_elsewhere) return "wrong_base_url";
  return UNREACHABLE_STATUSES[status] ?? (status >= 500 ? "server_error" : null);
}

/** Faults of the account that the API reports as a fault of the request, status 400; only the words tell them apart. */
function findAccountFault({ status, apiMessage }: APIError): string | null {
  if (status !== 400 || apiMessage === null) return null;
  if (/\bcredit balance\b|\bbilling\b/i.test(apiMessage)) return "billing";
  return /\borgani[sz]ation\b.{0,80}\b(?:on hold|disabled|suspended)\b/i.test(apiMessage)
    ? "account_on_hold"
    : null;
}

function refusedRequest(error: APIError): AppError {
  return new AppError("model_failed", "The model does not accept the request", {
    details: { reason: "request_refused", ...origin(error) },
    cause: error,
  });
}

function unavailable(reason: string, message: string, cause: unknown): AppError {
  const waits = cause instanceof APIError ? retryAfterSeconds(cause) : undefined;
  return new AppError("unavailable", message, {
    details: { reason, ...(cause instanceof APIError ? origin(cause) : {}) },
    cause,
    ...(waits === undefined ? {} : { retry_after_seconds: waits }),
  });
}

function origin({ status, requestID }: APIError): { status?: number; model_request_id?: string } {
  return {
    ...(status === undefined ? {} : { status }),
    ...(requestID ? { model_request_id: requestID } : {}),
  };
}

function retryAfterSeconds(error: APIError): number | undefined {
  const seconds = Number.parseFloat(error.headers?.get("retry-after") ?? "");
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : undefined;
}
