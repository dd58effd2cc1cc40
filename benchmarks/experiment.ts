/** What an experiment is, and what comes of it. */
import type { Lab } from "./lab/start_lab.ts";

/** One thing measured, the same way for every system that is compared. */
export interface Experiment {
  /** For `--only` and for file names. */
  name: string;
  /** What is measured, in a line. */
  title: string;
  run(lab: Lab, options: { quick: boolean }): Promise<ExperimentResult>;
}

export interface ExperimentResult {
  rows: ResultRow[];
  goals: Goal[];
  plot: Plot;
}

/** What one system did in one case. Figures carry their unit in their name; null where there is none. */
export interface ResultRow {
  case: string;
  system: string;
  figures: Record<string, number | null>;
}

/** A promise, and what was measured. It is kept if the value is at most, or at least, the limit. */
export interface Goal {
  name: string;
  value: number;
  at_most?: number;
  at_least?: number;
}

/** Bars in groups: one group per case, one bar per system in it. */
export interface Plot {
  y_label: string;
  /** A key of the rows' figures. */
  figure: string;
  /** True where the values lie orders of magnitude apart. */
  log: boolean;
}

/** Whether the goal's promise is kept. */
export function isKept({ value, at_most, at_least }: Goal): boolean {
  return value <= (at_most ?? Infinity) && value >= (at_least ?? -Infinity);
}
