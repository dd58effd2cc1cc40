/** A stretch of time in milliseconds of one clock. */
export interface Interval {
  start_ms: number;
  end_ms: number;
}

/**
 * Milliseconds in which at least one of the intervals was under way and none of the covers: parallel waits count once, and a wait
 * behind something that takes longer counts for nothing.
 */
export function uncoveredTime(
  intervals: readonly Interval[],
  covers: readonly Interval[] = [],
): number {
  const bounds = [...intervals, ...covers].flatMap(({ start_ms, end_ms }) => [start_ms, end_ms])
    .toSorted((a, b) => a - b);
  let time = 0;
  for (const [index, start_ms] of bounds.slice(0, -1).entries()) {
    const piece = { start_ms, end_ms: bounds[index + 1] ?? start_ms };
    if (isWithin(piece, intervals) && !isWithin(piece, covers)) {
      time += piece.end_ms - piece.start_ms;
    }
  }
  return time;
}

function isWithin(piece: Interval, intervals: readonly Interval[]): boolean {
  return intervals.some(({ start_ms, end_ms }) =>
    start_ms <= piece.start_ms && piece.end_ms <= end_ms
  );
}
