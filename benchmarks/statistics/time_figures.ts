import { summarize } from "./summarize.ts";

/** What durations in milliseconds come to, as figures of a result row. A type and no interface: rows hold figures by name. */
export type TimeFigures = { runs: number; median_ms: number; p95_ms: number; p99_ms: number };

/** @throws {RangeError} If there are no durations. */
export function timeFigures(durations_ms: readonly number[]): TimeFigures {
  const { count, median, p95, p99 } = summarize(durations_ms);
  return { runs: count, median_ms: median, p95_ms: p95, p99_ms: p99 };
}
