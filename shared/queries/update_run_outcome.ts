import type { DiAgentResponse } from "../contracts/di_agent.ts";
import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";
import { toJson } from "./to_json.ts";

/** Corrects what a stored run says of its effect, where others changed the project while it ran. */
export async function updateRunOutcome(db: Db, response: DiAgentResponse): Promise<void> {
  const { run_id, readiness_after, gates_affected } = response;
  await runQuery(db, "update_run_outcome", (client, signal) =>
    client
      .from("di_agent_logs")
      .update({ readiness_after, gates_affected, response: toJson(response) })
      .eq("id", run_id)
      .abortSignal(signal));
}
