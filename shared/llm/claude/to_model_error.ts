import { APIConnectionError, APIConnectionTimeoutError, APIError } from "@anthropic-ai/sdk";
import { AppError } from "../../errors.ts";

/** Statuses that say nothing about the request: the model cannot be reached now, or not with this key or model name. */
const UNREACHABLE_STATUSES: Readonly<Record<number, string>> = {
  401: "unauthorized",
  403: "forbidden",
  404: "model_not_found",
  408: "timeout",
  409: "conflict",
  429: "rate_limited",
  529: "overloaded",
};

/** Error types that arrive as an event inside a response that began well; the SDK gives them no status (platform facts, 7.1). */
const UNREACHABLE_TYPES = ["overloaded_error", "api_error", "rate_limit_error", "timeout_error"];

/**
 * The typed form of whatever the SDK or the connection threw. `unavailable` covers everything another call might not meet
 * (no connection, 401, 403, 404, 408, 409, 429, 5xx, a response that broke off), `model_failed` a request that the model
 * refuses as it stands. `details.reason` names the cause; the message never repeats what the server said.
 */
export function toModelError(error: unknown): AppError {
  if (error instanceof APIConnectionTimeoutError) {
    return unavailable("timeout", "The model does not answer", error);
  }
  if (error instanceof APIConnectionError) {
    return unavailable("connection", "The model cannot be reached", error);
  }
  if (error instanceof APIError) return toStatusError(error);
  return unavailable("connection_lost", "The connection to the model was lost", error);
}

function toStatusError(error: APIError): AppError {
  const { status, type } = error;
  if (status === undefined) {
    return UNREACHABLE_TYPES.includes(type ?? "")
      ? unavailable(type ?? "api_error", "The model broke off its answer", error)
      : refusedRequest(error);
  }
  const reason = UNREACHABLE_STATUSES[status] ?? (status >= 500 ? "server_error" : null);
  if (reason === null) return refusedRequest(error);
  return unavailable(reason, `The model cannot be used now (status ${status})`, error);
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
