import { type OperationReport, operationReportSchema } from "../contracts/metrics.ts";
import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";

export interface Period {
  window_seconds: number;
  /** Without it there is no series. */
  step_seconds?: number;
}

/** Figures per operation, by its name, over the last `window_seconds`, and how they went within them. */
export async function callOperationReport(db: Db, period: Period): Promise<OperationReport> {
  const data = await runQuery(
    db,
    "operation_report",
    (client, signal) => client.rpc("operation_report", { ...period }).abortSignal(signal),
  );
  return operationReportSchema.parse(data);
}
