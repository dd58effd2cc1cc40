import type { Experiment, ExperimentResult } from "../experiment.ts";
import type { Machine } from "./describe_machine.ts";
import { renderPlot } from "./render_plot.ts";
import { RESULTS } from "./results.ts";

export interface Measurement extends ExperimentResult {
  experiment: Pick<Experiment, "name" | "title">;
  machine: Machine;
  quick: boolean;
  /** ISO 8601. */
  measured_at: string;
}

/** Writes `NAME.json` and `NAME.svg` into benchmarks/results/, over those of an earlier run. */
export async function writeResults(measurement: Measurement): Promise<void> {
  const { experiment, rows, plot } = measurement;
  await Deno.mkdir(RESULTS, { recursive: true });
  const file = (extension: string) => new URL(`${experiment.name}.${extension}`, RESULTS);
  await Deno.writeTextFile(file("json"), `${JSON.stringify(measurement, null, 2)}\n`);
  await Deno.writeTextFile(file("svg"), renderPlot(experiment.title, rows, plot));
}
