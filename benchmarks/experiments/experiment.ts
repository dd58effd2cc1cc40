/** What an experiment is and what it returns. */
import type { Lab } from "../lab/start_lab.ts";

/** A measurement, made in the same way for every system. */
export interface Experiment {
  /** Used by `--only` and as file name. */
  name: string;
  /** What is measured, in one line. */
  title: string;
  run(lab: Lab, options: { quick: boolean }): Promise<ExperimentResult>;
}

export interface ExperimentResult {
  rows: ResultRow[];
  goals: Goal[];
  plot: BarPlot;
}

/** The figures of one system in one case. Their names have the unit; null if there is no value. */
export interface ResultRow {
  case: string;
  system: string;
  figures: Record<string, number | null>;
}

/** A promise and the measured value. It is kept if the value is at most, or at least, the limit. */
export interface Goal {
  name: string;
  value: number;
  at_most?: number;
  at_least?: number;
}

/** A bar chart with a group per case and a bar per system. */
export interface BarPlot {
  y_label: string;
  /** A key of the rows' figures. */
  figure: string;
  /** Whether the scale is logarithmic. */
  log: boolean;
}

/** Whether the promise is kept. */
export function isKept({ value, at_most, at_least }: Goal): boolean {
  return value <= (at_most ?? Infinity) && value >= (at_least ?? -Infinity);
}

/**
 * The figure of a system in a case.
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
