import { assertEquals } from "@std/assert";
import { z } from "zod";
import {
  type ReadinessSnapshot,
  readinessSnapshotSchema,
} from "../../shared/contracts/readiness.ts";
import {
  createTestProject,
  type DatabaseCaller,
  type DatabaseProject,
  withDatabase,
} from "../harness/database.ts";

const database = withDatabase();

/** Only the fields of a score that the database reads. */
const SCORE = { score: 45.5, gate_score: 45, phase: "prototype_ready" };

Deno.test("readiness_snapshot() returns the facts of an empty project", async () => {
  const project = await createTestProject(database());

  const [snapshot] = await snapshotOf([project]);

  assertEquals(snapshot?.facts, {
    signals: { total: 0, client: 0 },
    features: {
      total: 0,
      confirmed: 0,
      described: 0,
      confirmed_described: 0,
      mvp: 0,
      enriched: 0,
      targeting_known_persona: 0,
    },
    personas: [],
    vp_steps: [],
    meetings: { completed: 0, scheduled: 0 },
    strategic_context: null,
    foundation: null,
    conflicts: { open: 0, disputed: [] },
  });
  assertEquals(snapshot?.cached, null);
  assertEquals(snapshot?.trend, []);
});

Deno.test("readiness_snapshot() counts signals, features and meetings", async () => {
  const project = await createTestProject(database());
  await insertSome(project);

  const [snapshot] = await snapshotOf([project]);

  assertEquals(snapshot?.facts?.signals, { total: 4, client: 2 });
  assertEquals(snapshot?.facts?.meetings, { completed: 1, scheduled: 2 });
  assertEquals(snapshot?.facts?.features, {
    total: 4,
    confirmed: 2,
    described: 2,
    confirmed_described: 1,
    mvp: 3,
    enriched: 2,
    targeting_known_persona: 1,
  });
});

Deno.test("readiness_snapshot() returns steps in order and elements without their evidence", async () => {
  const project = await createTestProject(database());
  await database().query(
    `insert into public.vp_steps (project_id, step_index, label, evidence)
    values ($1, 2, 'second', '[{"source_type": "signal"}]'), ($1, 1, 'first', default)`,
    [project.project_id],
  );
  await database().query(
    `insert into public.project_foundation (project_id, core_pain)
    values ($1, '{"statement": "It hurts", "evidence": [{"quote": "ouch"}]}')`,
    [project.project_id],
  );

  const [snapshot] = await snapshotOf([project]);

  assertEquals(snapshot?.facts?.vp_steps.map((step) => [step.label, step.evidence]), [
    ["first", []],
    ["second", [{ source_type: "signal" }]],
  ]);
  assertEquals(snapshot?.facts?.foundation?.["core_pain"], { statement: "It hurts" });
  assertEquals(snapshot?.facts?.foundation?.["wow_moment"], null);
});

Deno.test("readiness_snapshot() returns malformed jsonb unchanged", async () => {
  const project = await createTestProject(database());
  await database().query(
    `insert into public.project_foundation (project_id, core_pain, wow_moment, business_case)
    values ($1, '"text"', '[1]', 'null')`,
    [project.project_id],
  );
  await database().query(
    `insert into public.strategic_context (project_id, opportunity, risks) values ($1, '3', null)`,
    [project.project_id],
  );
  await database().query(
    `insert into public.personas (project_id, name, pain_points) values ($1, 'p', array['a', null])`,
    [project.project_id],
  );

  const [snapshot] = await snapshotOf([project]);

  assertEquals(snapshot?.facts?.foundation?.["core_pain"], "text");
  assertEquals(snapshot?.facts?.foundation?.["wow_moment"], [1]);
  assertEquals(snapshot?.facts?.foundation?.["business_case"], null);
  assertEquals(snapshot?.facts?.strategic_context?.opportunity, 3);
  assertEquals(snapshot?.facts?.personas.map((persona) => persona.pain_points), [["a"]]);
});

Deno.test("readiness_snapshot() keeps the order of the request and returns each project once", async () => {
  const one = await createTestProject(database());
  const two = await createTestProject(database());

  const snapshots = await snapshotOf([two, one, two]);

  assertEquals(snapshots.map(({ project_id }) => project_id), [two.project_id, one.project_id]);
});

Deno.test("readiness_snapshot() returns only projects of the caller", async () => {
  const mine = await createTestProject(database());
  const theirs = await createTestProject(database());
  await insertSome(mine);
  const everything = await snapshotOf([mine]);
  const idsSeenBy = async (caller: DatabaseCaller) =>
    (await snapshotOf([theirs, mine], { caller })).map(({ project_id }) => project_id);

  for (const member of [mine.owner, mine.consultant]) {
    assertEquals(await idsSeenBy(member), [mine.project_id]);
    const [snapshot] = await snapshotOf([mine], { caller: member });
    assertEquals(snapshot?.facts, everything[0]?.facts);
  }
  assertEquals(await idsSeenBy({ user_id: crypto.randomUUID() }), []);
  assertEquals(
    (await database().attempt("anon", "select public.readiness_snapshot('{}')")).code,
    "42501",
  );
});

Deno.test("readiness_snapshot() returns the cached score unless it is too old or not wanted", async () => {
  const project = await createTestProject(database());
  await storeAgo(project, "4 minutes");

  const [fresh] = await rawSnapshotOf(project, true, 300);
  const [old] = await rawSnapshotOf(project, true, 200);
  const [unwanted] = await rawSnapshotOf(project, false, 300);

  assertEquals([fresh?.["cached"], fresh?.["facts"]], [SCORE, null]);
  assertEquals([old?.["cached"], old?.["computed_at"]], [null, null]);
  assertEquals(unwanted?.["cached"], null);
  assertEquals(old?.["facts"], unwanted?.["facts"]);
});

Deno.test("readiness_snapshot() returns the last 20 points of the history, oldest first", async () => {
  const project = await createTestProject(database());
  await database().query(
    `insert into public.readiness_history (project_id, score, gate_score, phase, computed_at)
    select $1, point, 0, 'insufficient', timestamptz '2026-01-01' + point * interval '1 day'
    from generate_series(1, 25) as point`,
    [project.project_id],
  );

  const [snapshot] = await snapshotOf([project]);

  assertEquals(
    snapshot?.trend.map(({ score }) => score),
    Array.from({ length: 20 }, (_, i) => i + 6),
  );
});

Deno.test("store_readiness() stores at the version that was read, but not after a change", async () => {
  const project = await createTestProject(database());
  const [snapshot] = await snapshotOf([project]);

  assertEquals(await store(project, snapshot?.version), true);

  await database().query("insert into public.meetings (project_id) values ($1)", [
    project.project_id,
  ]);

  assertEquals(await store(project, snapshot?.version), false);
  const [after] = await rawSnapshotOf(project, true, 300);
  assertEquals(after?.["cached"], null);
});

Deno.test("store_readiness() adds a point to the history only if the result has changed", async () => {
  const project = await createTestProject(database());

  for (const score of [1.5, 1.5, 2, 1.5]) {
    const [snapshot] = await snapshotOf([project], { use_cache: false });
    await store(project, snapshot?.version, { ...SCORE, score });
  }

  const [snapshot] = await snapshotOf([project], { use_cache: false });
  assertEquals(snapshot?.trend.map(({ score }) => score), [1.5, 2, 1.5]);
});

Deno.test("store_readiness() stores nothing for a deleted project", async () => {
  const project = await createTestProject(database());
  await database().query("delete from public.projects where id = $1", [project.project_id]);

  assertEquals(await store(project, 0), false);
});

async function insertSome({ project_id }: DatabaseProject): Promise<void> {
  const persona_id = crypto.randomUUID();
  await database().query(
    `insert into public.signals (project_id, source_type, authority) values
      ($1, 'email', 'consultant'), ($1, 'research', 'client'),
      ($1, 'research', 'research'), ($1, 'file', 'consultant')`,
    [project_id],
  );
  await database().query(
    `insert into public.meetings (project_id, status)
    values ($1, 'completed'), ($1, 'cancelled'), ($1, 'scheduled'), ($1, 'scheduled')`,
    [project_id],
  );
  await database().query(
    "insert into public.personas (id, project_id, name) values ($1, $2, 'p')",
    [persona_id, project_id],
  );
  await database().query(
    `insert into public.features (
      project_id, name, description, is_mvp, user_actions, system_behaviors, target_persona_ids,
      confirmation_status
    ) values
      ($1, 'a', repeat('x', 21), true, '{a,b}', '{}', array[$2::uuid], 'confirmed_client'),
      ($1, 'b', repeat('x', 20), true, '{a}', '{b}', array[gen_random_uuid()], 'confirmed_consultant'),
      ($1, 'c', repeat('x', 21), false, '{}', '{a,b}', '{}', 'needs_client'),
      ($1, 'd', null, default, '{}', '{}', '{}', 'ai_generated')`,
    [project_id, persona_id],
  );
}

/** Parsed, so that every test also checks the contract. */
async function snapshotOf(
  projects: DatabaseProject[],
  { caller = "service_role", use_cache = true }: { caller?: DatabaseCaller; use_cache?: boolean } =
    {},
): Promise<ReadinessSnapshot[]> {
  const [row] = await database().queryAs<{ snapshots: unknown }>(
    caller,
    "select public.readiness_snapshot($1::uuid[], $2) as snapshots",
    [projects.map(({ project_id }) => project_id), use_cache],
  );
  return z.array(readinessSnapshotSchema).parse(row?.snapshots);
}

/** Unparsed, for incomplete cached scores. */
async function rawSnapshotOf(
  { project_id }: DatabaseProject,
  use_cache: boolean,
  ttl_seconds: number,
): Promise<Record<string, unknown>[]> {
  const [row] = await database().queryAs<{ snapshots: Record<string, unknown>[] }>(
    "service_role",
    "select public.readiness_snapshot(array[$1::uuid], $2, $3) as snapshots",
    [project_id, use_cache, ttl_seconds],
  );
  return row?.snapshots ?? [];
}

async function store(
  { project_id }: DatabaseProject,
  version: number | undefined,
  score: unknown = SCORE,
): Promise<boolean | undefined> {
  const [row] = await database().queryAs<{ stored: boolean }>(
    "service_role",
    "select public.store_readiness($1, $2, $3, clock_timestamp()) as stored",
    [project_id, version, score],
  );
  return row?.stored;
}

async function storeAgo({ project_id }: DatabaseProject, age: string): Promise<void> {
  await database().query(
    `update public.readiness_cache
    set cached_readiness_data = $2, computed_at = now() - $3::interval
    where project_id = $1`,
    [project_id, SCORE, age],
  );
}
