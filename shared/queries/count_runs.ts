import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";
import type { RunFilter } from "./select_runs.ts";

/** How many runs of the project match the filter, whatever the page. */
export async function countRuns(
  db: Db,
  project_id: string,
  { trigger, action_type }: Pick<RunFilter, "trigger" | "action_type">,
): Promise<number> {
  const count = await runQuery(db, "count_runs", async (client, signal) => {
    let query = client
      .from("di_agent_logs")
      .select("id", { count: "exact" })
      .eq("project_id", project_id);
    if (trigger !== undefined) query = query.eq("trigger", trigger);
    if (action_type !== undefined) query = query.eq("action_type", action_type);
    const { count, error, status } = await query.limit(1).abortSignal(signal);
    return { data: count, error, status };
  });
  return count ?? 0;
}
