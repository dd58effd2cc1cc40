import type { StatedProject } from "../contracts/fact.ts";
import { type Db, runQuery, toJson } from "./db.ts";

/**
 * Rebuilds the facts of the signals that were read and the conflicts among them. False where the signals have changed since
 * `begin_extraction` gave the version, and nothing was written.
 */
export async function callReplaceFacts(
  db: Db,
  project_id: string,
  stated: StatedProject & { evidence_version: number },
): Promise<boolean> {
  const is_written = await runQuery(
    db,
    "replace_facts",
    (client, signal) =>
      client.rpc("replace_facts", { project_id, stated: toJson(stated) }).abortSignal(signal),
  );
  return is_written === true;
}
