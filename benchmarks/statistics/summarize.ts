import { percentile } from "./percentile.ts";

/** What a number of measurements come to, in the unit of the measurements. */
export interface Summary {
  count: number;
  median: number;
  p95: number;
  p99: number;
}

/**
 * Count, median, p95 and p99 of the values.
 *
 * @throws {RangeError} If there are no values.
 */
export function summarize(values: readonly number[]): Summary {
  return {
    count: values.length,
    median: percentile(values, 0.5),
    p95: percentile(values, 0.95),
    p99: percentile(values, 0.99),
  };
}
