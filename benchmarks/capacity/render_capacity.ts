import type { Machine } from "../report/describe_machine.ts";
import { formatFigure } from "../report/render_table.ts";
import type { PoolCheck } from "./check_pools.ts";
import type { Cost } from "./measure_costs.ts";
import type { TableCost } from "./measure_tables.ts";
import { predictRate } from "./predict_rate.ts";

/** Everything that `deno task bench:capacity` measures. */
export interface Capacity {
  machine: Machine;
  operations: (Cost & { name: string })[];
  checks: PoolCheck[];
  tables: TableCost[];
  /** Bytes per row of di_agent_logs, including indexes. */
  log_bytes: number;
}

/** The pool sizes in the table. */
const POOL_SIZES = [10, 60, 200];
/** Round trip between the REST server and Postgres; generous for one data centre. */
const LINK_MS = 1;
/** PostgREST's transaction: begin, settings, query, commit (https://docs.postgrest.org/en/stable/references/transactions.html). */
const STATEMENTS_PER_REQUEST = 4;

/** The measured part of docs/capacity.md. */
export function renderCapacity({ machine, ...measured }: Capacity): string {
  const { operations, checks, tables, log_bytes } = measured;
  return [
    `Measured on ${machine.cpu}, ${machine.cores} cores, Postgres 17.`,
    "",
    renderTable(
      [
        "operation",
        "requests to the database",
        "database ms",
        "connection held, ms",
        ...POOL_SIZES.map((size) => `${size} connections`),
        "one core",
        "connections per core",
      ],
      operations.map(renderOperation),
    ),
    "",
    "Predicted and measured rates of readiness hits, with four callers per connection:",
    "",
    renderTable(
      [
        "connections",
        "link, ms",
        "predicted per second",
        "limited by",
        "measured per second",
        "ratio",
      ],
      checks.map(renderCheck),
    ),
    "",
    "`operation_metrics` by the rows of one hour:",
    "",
    renderTable(
      [
        "rows",
        "`GET metrics`, ms",
        "warm-up, ms per minute",
        "retention of a thirtieth, ms",
        "bytes per row",
      ],
      tables.map(({ row_count, ...cost }) => [
        row_count.toLocaleString("en"),
        ...Object.values(cost).map((value) => formatFigure(value)),
      ]),
    ),
    "",
    `A run of the agent leaves ${formatFigure(log_bytes / 1000)} kB in \`di_agent_logs\`.`,
  ].join("\n");
}

function renderOperation({ name, rest_requests, database_ms }: Capacity["operations"][number]) {
  const connection_ms = database_ms + rest_requests * STATEMENTS_PER_REQUEST * LINK_MS;
  const occupation = { connection_ms, core_ms: database_ms, thread_ms: 0 };
  const rate = (resources: { connections: number; cores: number }) =>
    toRate(predictRate(occupation, { ...resources, threads: Infinity }).requests_per_second);
  return [
    name,
    ...[rest_requests, database_ms, connection_ms].map(formatFigure),
    ...POOL_SIZES.map((connections) => rate({ connections, cores: Infinity })),
    rate({ connections: Infinity, cores: 1 }),
    formatFigure(connection_ms / database_ms),
  ];
}

function renderCheck(check: PoolCheck): string[] {
  const { connections, round_trip_ms, predicted, measured_per_second } = check;
  return [
    String(connections),
    String(round_trip_ms),
    toRate(predicted.requests_per_second),
    predicted.limit,
    toRate(measured_per_second),
    (measured_per_second / predicted.requests_per_second).toFixed(2),
  ];
}

/** With two significant digits: rates are not more precise. */
function toRate(requests_per_second: number): string {
  return Number(requests_per_second.toPrecision(2)).toLocaleString("en");
}

function renderTable(head: string[], rows: string[][]): string {
  return [head, head.map((_, column) => column === 0 ? "---" : "--:"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
