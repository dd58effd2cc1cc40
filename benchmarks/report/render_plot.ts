import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { BarPlot, ResultRow } from "../experiments/experiment.ts";
import { formatFigure } from "./render_table.ts";

interface Bar {
  case: string;
  system: string;
  value: number;
}

/** A bar chart as a standalone SVG: a group for each case, a bar for each system, and its value above it. */
export function renderPlot(title: string, rows: readonly ResultRow[], plot: BarPlot): string {
  const bars = rows.flatMap(({ case: name, system, figures }): Bar[] => {
    const value = figures[plot.figure] ?? null;
    return value === null ? [] : [{ case: name, system, value }];
  });
  const place = { fx: "case", x: "system", y: "value" };
  const bottom = plot.log ? lowerBound(bars) : 0;
  // Typed as a browser's window, whose types are not loaded here.
  const { document } = parseHTML("<html><body></body></html>") as unknown as Required<
    Pick<Plot.PlotOptions, "document">
  >;
  const svg = Plot.plot({
    document,
    width: 960,
    height: 420,
    marginTop: 70,
    marginLeft: 60,
    insetTop: 20,
    fx: { label: null, axis: "top", domain: [...new Set(bars.map((bar) => bar.case))] },
    x: { label: null, domain: [...new Set(bars.map((bar) => bar.system))] },
    y: {
      label: plot.y_label,
      labelAnchor: "center",
      labelArrow: "none",
      grid: true,
      tickFormat: formatFigure,
      type: plot.log ? "log" : "linear",
    },
    style: { background: "white", color: "black" },
    marks: [
      Plot.barY(bars, { ...place, y1: bottom, y2: "value", fill: "system" }),
      Plot.text(bars, { ...place, text: ({ value }: Bar) => formatFigure(value), dy: -8 }),
      Plot.text([title], { frameAnchor: "top-left", dy: -60, fontSize: 15, facet: "super" }),
    ],
  });
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return `${svg.outerHTML}\n`;
}

/** The power of ten below all values: a bar on a logarithmic scale cannot start at 0. */
function lowerBound(bars: readonly Bar[]): number {
  const smallest = Math.min(...bars.map(({ value }) => value).filter((value) => value > 0), 1e6);
  return 10 ** (Math.ceil(Math.log10(smallest)) - 1);
}
