import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";

/** Marks what the agent knows of the project as out of date, for the reason given. */
export async function callInvalidateDiCache(
  db: Db,
  project_id: string,
  reason: string,
): Promise<void> {
  await runQuery(
    db,
    "invalidate_di_cache",
    (client, signal) =>
      client.rpc("invalidate_di_cache", { project_id, reason }).abortSignal(signal),
  );
}
