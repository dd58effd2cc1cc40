import { type RunEvent, type RunState, runStateSchema } from "../contracts/di_agent.ts";
import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";
import { toJson } from "./to_json.ts";

export interface RunReport {
  run_id: string;
  /** All events so far. */
  events: readonly RunEvent[];
  lease_seconds: number;
}

/** Stores how far the run has come and renews its lease. Gives its state: anything but `running` means that it must end. */
export async function callReportAgentRun(
  db: Db,
  { run_id, events, lease_seconds }: RunReport,
): Promise<RunState> {
  const state = await runQuery(
    db,
    "report_agent_run",
    (client, signal) =>
      client.rpc("report_agent_run", { run_id, events: toJson(events), lease_seconds })
        .abortSignal(signal),
  );
  return runStateSchema.parse(state);
}
