/** What clients are shown of scores: nothing, unless the studio shares them. */
import { assertEquals, assertRejects } from "@std/assert";
import {
  createTestProject,
  type DatabaseCaller,
  type DatabaseProject,
  evidenceVersionOf,
  withDatabase,
} from "../harness/database.ts";

const database = withDatabase();

Deno.test("owners and consultants say whether scores are shared, and clients do not", async () => {
  const project = await createTestProject(database());
  const share = (caller: DatabaseCaller) =>
    database().attempt(
      caller,
      "update public.projects set scores_shared = not scores_shared where id = $1 returning 1",
      [project.project_id],
    );

  for (
    const [caller, row_count] of [
      [project.owner, 1],
      [project.consultant, 1],
      [project.client, 0],
      [{ user_id: crypto.randomUUID() }, 0],
    ] as const
  ) {
    assertEquals((await share(caller)).row_count, row_count);
  }
});

Deno.test("a client reads no score, at none of the places where members do, until it is shared", async () => {
  const project = await createTestProject(database());
  await fill(project);
  const { owner, consultant, client } = project;

  assertEquals(await whatIsRead(client, project), NOTHING);
  for (const member of [owner, consultant]) assertEquals(await whatIsRead(member, project), ALL);

  await share(project, true);
  assertEquals(await whatIsRead(client, project), ALL);
  assertEquals(await whatIsRead({ user_id: crypto.randomUUID() }, project), null);

  await share(project, false);
  assertEquals(await whatIsRead(client, project), NOTHING);
});

Deno.test("a back end that asks in the name of a client is told whether the client may see the numbers", async () => {
  const project = await createTestProject(database());
  const askFor = async (user_id: string | null, caller: DatabaseCaller = "service_role") => {
    const [row] = await database().queryAs<{ found: { shows_scores: boolean }[] }>(
      caller,
      "select public.readiness_snapshot(array[$1::uuid], user_id => $2) as found",
      [project.project_id, user_id],
    );
    return row!.found.map(({ shows_scores }) => shows_scores); // a function that does not throw returns its row
  };
  const { owner, client } = project;

  assertEquals(await askFor(null), [true]);
  assertEquals(await askFor(owner.user_id), [true]);
  assertEquals(await askFor(client.user_id), [false]);
  assertEquals(await askFor(crypto.randomUUID()), []);
  // A user cannot ask in the name of another.
  assertEquals(await askFor(owner.user_id, client), []);

  await share(project, true);
  assertEquals(await askFor(client.user_id), [true]);
});

Deno.test("what a client is answered to a yes has no confidence either, nor has a refusal", async () => {
  const project = await createTestProject(database());
  const { revision_id } = await fill(project);
  const confirm = (revision: string | null) =>
    database().queryAs<{ answer: { value: Record<string, unknown> } }>(
      "service_role",
      "select public.confirm_element($1, 'core_pain', $2, null, $3) as answer",
      [project.project_id, project.client.user_id, revision],
    );

  const refused = await assertRejects(() => confirm(crypto.randomUUID()), Error);
  const [confirmed] = await confirm(revision_id);

  const { current } = JSON.parse((refused as Error & { detail: string }).detail);
  assertEquals([current.statement, "confidence" in current], ["Twelve hours are lost", false]);
  assertEquals("confidence" in confirmed!.answer.value, false);
});

const NOTHING = {
  cache: 0,
  history: 0,
  snapshot: 0,
  elements: [],
  revisions: [],
  revision_confidences: [null],
  changes: [],
};
const ALL = {
  cache: 1,
  history: 1,
  snapshot: 1,
  elements: ["claimed_confidence", "confidence"],
  revisions: ["claimed_confidence", "confidence"],
  revision_confidences: [0.8],
  changes: ["claimed_confidence", "confidence"],
};

interface Read {
  cache: number;
  history: number;
  snapshot: number;
  foundation: Shown;
  changes: Pick<Shown, "revisions">;
}

interface Shown {
  elements: { core_pain: Record<string, unknown> };
  revisions: { value: Record<string, unknown>; confidence: number | null }[];
}

/** Where the caller finds scores of the project; null for who is shown no foundation at all. */
async function whatIsRead(caller: DatabaseCaller, { project_id }: DatabaseProject) {
  const rows = await database().queryAs<Read>(
    caller,
    `select
      (select count(*)::integer from public.readiness_cache where project_id = $1) as cache,
      (select count(*)::integer from public.readiness_history where project_id = $1) as history,
      json_array_length(public.readiness_snapshot(array[$1::uuid])) as snapshot,
      public.read_foundation($1, true) as foundation,
      public.list_changes($1) as changes`,
    [project_id],
  ).catch(() => []);
  const [read] = rows;
  if (read === undefined) return null;
  const { foundation, changes, ...counts } = read;
  return {
    ...counts,
    elements: scoresOf(foundation.elements.core_pain),
    revisions: foundation.revisions.flatMap(({ value }) => scoresOf(value)),
    revision_confidences: foundation.revisions.map(({ confidence }) => confidence),
    changes: changes.revisions.flatMap(({ value }) => scoresOf(value)),
  };
}

function scoresOf(value: Record<string, unknown>): string[] {
  return Object.keys(value).filter((key) => key.includes("confidence")).toSorted();
}

async function share({ project_id, owner }: DatabaseProject, scores_shared: boolean) {
  await database().queryAs(owner, "update public.projects set scores_shared = $2 where id = $1", [
    project_id,
    scores_shared,
  ]);
}

/** A core pain, and a point of the history. */
async function fill({ project_id }: DatabaseProject): Promise<{ revision_id: string }> {
  await database().query(
    `insert into public.readiness_history (project_id, score, gate_score, phase, computed_at)
    values ($1, 15, 15, 'insufficient', now())`,
    [project_id],
  );
  const value = {
    statement: "Twelve hours are lost",
    trigger: "The audit",
    confidence: 0.8,
    claimed_confidence: 0.8,
    evidence: [],
    support: {},
  };
  const [row] = await database().queryAs<{ written: { revision_ids: { core_pain: string } } }>(
    "service_role",
    "select public.commit_foundation($1, gen_random_uuid(), $2, $3) as written",
    [project_id, { core_pain: { value } }, await evidenceVersionOf(database(), project_id)],
  );
  return { revision_id: row!.written.revision_ids.core_pain }; // it was written
}
