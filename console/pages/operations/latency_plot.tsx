import type { PlotOptions } from "@observablehq/plot";
import { useCallback } from "preact/hooks";
import type { OperationFigures } from "../../../shared/contracts/metrics.ts";
import { PlotFigure } from "../../components/plot_figure.tsx";
import type { Plot } from "../../hooks/use_plot.ts";
import { Legend } from "./legend.tsx";
import { toDecades } from "./to_decades.ts";

const ROW_HEIGHT = 26;
const COLORS = { p50: "var(--accent)", p95: "var(--partial)", p99: "var(--bad)" };

/** How long each operation took, at the median and at its tail. */
export function LatencyPlot({ operations }: { operations: readonly OperationFigures[] }) {
  const options = useCallback((plot: Plot) => toOptions(plot, operations), [operations]);
  return (
    <section class="card stack" aria-labelledby="latency-title">
      <div class="row">
        <h2 id="latency-title">Time to answer</h2>
        <Legend colors={COLORS} />
      </div>
      <PlotFigure
        label="Time to answer per operation, as in the table"
        height={operations.length * ROW_HEIGHT + 40}
        options={options}
      />
    </section>
  );
}

function toOptions(plot: Plot, operations: readonly OperationFigures[]): PlotOptions {
  const points = operations.flatMap(({ operation, p50_ms, p95_ms, p99_ms }) => [
    { operation, quantile: "p99", ms: p99_ms },
    { operation, quantile: "p95", ms: p95_ms },
    { operation, quantile: "p50", ms: p50_ms },
  ]);
  const ticks = toDecades(points.map(({ ms }) => ms));
  const domain = [ticks[0], ticks.at(-1)];
  return {
    marginTop: 8,
    marginLeft: 144,
    marginRight: 24,
    x: {
      type: "log",
      domain,
      clamp: true,
      ticks,
      tickFormat,
      tickSize: 0,
      grid: true,
      label: null,
    },
    y: { label: null, tickSize: 0, domain: operations.map(({ operation }) => operation) },
    color: { type: "ordinal", domain: Object.keys(COLORS), range: Object.values(COLORS) },
    marks: [
      plot.ruleY(operations, { y: "operation", x1: "p50_ms", x2: "p99_ms", stroke: "var(--line)" }),
      plot.dot(points, { y: "operation", x: "ms", r: 4, fill: "quantile" }),
    ],
  };
}

function tickFormat(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${ms / 1000} s`;
}
