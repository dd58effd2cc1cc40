import type { CallCost } from "./call_function.ts";
import type { Step } from "./demo_report.ts";

/** What every step took: the caller's wait, and inside the function the database and model calls. */
export function renderSteps(steps: Step[]): string[] {
  const rows = steps.map(({ name, wall_ms, cost }) => [name, ms(wall_ms), ...renderCost(cost)]);
  return [HEAD, ...rows].map((row) =>
    row.map((cell, at) => cell[at === 0 ? "padEnd" : "padStart"](WIDTHS[at] ?? 0)).join("")
  );
}

/** "In a row" are the round trips that waited for one another. */
const HEAD = [
  "Step",
  "waited ms",
  "inside ms",
  "db calls",
  "in a row",
  "db ms",
  "llm calls",
  "llm ms",
];
/** Together 100 columns; no step's name is longer than its column. */
const WIDTHS = [34, 9, 11, 10, 10, 7, 11, 8];

function renderCost(cost: CallCost | null): string[] {
  if (cost === null) return HEAD.slice(2).map(() => "–");
  return [
    ms(cost.total_ms),
    String(cost.db_calls),
    String(cost.round_trips ?? "–"),
    ms(cost.db_ms),
    String(cost.llm_calls),
    ms(cost.llm_ms),
  ];
}

function ms(duration_ms: number): string {
  return duration_ms.toFixed(0);
}
