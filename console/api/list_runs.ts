import type { SupabaseClient } from "@supabase/supabase-js";
import type { ActionType, Trigger } from "../../shared/contracts/di_agent.ts";
import type { loggedRunSchema, runsPageSchema } from "../../shared/contracts/endpoints.ts";
import type { z } from "zod";
import { callFunction } from "./call_function.ts";

export type LoggedRun = z.infer<typeof loggedRunSchema>;
export type RunsPage = z.infer<typeof runsPageSchema>;

export interface RunsQuery {
  project_id: string;
  /** Null for all. */
  trigger: Trigger | null;
  action_type: ActionType | null;
  /** The `next` of the page before; null for the first. */
  before: string | null;
}

const PAGE_SIZE = "20";

/** One page of the project's runs, newest first. */
export function listRuns(
  supabase: SupabaseClient,
  query: RunsQuery,
  signal: AbortSignal,
): Promise<RunsPage> {
  const params = new URLSearchParams({ limit: PAGE_SIZE });
  for (const [name, value] of Object.entries(query)) {
    if (value !== null) params.set(name, value);
  }
  return callFunction<RunsPage>(supabase, `di-agent/runs?${params}`, { signal });
}
