import type { Metrics, OperationFigures } from "../contracts/metrics.ts";

interface Series {
  name: string;
  help: string;
  /** The figure's value, in Prometheus' base units; null leaves the sample out. */
  value: (figures: OperationFigures) => number | null;
  labels?: Record<string, string>;
}

const seconds = (milliseconds: number | null) => milliseconds === null ? null : milliseconds / 1000;

/** Gauges, not counters: each states what happened within the window, and falls again. */
const SERIES: Series[] = [
  { name: "requests", help: "Operations within the window", value: ({ count }) => count },
  {
    name: "streamed_requests",
    help: "Operations within the window that answered with a stream",
    value: ({ streamed }) => streamed,
  },
  {
    name: "error_ratio",
    help: "Share of operations that failed on our side",
    value: ({ error_rate }) => error_rate,
  },
  ...([["0.5", "p50_ms"], ["0.95", "p95_ms"], ["0.99", "p99_ms"]] as const).map((
    [quantile, key],
  ) => ({
    name: "duration_seconds",
    help: "Time to answer, by quantile",
    value: (figures: OperationFigures) => seconds(figures[key]),
    labels: { quantile },
  })),
  {
    name: "cache_hit_ratio",
    help: "Share of reads answered from the cache",
    value: ({ cache_hit_rate }) => cache_hit_rate,
  },
  {
    name: "cache_invalidations",
    help: "Invalidations within the window of the cache that the operation reads",
    value: ({ invalidations }) => invalidations,
  },
  {
    name: "db_calls_per_request",
    help: "Database round trips of one operation",
    value: ({ db_calls_per_request }) => db_calls_per_request,
  },
  {
    name: "db_call_duration_seconds",
    help: "Mean time of one database round trip",
    value: ({ db_ms_per_call }) => seconds(db_ms_per_call),
  },
  { name: "llm_calls", help: "Model calls within the window", value: ({ llm_calls }) => llm_calls },
  {
    name: "llm_duration_seconds",
    help: "Time in model calls within the window",
    value: ({ llm_ms }) => seconds(llm_ms),
  },
  {
    name: "llm_first_token_seconds",
    help: "Time to the first event of a model call, median",
    value: ({ first_token_p50_ms }) => seconds(first_token_p50_ms),
  },
  {
    name: "llm_cost_dollars",
    help: "Estimated price of the model calls within the window, in US dollars",
    value: ({ cost_usd }) => cost_usd,
  },
  ...(["input", "output", "cache_read_input", "cache_creation_input"] as const).map((kind) => ({
    name: "tokens",
    help: "Model tokens within the window, by kind",
    value: (figures: OperationFigures) => figures[`${kind}_tokens`],
    labels: { kind },
  })),
];

/** The metrics in Prometheus' text format, version 0.0.4; every sample is labelled with its operation. */
export function toPrometheus({ operations }: Metrics): string {
  const lines: string[] = [];
  let family = "";
  for (const { name, help, value, labels = {} } of SERIES) {
    const metric = `groundwork_${name}`;
    if (metric !== family) lines.push(`# HELP ${metric} ${help}`, `# TYPE ${metric} gauge`);
    family = metric;
    for (const figures of operations) {
      const sample = value(figures);
      if (sample === null) continue;
      lines.push(`${metric}${renderLabels({ operation: figures.operation, ...labels })} ${sample}`);
    }
  }
  return lines.join("\n") + "\n";
}

function renderLabels(labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return `{${pairs.join(",")}}`;
}

const escapeLabel = (value: string) =>
  value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
