import type { ActionType, ToolCall, Trigger } from "../contracts/di_agent.ts";
import { type Db, runQuery } from "./db.ts";

/** A row of `di_agent_logs` as the runs listing gives it. */
export interface LoggedRun {
  id: string;
  trigger: Trigger;
  trigger_context: string | null;
  observation: string | null;
  thinking: string | null;
  decision: string | null;
  action_type: ActionType | null;
  tools_called: ToolCall[];
  guidance_provided: unknown;
  stop_reason: string | null;
  what_would_help: string[];
  recommended_next: string | null;
  readiness_before: number | null;
  readiness_after: number | null;
  gates_affected: string[];
  model: string | null;
  degraded: boolean;
  usage: unknown;
  execution_time_ms: number;
  success: boolean;
  error_code: string | null;
  created_at: string;
}

interface RunFilter {
  limit: number;
  /** Only runs older than this one, by time and id. */
  before?: { created_at: string; id: string };
  trigger?: Trigger;
  action_type?: ActionType;
}

const COLUMNS = [
  "id",
  "trigger",
  "trigger_context",
  "observation",
  "thinking",
  "decision",
  "action_type",
  "tools_called",
  "guidance_provided",
  "stop_reason",
  "what_would_help",
  "recommended_next",
  "readiness_before",
  "readiness_after",
  "gates_affected",
  "model",
  "degraded",
  "usage",
  "execution_time_ms",
  "success",
  "error_code",
  "created_at",
].join(", ");

/** The agent's runs of the project, newest first. */
export async function selectRuns(
  db: Db,
  project_id: string,
  filter: RunFilter,
): Promise<LoggedRun[]> {
  const runs = await runQuery(db, "select_runs", (client, signal) => {
    let query = client.from("di_agent_logs").select(COLUMNS).eq("project_id", project_id);
    if (filter.trigger !== undefined) query = query.eq("trigger", filter.trigger);
    if (filter.action_type !== undefined) query = query.eq("action_type", filter.action_type);
    if (filter.before !== undefined) query = query.or(olderThan(filter.before));
    return query
      .order("created_at", { ascending: false })
      .order("id", { ascending: false })
      .limit(filter.limit)
      .abortSignal(signal)
      .returns<LoggedRun[]>();
  });
  return runs ?? [];
}

function olderThan({ created_at, id }: { created_at: string; id: string }): string {
  return `created_at.lt."${created_at}",and(created_at.eq."${created_at}",id.lt.${id})`;
}

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
