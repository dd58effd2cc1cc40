import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";

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

export async function insertOperationMetric(db: Db, metric: OperationMetric): Promise<void> {
  await runQuery(
    db,
    "insert_operation_metric",
    (client, signal) => client.from("operation_metrics").insert(metric).abortSignal(signal),
  );
}
