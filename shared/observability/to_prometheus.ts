import type { Counters, Histogram, OperationCounters } from "../contracts/metrics.ts";

interface Family {
  name: string;
  help: string;
  /** The sample's value in Prometheus' base units, by operation; one sample for each set of labels. */
  samples: (operation: OperationCounters) => Sample[];
}

interface Sample {
  value: number;
  labels?: Record<string, string>;
}

const seconds = (milliseconds: number) => milliseconds / 1000;

const TOKEN_KINDS = ["input", "output", "cache_read_input", "cache_creation_input"] as const;

const COUNTERS: Family[] = [
  {
    name: "requests_total",
    help: "Operations that ended.",
    samples: ({ count }) => [{ value: count }],
  },
  {
    name: "failed_requests_total",
    help: "Operations that failed on our side.",
    samples: ({ failed }) => [{ value: failed }],
  },
  {
    name: "streamed_requests_total",
    help: "Operations that answered with a stream of events.",
    samples: ({ streamed }) => [{ value: streamed }],
  },
  {
    name: "cache_reads_total",
    help: "Reads that the operation's own cache answered (hit) or could not answer (miss).",
    samples: ({ hits, misses }) =>
      hits + misses === 0 ? [] : [
        { value: hits, labels: { outcome: "hit" } },
        { value: misses, labels: { outcome: "miss" } },
      ],
  },
  {
    name: "db_calls_total",
    help: "Database round trips.",
    samples: ({ db_calls }) => [{ value: db_calls }],
  },
  {
    name: "db_seconds_total",
    help: "Time in database round trips, added up.",
    samples: ({ db_ms }) => [{ value: seconds(db_ms) }],
  },
  {
    name: "llm_calls_total",
    help: "Model calls.",
    samples: ({ llm_calls }) => [{ value: llm_calls }],
  },
  {
    name: "llm_seconds_total",
    help: "Time in model calls, added up.",
    samples: ({ llm_ms }) => [{ value: seconds(llm_ms) }],
  },
  {
    name: "tokens_total",
    help: "Model tokens, by kind.",
    samples: (operation) =>
      TOKEN_KINDS.map((kind) => ({ value: operation[`${kind}_tokens`], labels: { kind } })),
  },
  {
    name: "cost_dollars_total",
    help: "Estimated price of the model calls in US dollars, as far as it is known.",
    samples: ({ cost_usd }) => [{ value: cost_usd }],
  },
];

/**
 * Upper bounds of the histograms in milliseconds, 6 ms to 164 s, each 1.42 times the one before. They are powers of 1.04, as are
 * those of the buckets that are counted, so that none of these has to be divided.
 */
const BOUNDS_MS = Array.from({ length: 30 }, (_, index) => 1.04 ** (45 + 9 * index));

/** A bound as the database gives it may differ from ours in the last digits. */
const TOLERANCE = 1 + 1e-9;

/**
 * The counters in Prometheus' text format, version 0.0.4; every sample but those of the whole is labelled with its operation. They
 * begin again with the day (UTC), as `rate()` expects of a counter that falls.
 *
 * @param daily_token_budget Tokens that a project may use in a day; 0: no limit.
 */
export function toPrometheus(counters: Counters, daily_token_budget: number): string {
  const { operations, invalidations, most_project_tokens, began_at } = counters;
  return [
    ...COUNTERS.flatMap(({ name, help, samples }) => [
      ...describe(name, "counter", help),
      ...operations.flatMap((operation) =>
        samples(operation).map(({ value, labels }) =>
          line(name, { operation: operation.operation, ...labels }, value)
        )
      ),
    ]),
    ...describe("duration_seconds", "histogram", "Time to the answer, of a stream to its end."),
    ...operations.flatMap(({ operation, duration_buckets, count, duration_ms }) =>
      toHistogram("duration_seconds", operation, duration_buckets, {
        count,
        sum: seconds(duration_ms),
      })
    ),
    ...describe("llm_first_token_seconds", "histogram", "Time to a model's first event."),
    ...operations.flatMap(({ operation, first_token_buckets }) => {
      const count = first_token_buckets.reduce((sum, bucket) => sum + bucket.count, 0);
      return count === 0
        ? []
        : toHistogram("llm_first_token_seconds", operation, first_token_buckets, { count });
    }),
    ...describe("cache_invalidations_total", "counter", "Invalidations of a cache, by cache."),
    ...Object.entries(invalidations).map(([cache, count]) =>
      line("cache_invalidations_total", { cache }, count)
    ),
    ...describe(
      "project_tokens_today_max",
      "gauge",
      "The most tokens that one project has used since the day began.",
    ),
    line("project_tokens_today_max", {}, most_project_tokens),
    ...describe(
      "daily_token_budget",
      "gauge",
      "Tokens that one project may use in a day; 0 is no limit.",
    ),
    line("daily_token_budget", {}, daily_token_budget),
    ...describe("counters_began_timestamp_seconds", "gauge", "When the counters began at 0."),
    line("counters_began_timestamp_seconds", {}, seconds(Date.parse(began_at))),
  ].join("\n") + "\n";
}

function describe(name: string, type: "counter" | "gauge" | "histogram", help: string): string[] {
  return [`# HELP groundwork_${name} ${help}`, `# TYPE groundwork_${name} ${type}`];
}

/** @param total `sum` is left out where it is not known. */
function toHistogram(
  name: string,
  operation: string,
  buckets: Histogram,
  { count, sum }: { count: number; sum?: number },
): string[] {
  const lines: string[] = [];
  let next = 0;
  let counted = 0;
  for (const bound of BOUNDS_MS) {
    for (; next < buckets.length && buckets[next]!.le_ms <= bound * TOLERANCE; next++) {
      counted += buckets[next]!.count;
    }
    const le = Number(seconds(bound).toPrecision(4)).toString();
    lines.push(line(`${name}_bucket`, { operation, le }, counted));
  }
  lines.push(line(`${name}_bucket`, { operation, le: "+Inf" }, count));
  if (sum !== undefined) lines.push(line(`${name}_sum`, { operation }, sum));
  lines.push(line(`${name}_count`, { operation }, count));
  return lines;
}

function line(name: string, labels: Record<string, string>, value: number): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escapeLabel(text)}"`);
  return `groundwork_${name}${pairs.length === 0 ? "" : `{${pairs.join(",")}}`} ${value}`;
}

const escapeLabel = (value: string) =>
  value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
