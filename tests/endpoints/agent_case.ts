import type { LocalStack } from "../../local/stack.ts";
import { retry } from "@std/async";
import { createProject, type TestUser } from "../harness/project.ts";

/** A client's letter from which the rules read a core pain with verified quotes. */
const LETTER = "The problem, in one sentence: when a family asks where a garment is, nobody here " +
  "can tell them. It costs us two thousand euros a month in refunds. Bids are due on 26 February, " +
  "so we need it now. I am the operations manager, and I feel it most.";

export interface AgentCase {
  project_id: string;
  owner: TestUser;
  /** The body of a request to run the agent. */
  body: { project_id: string; trigger: "user_request" };
}

/** A project with one unread letter, so that the agent's first action is to extract the core pain. */
export async function createCase(stack: LocalStack): Promise<AgentCase> {
  const { project_id, members } = await createProject(stack);
  await insertLetter(stack, project_id);
  return { project_id, owner: members.owner, body: { project_id, trigger: "user_request" } };
}

export async function insertLetter(
  stack: LocalStack,
  project_id: string,
  content: string = LETTER,
): Promise<void> {
  await stack.sql(
    `insert into public.signals (project_id, source_type, authority, content)
    values ($1, 'email', 'client', $2)`,
    [project_id, content],
  );
}

/** What the agent has done to a project. */
interface Effects {
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

/**
 * Makes the lease of the project's run look as it does long after its isolate died. Waits for the run's first report, which would
 * renew it.
 */
export async function expireLease(stack: LocalStack, project_id: string): Promise<void> {
  await retry(async () => {
    const expired = await stack.sql(
      `update public.di_agent_runs set lease_expires_at = now()
      where project_id = $1 and state = 'running' and events <> '[]' returning id`,
      [project_id],
    );
    if (expired.length === 0) throw new Error("The run has not reported yet");
  }, { minTimeout: 5, multiplier: 1, maxAttempts: 1_000 });
}
