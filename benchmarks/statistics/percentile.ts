/**
 * The value below which that share (0 to 1) of the values lies, interpolated between neighbours as `percentile_cont` does:
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
