import { replaceBlock } from "../../tools/replace_block.ts";
import {
  type Experiment,
  type ExperimentResult,
  type Goal,
  isKept,
  type ResultRow,
} from "../experiments/experiment.ts";
import type { Machine } from "./describe_machine.ts";
import { renderPlot } from "./render_plot.ts";
import { formatFigure } from "./render_table.ts";

/** The result of an experiment, and when and where it was measured. */
export interface Measurement extends ExperimentResult {
  experiment: Pick<Experiment, "name" | "title">;
  machine: Machine;
  quick: boolean;
  /** ISO 8601. */
  measured_at: string;
}

const RESULTS = new URL("../results/", import.meta.url);
const README = new URL("../../README.md", import.meta.url);

/** Writes benchmarks/results/NAME.json and NAME.svg, replacing those of an earlier run. */
export async function writeResults(measurement: Measurement): Promise<void> {
  const { experiment, rows, plot } = measurement;
  await Deno.mkdir(RESULTS, { recursive: true });
  const file = (extension: string) => new URL(`${experiment.name}.${extension}`, RESULTS);
  await Deno.writeTextFile(file("json"), `${JSON.stringify(measurement, null, 2)}\n`);
  await Deno.writeTextFile(file("svg"), renderPlot(experiment.title, rows, plot));
}

/** Writes a summary of these experiments' last results into the README. Those without results are omitted. */
export async function writeSummary(experiments: readonly string[]): Promise<void> {
  const results = await Promise.all(experiments.map(readResult));
  const summary = renderSummary(results.filter((result) => result !== null));
  const readme = await Deno.readTextFile(README);
  await Deno.writeTextFile(README, replaceBlock(readme, "measured", summary));
  // Aligns the tables.
  await new Deno.Command(Deno.execPath(), { args: ["fmt", "--quiet", README.pathname] }).output();
}

async function readResult(name: string): Promise<Measurement | null> {
  try {
    return JSON.parse(await Deno.readTextFile(new URL(`${name}.json`, RESULTS)));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

const SYSTEMS = ["baseline", "plan", "ours"];

/** The summary in Markdown: the systems side by side, every goal with the measured value, and the cost of starting a function. */
export function renderSummary(measured: readonly Measurement[]): string {
  return [
    renderMachine(measured),
    renderMarkdownTable(
      ["median ms", ...SYSTEMS, "baseline ÷ ours"],
      measured.flatMap(({ experiment, rows }) => compare(experiment.name, rows)),
    ),
    renderMarkdownTable(
      ["experiment", "promise", "goal", "measured"],
      measured.flatMap(({ experiment: { name }, goals }) =>
        goals.map((goal) => [`[${name}](benchmarks/results/${name}.svg)`, ...describeGoal(goal)])
      ),
    ),
    renderMarkdownTable(
      ["first answer of a new process", "median ms", "modules of ours", "code loaded at start, KB"],
      measured.filter(({ experiment }) => experiment.name === "cold_start").flatMap(({ rows }) =>
        rows.map(({ case: name, figures }) => [
          `\`${name}\``,
          ...["median_ms", "module_count", "loaded_at_start_kb"].map((figure) =>
            formatFigure(figures[figure])
          ),
        ])
      ),
    ),
  ].join("\n\n");
}

function renderMachine(measured: readonly Measurement[]): string {
  const machines = measured.map(({ machine: { cpu, cores, memory_gb, os, deno } }) =>
    `${cpu}, ${cores} cores, ${memory_gb} GB, ${os}, Deno ${deno}, Postgres 17`
  );
  return `Measured on ${[...new Set(machines)].join("; ")}.`;
}

/** A line for each case that all systems took part in; of cases with several round trip times, only the one at 200 ms. */
function compare(experiment: string, rows: readonly ResultRow[]): string[][] {
  const cases = [...new Set(rows.map((row) => row.case))];
  return cases.filter((name) => !/, \d+ ms$/.test(name) || name.endsWith(", 200 ms")).flatMap(
    (name) => {
      const medians = SYSTEMS.map((system) =>
        rows.find((row) => row.case === name && row.system === system)?.figures["median_ms"]
      );
      const [baseline, , ours] = medians;
      if (!medians.every((median) => typeof median === "number") || !baseline || !ours) return [];
      return [[`${experiment}: ${name}`, ...medians.map(formatMs), formatFigure(baseline / ours)]];
    },
  );
}

function formatMs(value: number | null | undefined): string {
  return Math.round(value ?? Number.NaN).toLocaleString("en");
}

function describeGoal(goal: Goal): string[] {
  const limit = goal.at_most === undefined ? `≥ ${goal.at_least}` : `≤ ${goal.at_most}`;
  const value = formatFigure(goal.value);
  return [goal.name, limit, isKept(goal) ? value : `**${value}, missed**`];
}

function renderMarkdownTable(head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
