import type { AppError } from "../../errors.ts";

export interface Timer {
  /** Aborts with the timer's error once the time is over. */
  signal: AbortSignal;
  /** Starts the time, anew if it is running. */
  start(): void;
  stop(): void;
}

/**
 * A time limit that has not started yet. AbortSignal.timeout could neither be restarted, as a watchdog must be, nor stopped,
 * so it would outlive the call it limits.
 */
export function createTimer(limit_ms: number, toError: () => AppError): Timer {
  const controller = new AbortController();
  let handle: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(handle);
  return {
    signal: controller.signal,
    start: () => {
      stop();
      handle = setTimeout(() => controller.abort(toError()), limit_ms);
    },
    stop,
  };
}
