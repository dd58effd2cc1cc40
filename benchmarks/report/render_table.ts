import { type Goal, isKept, type ResultRow } from "../experiments/experiment.ts";

/** The rows as an aligned text table with a column for each figure that some row has. */
export function renderTable(rows: readonly ResultRow[]): string {
  const names = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))]
    .filter((name) => rows.some(({ figures }) => (figures[name] ?? null) !== null));
  const cells = [
    ["case", "system", ...names],
    ...rows.map((row) => [
      row.case,
      row.system,
      ...names.map((name) => formatFigure(row.figures[name])),
    ]),
  ];
  const widths = cells[0]?.map((_, column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0))
  );
  return cells.map((line) =>
    line.map((cell, column) => {
      const width = widths?.[column] ?? 0;
      return column < 2 ? cell.padEnd(width) : cell.padStart(width);
    }).join("  ").trimEnd()
  ).join("\n");
}

/** The goals, one per line, with the measured value and whether it is kept. */
export function renderGoals(goals: readonly Goal[]): string {
  return goals.map((goal) => {
    const limit = goal.at_most === undefined ? `≥ ${goal.at_least}` : `≤ ${goal.at_most}`;
    return `  ${isKept(goal) ? "kept  " : "MISSED"}  ${goal.name}: ${
      formatFigure(goal.value)
    } (${limit})`;
  }).join("\n");
}

/** The figure with three to four significant digits; empty if there is none. */
export function formatFigure(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "";
  if (Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}
