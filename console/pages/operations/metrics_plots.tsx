import type { PlotOptions } from "@observablehq/plot";
import { useCallback } from "preact/hooks";
import type {
  Metrics,
  OperationFigures,
  OperationPoint,
} from "../../../shared/contracts/metrics.ts";
import { EmptyNotice } from "../../components/notice.tsx";
import { PlotFigure } from "../../components/plot_figure.tsx";
import type { Plot } from "../../hooks/use_plot.ts";

const RANGE = ["var(--accent)", "var(--partial)", "var(--bad)", "var(--ink-quiet)"];

/** How many reads the caches answered, step by step. */
export function HitRatePlot({ metrics }: { metrics: Metrics }) {
  const options = useCallback((plot: Plot) => toHitRateOptions(plot, metrics), [metrics]);
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

function toHitRateOptions(plot: Plot, metrics: Metrics): PlotOptions {
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

const ROW_HEIGHT = 26;
const PERCENTILE_COLORS = { p50: "var(--accent)", p95: "var(--partial)", p99: "var(--bad)" };

/** How long each operation took, at the median and at its tail. */
export function LatencyPlot({ operations }: { operations: readonly OperationFigures[] }) {
  const options = useCallback((plot: Plot) => toLatencyOptions(plot, operations), [operations]);
  return (
    <section class="card stack" aria-labelledby="latency-title">
      <div class="row">
        <h2 id="latency-title">Time to answer</h2>
        <Legend colors={PERCENTILE_COLORS} />
      </div>
      <PlotFigure
        label="Time to answer per operation, as in the table"
        height={operations.length * ROW_HEIGHT + 40}
        options={options}
      />
    </section>
  );
}

function toLatencyOptions(plot: Plot, operations: readonly OperationFigures[]): PlotOptions {
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
    color: {
      type: "ordinal",
      domain: Object.keys(PERCENTILE_COLORS),
      range: Object.values(PERCENTILE_COLORS),
    },
    marks: [
      plot.ruleY(operations, { y: "operation", x1: "p50_ms", x2: "p99_ms", stroke: "var(--line)" }),
      plot.dot(points, { y: "operation", x: "ms", r: 4, fill: "quantile" }),
    ],
  };
}

function tickFormat(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${ms / 1000} s`;
}

/** The kinds of tokens, in words. */
const TOKEN_KINDS = {
  cache_read_input_tokens: "Read from the cache",
  input_tokens: "Read",
  output_tokens: "Written",
};

const TOKEN_COLORS: Record<string, string> = {
  [TOKEN_KINDS.cache_read_input_tokens]: "var(--ink-quiet)",
  [TOKEN_KINDS.input_tokens]: "var(--accent)",
  [TOKEN_KINDS.output_tokens]: "var(--partial)",
};

/** What the models read and wrote for all operations together, step by step. */
export function TokensPlot({ metrics }: { metrics: Metrics }) {
  const options = useCallback((plot: Plot) => toTokenOptions(plot, metrics), [metrics]);
  const total = toTokenSteps(metrics).reduce((sum, { tokens }) => sum + tokens, 0);
  return (
    <section class="card stack" aria-labelledby="tokens-title">
      <div class="row">
        <h2 id="tokens-title">Tokens</h2>
        <Legend colors={TOKEN_COLORS} />
      </div>
      {total === 0 ? <EmptyNotice>No model was asked in this window.</EmptyNotice> : (
        <PlotFigure
          label={`Tokens over time: ${NUMBER.format(total)} in all`}
          height={220}
          options={options}
        />
      )}
    </section>
  );
}

const NUMBER = new Intl.NumberFormat();
const COMPACT = new Intl.NumberFormat(undefined, { notation: "compact" });

function toTokenOptions(plot: Plot, metrics: Metrics): PlotOptions {
  return {
    marginLeft: 44,
    x: { type: "time", domain: timeDomain(metrics), label: null, tickSize: 0, ticks: 4 },
    y: {
      label: null,
      ticks: 4,
      grid: true,
      tickSize: 0,
      tickFormat: (tokens: number) => COMPACT.format(tokens),
    },
    color: {
      type: "ordinal",
      domain: Object.keys(TOKEN_COLORS),
      range: Object.values(TOKEN_COLORS),
    },
    marks: [
      plot.rectY(toTokenSteps(metrics), {
        x1: "start",
        x2: "end",
        y: "tokens",
        fill: "kind",
        order: Object.keys(TOKEN_COLORS),
      }),
    ],
  };
}

/** What the colours of a plot stand for. */
function Legend({ colors }: { colors: Record<string, string> }) {
  return (
    <ul class="operations-legend quiet">
      {Object.entries(colors).map(([name, color]) => (
        <li key={name}>
          <span style={{ background: color }} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  );
}

/** From the beginning of the first step to the end of the last one, whether or not anything happened in them. */
export function timeDomain(
  { computed_at, window_seconds, step_seconds = 1 }: Metrics,
): [Date, Date] {
  const end_seconds = Date.parse(computed_at) / 1000;
  const first = Math.floor((end_seconds - window_seconds) / step_seconds);
  const last = Math.floor(end_seconds / step_seconds);
  return [toDate(first * step_seconds), toDate((last + 1) * step_seconds)];
}

function toDate(seconds: number): Date {
  return new Date(seconds * 1000);
}

/** The powers of ten from 1 on that enclose the values: at least two, rising. What is below 1 counts as 1. */
export function toDecades(values: readonly number[]): number[] {
  const exponents = values.map((value) => Math.log10(Math.max(1, value)));
  const lowest = Math.floor(Math.min(...exponents));
  const highest = Math.max(lowest + 1, Math.ceil(Math.max(...exponents)));
  return Array.from({ length: highest - lowest + 1 }, (_, index) => 10 ** (lowest + index));
}

interface TokenStep {
  start: Date;
  end: Date;
  kind: string;
  /** Of all operations together, above 0. */
  tokens: number;
}

/** Tokens by step and kind, oldest first. */
export function toTokenSteps({ series = [], step_seconds = 0 }: Metrics): TokenStep[] {
  const by_start = Map.groupBy(series, ({ start }) => start);
  return [...by_start].flatMap(([at, points]) => {
    const start = new Date(at);
    const end = new Date(start.getTime() + step_seconds * 1000);
    return Object.entries(TOKEN_KINDS)
      .map(([key, kind]) => ({ start, end, kind, tokens: sum(points, key as TokenKey) }))
      .filter(({ tokens }) => tokens > 0);
  });
}

type TokenKey = keyof typeof TOKEN_KINDS;

function sum(points: readonly OperationPoint[], key: TokenKey): number {
  return points.reduce((total, point) => total + point[key], 0);
}
