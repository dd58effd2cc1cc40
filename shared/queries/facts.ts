import * as z from "zod";
import { type OpenConflict, openConflictSchema, type StatedProject } from "../contracts/fact.ts";
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

/** Most conflicts that anybody is asked about at once. */
const CONFLICT_LIMIT = 5;

/** The conflicts that nobody has resolved, newest first; null if there is no such project, or the caller may not see it. */
export async function callListConflicts(
  db: Db,
  project_id: string,
  max_count: number = CONFLICT_LIMIT,
): Promise<OpenConflict[] | null> {
  const data = await runQuery(
    db,
    "list_conflicts",
    (client, signal) => client.rpc("list_conflicts", { project_id, max_count }).abortSignal(signal),
  );
  return z.array(openConflictSchema).nullable().parse(data);
}
