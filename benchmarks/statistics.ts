/** Random numbers in [0, 1) (mulberry32, public domain). The same seed gives the same numbers, so two systems get the same workload. */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface ZipfOptions {
  /** The number of items. */
  size: number;
  /** How strongly the first items are preferred; about 1 for requests of web pages (Breslau et al., INFOCOM 1999). */
  exponent: number;
  /** Numbers in [0, 1). */
  random: () => number;
}

/** Draws items 0 to size - 1; the probability of item k is proportional to 1 / (k + 1)^exponent. */
export function createZipf({ size, exponent, random }: ZipfOptions): () => number {
  const cumulated: number[] = [];
  let total = 0;
  for (let rank = 1; rank <= size; rank += 1) cumulated.push(total += rank ** -exponent);
  return () => {
    const drawn = random() * total;
    return cumulated.findIndex((bound) => drawn < bound);
  };
}

/**
 * The percentile of the values for a share from 0 to 1, interpolated between neighbours like `percentile_cont`:
 * https://www.postgresql.org/docs/17/functions-aggregate.html
 *
 * @throws {RangeError} If there are no values.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) {
    throw new RangeError("Cannot take a percentile: there are no values");
  }
  return below + (above - below) * (position - Math.floor(position));
}

/** Statistics of measurements, in their unit. */
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

/** Statistics of durations, as figures of a result row. A type, because an interface is not assignable to `Record<string, number>`. */
type TimeFigures = { runs: number; median_ms: number; p95_ms: number; p99_ms: number };

/** @throws {RangeError} If there are no durations. */
export function timeFigures(durations_ms: readonly number[]): TimeFigures {
  const { count, median, p95, p99 } = summarize(durations_ms);
  return { runs: count, median_ms: median, p95_ms: p95, p99_ms: p99 };
}
