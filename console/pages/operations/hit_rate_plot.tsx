import type { PlotOptions } from "@observablehq/plot";
import { useCallback } from "preact/hooks";
import type { Metrics } from "../../../shared/contracts/metrics.ts";
import { EmptyNotice } from "../../components/empty_notice.tsx";
import { PlotFigure } from "../../components/plot_figure.tsx";
import type { Plot } from "../../hooks/use_plot.ts";
import { Legend } from "./legend.tsx";
import { timeDomain } from "./time_domain.ts";

const RANGE = ["var(--accent)", "var(--partial)", "var(--bad)", "var(--ink-quiet)"];

/** How many reads the caches answered, step by step. */
export function HitRatePlot({ metrics }: { metrics: Metrics }) {
  const options = useCallback((plot: Plot) => toOptions(plot, metrics), [metrics]);
  const colors = colorsOf(metrics);
  return (
    <section class="card stack" aria-labelledby="hits-title">
      <div class="row">
        <h2 id="hits-title">Answered from the cache</h2>
        <Legend colors={colors} />
      </div>
      {Object.keys(colors).length === 0
        ? <EmptyNotice>No cache was read in this window.</EmptyNotice>
        : (
          <PlotFigure
            label={`Hit rate over time: ${describe(metrics)}`}
            height={220}
            options={options}
          />
        )}
    </section>
  );
}

function cachedOperations({ operations }: Metrics) {
  return operations.filter(({ cache_hit_rate }) => cache_hit_rate !== null);
}

function colorsOf(metrics: Metrics): Record<string, string> {
  return Object.fromEntries(
    cachedOperations(metrics).map(({ operation }, index) => [
      operation,
      RANGE[index % RANGE.length] ?? "",
    ]),
  );
}

function describe(metrics: Metrics): string {
  return cachedOperations(metrics)
    .map(({ operation, cache_hit_rate }) =>
      `${operation} ${PERCENT.format(cache_hit_rate ?? 0)} in all`
    )
    .join(", ");
}

const PERCENT = new Intl.NumberFormat(undefined, { style: "percent" });

function toOptions(plot: Plot, metrics: Metrics): PlotOptions {
  const points = (metrics.series ?? [])
    .filter(({ cache_hit_rate }) => cache_hit_rate !== null)
    .map(({ start, operation, cache_hit_rate }) => ({
      at: new Date(start),
      operation,
      cache_hit_rate,
    }));
  const colors = colorsOf(metrics);
  const channels = { x: "at", y: "cache_hit_rate", z: "operation" };
  return {
    marginLeft: 44,
    x: { type: "time", domain: timeDomain(metrics), label: null, tickSize: 0, ticks: 4 },
    y: {
      domain: [0, 1],
      tickFormat: "%",
      ticks: 4,
      grid: true,
      tickSize: 0,
      label: null,
    },
    color: { type: "ordinal", domain: Object.keys(colors), range: Object.values(colors) },
    marks: [
      plot.line(points, { ...channels, stroke: "operation" }),
      plot.dot(points, { ...channels, fill: "operation", r: 2.5 }),
    ],
  };
}
