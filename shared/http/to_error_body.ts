import type { ErrorBody } from "../contracts/error.ts";
import type { AppError } from "../errors.ts";

/** What a caller is told of the error, in a response or in an event. */
export function toErrorBody({ code, message, hint, details }: AppError): ErrorBody {
  return {
    code,
    message,
    ...(hint !== undefined && { hint }),
    ...(details !== undefined && { details }),
  };
}
