import { z } from "zod";
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

/** Most conflicts that anybody is shown at once. */
const CONFLICT_LIMIT = 5;

const statement = "signal_id, said_at, evidence";
const statementSchema = z.object({
  signal_id: z.uuid(),
  said_at: z.string(),
  evidence: z.object({ quote: z.string(), speaker: z.string().nullable() }),
}).transform(({ evidence: { quote, speaker }, ...said }) => ({ ...said, quote, speaker }));

/** The conflicts that nobody has resolved, newest first; at most five. */
export async function selectOpenConflicts(db: Db, project_id: string): Promise<OpenConflict[]> {
  const rows = await runQuery(db, "select_open_conflicts", (client, signal) =>
    client
      .from("conflicts")
      .select(
        `id, subject, earlier:stated_facts!conflicts_earlier_fact_id_fkey(${statement}),
        later:stated_facts!conflicts_later_fact_id_fkey(${statement})`,
      )
      .eq("project_id", project_id).eq("kind", "open").is("resolution", null)
      .order("created_at", { ascending: false }).order("id").limit(CONFLICT_LIMIT)
      .abortSignal(signal));
  return z.array(openConflictSchema.extend({ earlier: statementSchema, later: statementSchema }))
    .parse(rows);
}
