import type { ActionType, Trigger } from "../../../shared/contracts/di_agent.ts";
import type { RunsPage } from "../../../packages/client/types.ts";
import { listRuns } from "../../../packages/client/agent.ts";
import { type Pages, usePages } from "../../hooks/use_pages.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";

/** What the listing shows; null for all. */
export interface RunsFilter {
  trigger: Trigger | null;
  action_type: ActionType | null;
}

/** The project's past runs, page by page, newest first. */
export function useRuns(project_id: string, { trigger, action_type }: RunsFilter): Pages<RunsPage> {
  const supabase = useSupabase();
  return usePages<RunsPage>(
    (before, signal) =>
      listRuns(supabase, { project_id, trigger, action_type, before }, { signal }),
    [project_id, trigger, action_type],
  );
}
