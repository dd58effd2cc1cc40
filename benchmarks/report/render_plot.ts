import type { Plot, ResultRow } from "../experiment.ts";
import { formatFigure } from "./format_figure.ts";

const WIDTH = 900;
const HEIGHT = 420;
const MARGIN = { left: 70, right: 20, top: 70, bottom: 60 };
const COLORS = ["#9aa5b1", "#d98e04", "#0b7285", "#5f3dc4", "#2b8a3e"];

/** A grouped bar chart as a standalone SVG: a group for each case, a bar for each system, its value above it. */
export function renderPlot(title: string, rows: readonly ResultRow[], plot: Plot): string {
  const bars = rows.flatMap(({ case: group, system, figures }) => {
    const value = figures[plot.figure] ?? null;
    return value === null ? [] : [{ group, system, value }];
  });
  const scale = createScale(bars.map(({ value }) => value), plot.log);
  const groups = [...new Set(bars.map(({ group }) => group))];
  const systems = [...new Set(bars.map(({ system }) => system))];
  const group_width = (WIDTH - MARGIN.left - MARGIN.right) / Math.max(1, groups.length);
  const bar_width = group_width * 0.8 / Math.max(1, systems.length);

  const drawn_bars = bars.map(({ group, system, value }) => {
    const x = MARGIN.left + groups.indexOf(group) * group_width + group_width * 0.1 +
      systems.indexOf(system) * bar_width;
    return drawBar({
      x,
      y: scale(value),
      width: bar_width,
      color: colorOf(system, systems),
      value,
    });
  });
  const labels = groups.map((group, index) =>
    text(MARGIN.left + (index + 0.5) * group_width, HEIGHT - MARGIN.bottom + 18, group, "middle")
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="11">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `<text x="${MARGIN.left}" y="24" font-size="15">${escapeXml(title)}</text>`,
    ...systems.map((system, index) => drawKey(system, index, colorOf(system, systems))),
    text(14, HEIGHT / 2, plot.y_label + (plot.log ? " (log)" : ""), "middle", -90),
    `<line x1="${MARGIN.left}" y1="${BASE}" x2="${
      WIDTH - MARGIN.right
    }" y2="${BASE}" stroke="#343a40"/>`,
    ...drawn_bars,
    ...labels,
    "</svg>",
    "",
  ].join("\n");
}

const BASE = HEIGHT - MARGIN.bottom;

/** Values to heights on the page. A logarithmic scale starts a decade below the smallest value. */
function createScale(values: readonly number[], log: boolean): (value: number) => number {
  const positive = values.filter((value) => value > 0);
  const largest = Math.max(...positive, Number.MIN_VALUE);
  const floor = Math.min(...positive, largest) / 10;
  const room = BASE - MARGIN.top;
  return (value) => {
    if (value <= 0) return BASE;
    const share = log ? Math.log(value / floor) / Math.log(largest / floor) : value / largest;
    return BASE - share * room;
  };
}

function drawBar(bar: { x: number; y: number; width: number; color: string; value: number }) {
  const { x, y, width, color, value } = bar;
  const middle = x + width / 2;
  return `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width * 0.92)}" height="${
    fixed(BASE - y)
  }" fill="${color}"/>${text(middle, y - 4, formatFigure(value), "middle")}`;
}

function drawKey(system: string, index: number, color: string): string {
  const x = MARGIN.left + index * 120;
  return `<rect x="${x}" y="36" width="10" height="10" fill="${color}"/>${
    text(x + 15, 45, system, "start")
  }`;
}

function colorOf(system: string, systems: readonly string[]): string {
  return COLORS[systems.indexOf(system) % COLORS.length] ?? "#000000";
}

function text(x: number, y: number, content: string, anchor: string, rotation = 0): string {
  const turn = rotation === 0 ? "" : ` transform="rotate(${rotation} ${fixed(x)} ${fixed(y)})"`;
  return `<text x="${fixed(x)}" y="${fixed(y)}" text-anchor="${anchor}"${turn}>${
    escapeXml(content)
  }</text>`;
}

const fixed = (value: number) => value.toFixed(1);

function escapeXml(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
