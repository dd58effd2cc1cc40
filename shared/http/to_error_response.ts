import { AppError, toAppError } from "../errors.ts";
import type { ErrorBody } from "../contracts/error.ts";

/** The error as its contract states it; anything that is not an `AppError` is a fault of ours and shows nothing of itself. */
export function toErrorResponse(error: unknown): Response {
  const known = toAppError(error);
  return Response.json(toErrorBody(known), { status: known.status, headers: errorHeaders(known) });
}

function errorHeaders(error: AppError): Record<string, string> {
  const headers: Record<string, string> = {};
  if (error.retry_after_seconds !== undefined) {
    headers["Retry-After"] = String(Math.ceil(error.retry_after_seconds));
  }
  if (error.code === "method_not_allowed") {
    headers["Allow"] = (error.details as { allow: string[] }).allow.join(", ");
  }
  return headers;
}

/** What a caller is told of the error, in a response or in an event. */
export function toErrorBody({ code, message, hint, details }: AppError): ErrorBody {
  return {
    code,
    message,
    ...(hint !== undefined && { hint }),
    ...(details !== undefined && { details }),
  };
}
