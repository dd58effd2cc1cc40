import { z } from "zod";
import { runStateSchema } from "../contracts/di_agent.ts";
import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";

const stoppedSchema = z.object({ project_id: z.uuid(), state: runStateSchema });
export type StopOutcome = z.infer<typeof stoppedSchema>;

/**
 * Stops the run if it is under way, so that it can no longer commit; gives the state in which it now is.
 *
 * @param user_id Who stops it; null for a back end.
 * @throws {AppError} `not_found` where the user may not see the project, `forbidden` for the client's own people.
 */
export async function callStopAgentRun(
  db: Db,
  run_id: string,
  user_id: string | null,
): Promise<StopOutcome> {
  const args = { run_id, ...(user_id !== null && { user_id }) };
  const data = await runQuery(
    db,
    "stop_agent_run",
    (client, signal) => client.rpc("stop_agent_run", args).abortSignal(signal),
  );
  return stoppedSchema.parse(data);
}
