import type { SignalText } from "../contracts/signal.ts";

/** When a signal was said or written, else when it came in; milliseconds since 1970. */
export function signalTime(signal: Pick<SignalText, "occurred_at" | "created_at">): number {
  return Date.parse(signal.occurred_at ?? signal.created_at);
}
