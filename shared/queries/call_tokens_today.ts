import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";

/** Tokens that the project's operations have used since midnight UTC, without those read from the prompt cache. */
export async function callTokensToday(db: Db, project_id: string): Promise<number> {
  const tokens = await runQuery(
    db,
    "tokens_today",
    (client, signal) => client.rpc("tokens_today", { project_id }).abortSignal(signal),
  );
  return Number(tokens);
}
