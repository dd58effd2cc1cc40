/** A call's time within its request, in milliseconds. */
export interface Interval {
  start_ms: number;
  duration_ms: number;
}

/** Starts and durations arrive rounded, so a call may seem to start just before the one it waited for has ended. */
const ROUNDING_MS = 0.1;

/**
 * How many of the calls had to wait for one another: the most of them that ran one after the other, so 1 for any number
 * that ran at the same time. Earliest end first, which is optimal (Kleinberg and Tardos, Algorithm Design, section 4.1).
 */
export function countRoundTrips(calls: Interval[]): number {
  const ends = (call: Interval) => call.start_ms + call.duration_ms;
  let count = 0;
  let free_from = -Infinity;
  for (const call of calls.toSorted((one, other) => ends(one) - ends(other))) {
    if (call.start_ms < free_from - ROUNDING_MS) continue;
    count += 1;
    free_from = ends(call);
  }
  return count;
}
