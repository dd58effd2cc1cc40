import type { LocalStack } from "../../local/stack.ts";
import { createProject, type TestUser } from "../harness/create_project.ts";

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
