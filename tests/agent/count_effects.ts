import type { LocalStack } from "../../local/stack.ts";

/** What the agent has done to a project. */
export interface Effects {
  succeeded: number;
  failed: number;
  /** Accepted values of the core pain. */
  revisions: number;
  /** Signals read. */
  analyzed: number;
  running: number;
}

/** One extraction of the core pain from one letter, done once. */
export const DONE_ONCE: Effects = {
  succeeded: 1,
  failed: 0,
  revisions: 1,
  analyzed: 1,
  running: 0,
};

export async function countEffects(stack: LocalStack, project_id: string): Promise<Effects> {
  const [effects] = await stack.sql<Effects>(
    `select
      (select count(*)::int from public.di_agent_logs where project_id = $1 and success) as succeeded,
      (select count(*)::int from public.di_agent_logs where project_id = $1 and not success) as failed,
      (select count(*)::int from public.foundation_revisions where project_id = $1) as revisions,
      (select count(*)::int from public.signals where project_id = $1 and analyzed_at is not null) as analyzed,
      (select count(*)::int from public.di_agent_runs where project_id = $1 and state = 'running') as running`,
    [project_id],
  );
  return effects!; // a select without a table gives one row
}
