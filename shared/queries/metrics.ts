import { type Db, runQuery, toJson } from "./db.ts";
import {
  type Counters,
  countersSchema,
  type OperationReport,
  operationReportSchema,
} from "../contracts/metrics.ts";

/** One row of `operation_metrics`. Durations in milliseconds. */
export interface OperationMetric {
  operation: string;
  project_id: string | null;
  /** Where a user asked about several at once: those that there are. */
  project_ids: string[] | null;
  duration_ms: number;
  db_calls: number;
  db_ms: number;
  llm_calls: number;
  llm_ms: number;
  input_tokens: number;
  output_tokens: number;
  cache_read_input_tokens: number;
  cache_creation_input_tokens: number;
  cache: "hit" | "miss" | "bypass" | null;
  ok: boolean;
  error_code: string | null;
  first_token_ms: number | null;
  /** Whether the answer was a stream of events. */
  streamed: boolean;
  cost_usd: number | null;
}

/** Records operations that ended `age_ms` milliseconds ago. */
export async function callRecordOperations(
  db: Db,
  metrics: (OperationMetric & { age_ms: number })[],
): Promise<void> {
  await runQuery(
    db,
    "record_operations",
    (client, signal) =>
      client.rpc("record_operations", { metrics: toJson(metrics) }).abortSignal(signal),
  );
}

/** Records the operation, and frees what it had reserved, in one transaction. */
export async function callSettleOperation(
  db: Db,
  reservation_id: string,
  metric: OperationMetric,
): Promise<void> {
  await runQuery(
    db,
    "settle_operation",
    (client, signal) =>
      client.rpc("settle_operation", { reservation_id, metric: toJson(metric) })
        .abortSignal(signal),
  );
}

export interface MetricsPeriod {
  window_seconds: number;
  /** Without it there is no series. */
  step_seconds?: number;
}

/** Figures per operation, by its name, over the last `window_seconds`, and how they went within them. */
export async function callOperationReport(db: Db, period: MetricsPeriod): Promise<OperationReport> {
  const data = await runQuery(
    db,
    "operation_report",
    (client, signal) => client.rpc("operation_report", { ...period }).abortSignal(signal),
  );
  return operationReportSchema.parse(data);
}

/** What all operations have done since the day began (UTC). */
export async function callOperationCounters(db: Db): Promise<Counters> {
  const data = await runQuery(
    db,
    "operation_counters",
    (client, signal) => client.rpc("operation_counters").abortSignal(signal),
  );
  return countersSchema.parse(data);
}
