/** Calls that are partly under way at the same time: how many had to wait for one another, and how long they took together. */

/** Milliseconds of one clock. */
export interface Interval {
  started_at_ms: number;
  ended_at_ms: number;
}

/**
 * How many database calls follow one another on the way to the answer: the longest chain of calls in which each began after
 * the one before had ended. Calls that ended while the model was working are hidden by it and count for nothing.
 */
export function countRounds(calls: readonly Interval[], model_calls: readonly Interval[]): number {
  const awaited = calls.filter((call) => !model_calls.some((model) => endsWithin(call, model)))
    .toSorted((a, b) => a.started_at_ms - b.started_at_ms);
  const depths: number[] = [];
  for (const call of awaited) {
    const before = depths.filter((_, i) => awaited[i]!.ended_at_ms <= call.started_at_ms); // i is in both
    depths.push(Math.max(0, ...before) + 1);
  }
  return Math.max(0, ...depths);
}

/** Milliseconds in which at least one of the intervals was under way and none of the covers: parallel waits count once. */
export function uncoveredTime(
  intervals: readonly Interval[],
  covers: readonly Interval[] = [],
): number {
  return coveredTime([...intervals, ...covers]) - coveredTime(covers);
}

function endsWithin({ ended_at_ms }: Interval, model: Interval): boolean {
  return model.started_at_ms <= ended_at_ms && ended_at_ms <= model.ended_at_ms;
}

function coveredTime(intervals: readonly Interval[]): number {
  let covered = 0;
  let until = -Infinity;
  for (const interval of intervals.toSorted((a, b) => a.started_at_ms - b.started_at_ms)) {
    covered += Math.max(0, interval.ended_at_ms - Math.max(interval.started_at_ms, until));
    until = Math.max(until, interval.ended_at_ms);
  }
  return covered;
}
