import type { PlotOptions } from "@observablehq/plot";
import { useCallback } from "preact/hooks";
import type { TrendPoint } from "../../../shared/contracts/readiness.ts";
import { PlotFigure } from "../../components/plot_figure.tsx";
import { formatScore } from "../../format/format_score.ts";
import type { Plot } from "../../hooks/use_plot.ts";

interface Props {
  /** Oldest first. */
  points: TrendPoint[];
  /** From this score on a project is ready. */
  threshold: number;
}

/** The last scores, against the score that makes a project ready. */
export function TrendPlot({ points, threshold }: Props) {
  const options = useCallback(
    (plot: Plot) => toOptions(plot, { points, threshold }),
    [points, threshold],
  );
  return (
    <div>
      <h2 class="quiet">Trend</h2>
      <PlotFigure label={describe(points)} height={200} options={options} />
    </div>
  );
}

function toOptions(plot: Plot, { points, threshold }: Props): PlotOptions {
  const rows = points.map(({ score, computed_at }) => ({ score, at: new Date(computed_at) }));
  const now = new Date();
  const hour_ago = new Date(now.getTime() - 3_600_000);
  const start = rows[0] && rows[0].at < hour_ago ? rows[0].at : hour_ago;
  // A score holds until the next one, the last one until now.
  const held = rows.concat(rows.slice(-1).map(({ score }) => ({ score, at: now })));
  return {
    marginLeft: 28,
    marginTop: 12,
    marginRight: 12,
    y: { domain: [0, 100], ticks: 5, label: null, grid: true, tickSize: 0 },
    x: { type: "time", domain: [start, now], label: null, ticks: 4, tickSize: 0 },
    marks: [
      plot.ruleY([threshold], { stroke: "var(--ink-quiet)", strokeDasharray: "3 3" }),
      plot.line(held, { x: "at", y: "score", curve: "step-after", stroke: "var(--accent)" }),
      plot.dot(rows, { x: "at", y: "score", r: 2.5, fill: "var(--accent)" }),
    ],
  };
}

function describe(points: TrendPoint[]): string {
  const scores = points.map(({ score }) => formatScore(score));
  return scores.length === 0 ? "No score yet" : `Scores, oldest first: ${scores.join(", ")}`;
}
