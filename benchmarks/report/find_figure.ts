import type { ResultRow } from "../experiment.ts";

/**
 * The figure of the row of this case and system.
 *
 * @throws {RangeError} If there is none.
 */
export function findFigure(
  rows: readonly ResultRow[],
  name: string,
  where: { case: string; system: string },
): number {
  const row = rows.find((row) => row.case === where.case && row.system === where.system);
  const value = row?.figures[name] ?? null;
  if (value !== null) return value;
  throw new RangeError(`Cannot find "${name}" of ${where.system} in "${where.case}"`);
}
