import { AppError } from "../../shared/errors.ts";

/**
 * Returns while the run may go on.
 *
 * @throws {AppError} What ended the run; `deadline_exceeded` if that was its time.
 */
export function requireGoingOn(signal: AbortSignal): void {
  if (!signal.aborted) return;
  const { reason } = signal;
  if (reason instanceof AppError) throw reason;
  throw new AppError("deadline_exceeded", "Cannot finish the run: its time is over", {
    cause: reason,
  });
}
