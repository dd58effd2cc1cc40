import { createProject, createUser, signToken } from "../harness/project.ts";
import type { LocalStack } from "../../local/stack.ts";
import type { World } from "./fuzzed_request.ts";

/** Two tenants with a project each, and every kind of caller: members, strangers, back ends, anonymous. */
export async function createWorld(stack: LocalStack): Promise<World> {
  const mine = await createProject(stack, { members: ["owner", "consultant", "client"] });
  const other = await createProject(stack);
  const stranger = await createUser(stack);
  const { owner, consultant, client } = mine.members;
  const expired = await signToken(stack, owner.user_id, { expires_in_seconds: -60 });
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  return {
    ids: [
      // Most requests should name a project that the caller can access.
      ...Array.from({ length: 12 }, () => mine.project_id),
      other.project_id,
      ...await createRows(stack, mine.project_id),
      ...await createRows(stack, other.project_id),
    ],
    credentials: [
      ...Array.from({ length: 8 }, () => bearer(owner.access_token)),
      bearer(consultant.access_token),
      bearer(client.access_token),
      bearer(other.members.owner.access_token),
      bearer(stranger.access_token),
      ...Array.from({ length: 4 }, () => ({ apikey: stack.secret_key })),
      { apikey: stack.publishable_key },
      bearer(expired),
      bearer("nonsense"),
      {},
    ],
  };
}

/** Characters of two code units each: a text cut in the middle of one cannot be stored. */
const ASTRAL = "🧵".repeat(3_000);

/** Inserts signals and a run into the project; returns their ids. */
async function createRows(stack: LocalStack, project_id: string): Promise<string[]> {
  const rows = await stack.sql<{ id: string }>(
    `with signal as (
      insert into public.signals (project_id, source_type, authority, content)
      values ($1, 'email', 'client', 'The problem is that nobody knows where a garment is. It costs us two thousand euros a month.')
        , ($1, 'note', 'consultant', 'We need 🧵' || $2 || '. The problem is 🧵 ' || $2)
      returning id
    ), run as (
      insert into public.di_agent_runs (id, project_id, state, lease_expires_at)
      values (gen_random_uuid(), $1, 'done', now())
      returning id
    )
    select id from signal union all select id from run`,
    [project_id, ASTRAL],
  );
  return rows.map(({ id }) => id);
}
