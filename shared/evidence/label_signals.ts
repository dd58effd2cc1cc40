import type { SignalText } from "../contracts/signal.ts";

/**
 * A short name for each signal of an extraction, oldest first: `s1` and so on. A citation repeats the name of its signal, and an
 * id of 36 characters costs some twenty tokens each time, a fifth of a second.
 */
export function labelSignals(signals: readonly SignalText[]): ReadonlyMap<string, SignalText> {
  return new Map(signals.toSorted(byTime).map((signal, index) => [`s${index + 1}`, signal]));
}

function byTime(a: SignalText, b: SignalText): number {
  return signalTime(a) - signalTime(b) || (a.id < b.id ? -1 : 1);
}

/** When a signal was said or written, else when it came in; milliseconds since 1970. */
export function signalTime(signal: Pick<SignalText, "occurred_at" | "created_at">): number {
  return Date.parse(signal.occurred_at ?? signal.created_at);
}
