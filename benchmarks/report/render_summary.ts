import { type Goal, isKept, type ResultRow } from "../experiment.ts";
import { formatFigure } from "./format_figure.ts";
import type { Measurement } from "./write_results.ts";

const SYSTEMS = ["baseline", "plan", "ours"];

/**
 * What was measured, in Markdown for the README: the systems side by side at the longest round trip, every goal with what came
 * of it, and what each function costs to start.
 */
export function renderSummary(measured: readonly Measurement[]): string {
  return [
    renderMachine(measured),
    renderMarkdownTable(
      ["median ms", ...SYSTEMS, "baseline ÷ ours"],
      measured.flatMap(({ experiment, rows }) => compare(experiment.name, rows)),
    ),
    renderMarkdownTable(
      ["experiment", "promise", "goal", "measured"],
      measured.flatMap(({ experiment, goals }) =>
        goals.map((goal) => [`\`${experiment.name}\``, ...describeGoal(goal)])
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

/** A line for each case in which all systems took part, with the longest of its round trips where it has several. */
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
