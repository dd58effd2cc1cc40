/**
 * Whether a claim still stands (fail closed): a change of anything that a quote depends on takes what is based on it out of the count in
 * the same transaction, and only a verification of the new state brings it back.
 */
import { assert, assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import {
  createTestProject,
  type DatabaseCaller,
  type DatabaseProject,
  evidenceVersionOf,
  sqlstate,
  withDatabase,
} from "../harness/database.ts";

const database = withDatabase();

interface Item {
  signal_id: string;
  quote: string;
  fields: string[];
  pending?: boolean;
  [key: string]: unknown;
}

interface Element {
  evidence: Item[];
  standing: string[];
  confidence: number;
  [key: string]: unknown;
}

const WORDS = { statement: "we lose twelve hours", trigger: "since the audit in May" };

/** A core pain that stands on two signals, one for each of its fields; committed. */
async function createPain(project: DatabaseProject) {
  const signals = {
    statement: await addSignal(project, `Every Friday ${WORDS.statement} to invoices.`),
    trigger: await addSignal(project, `It is urgent ${WORDS.trigger}.`),
  };
  const cite = (field: keyof typeof signals, speaker: string | null = null): Item => ({
    signal_id: signals[field],
    quote: WORDS[field],
    cited: WORDS[field],
    start: 13,
    end: 33,
    match: "verbatim",
    force: "asserted",
    side: "client",
    speaker,
    fields: [field],
  });
  const value: Element = {
    statement: "Twelve hours a week go to invoices",
    trigger: "The audit in May",
    stakes: "unknown",
    who_feels_it: "unknown",
    confidence: 0.9,
    claimed_confidence: 0.9,
    standing: ["statement", "trigger"],
    support: { statement: { verdict: "supported" }, trigger: { verdict: "supported" } },
    evidence: [cite("statement"), cite("trigger", "Dana Whit")],
  };
  await commit(project, { core_pain: { value } });
  return { signals, value };
}

async function addSignal({ project_id }: DatabaseProject, content: string) {
  const id = crypto.randomUUID();
  await database().query(
    `insert into public.signals (id, project_id, source_type, authority, content)
    values ($1, $2, 'note', 'client', $3)`,
    [id, project_id, content],
  );
  return id;
}

async function commit({ project_id }: DatabaseProject, elements: unknown, version?: number) {
  const [row] = await database().queryAs<{ written: { statuses: Record<string, string> } }>(
    "service_role",
    "select public.commit_foundation($1, gen_random_uuid(), $2, $3) as written",
    [project_id, elements, version ?? await evidenceVersionOf(database(), project_id)],
  );
  return row!.written; // a function that does not throw returns its row
}

async function painOf({ project_id }: DatabaseProject) {
  const [row] = await database().query<{ core_pain: Element; pending_evidence: boolean }>(
    "select core_pain, pending_evidence from public.project_foundation where project_id = $1",
    [project_id],
  );
  return row!; // every project here has one
}

async function scoreVersion({ project_id }: DatabaseProject) {
  const [row] = await database().query<{ version: number }>(
    "select version from private.readiness_state($1)",
    [project_id],
  );
  return row!.version; // a function returns one row
}

const isPending = ({ evidence }: Element) => evidence.map(({ pending }) => pending === true);

/** Everything that makes words another matter, as the statement and who runs it. */
const CHANGES: Record<
  string,
  (signal_id: string, project: DatabaseProject) => [caller: DatabaseCaller, statement: string]
> = {
  "an edit": (id, { owner }) => [
    owner,
    `update public.signals set content = content || ' Or not.' where id = '${id}'`,
  ],
  "another author": (id, { owner }) => [
    owner,
    `update public.signals set authority = 'consultant' where id = '${id}'`,
  ],
  "another kind of text": (id, { owner }) => [
    owner,
    `update public.signals set source_type = 'email' where id = '${id}'`,
  ],
  "another time": (id, { owner }) => [
    owner,
    `update public.signals set occurred_at = '2020-01-01' where id = '${id}'`,
  ],
  "a user's turns": (id, { owner }) => [
    owner,
    `update public.signals set turns = '[{"start": 0, "end": 9, "speaker": "Tom", "kind": "spoken"}]'
    where id = '${id}'`,
  ],
  "another address of a speaker": (id, { owner }) => [
    owner,
    `update public.signals set metadata = '{"speakers": [{"name": "Dana Whit", "address": "d@x.example"}]}'
    where id = '${id}'`,
  ],
};

for (const [change, toStatement] of Object.entries(CHANGES)) {
  Deno.test(`${change} takes a claim out of the count, and its readiness, until it is verified again`, async () => {
    const project = await createTestProject(database());
    const { signals, value } = await createPain(project);
    const score_version = await scoreVersion(project);
    const evidence_version = await evidenceVersionOf(database(), project.project_id);

    const [caller, statement] = toStatement(signals.statement, project);
    await database().queryAs(caller, statement);

    const { core_pain, pending_evidence } = await painOf(project);
    assertEquals(isPending(core_pain), [true, true]);
    assertEquals([core_pain.standing, core_pain.confidence, pending_evidence], [[], 0.49, true]);
    assertEquals(
      [core_pain["statement"], core_pain["claimed_confidence"]],
      [value["statement"], 0.9],
    );
    assertNotEquals(await scoreVersion(project), score_version);
    assert(await evidenceVersionOf(database(), project.project_id) > evidence_version);
  });
}

Deno.test("what quotes do not depend on leaves them alone: titles, marks, and turns that were read in the text", async () => {
  const project = await createTestProject(database());
  const { signals, value } = await createPain(project);
  const { project_id } = project;
  const [signal] = await database().query<{ content_hash: string }>(
    "select content_hash from public.signals where id = $1",
    [signals.statement],
  );
  const version = await evidenceVersionOf(database(), project_id);

  await database().queryAs(
    project.owner,
    "update public.signals set title = 't', visibility = 'studio', metadata = '{\"a\": 1}' where project_id = $1",
    [project_id],
  );
  await database().queryAs("service_role", "select public.store_turns($1, $2, true)", [
    project_id,
    [{
      id: signals.statement,
      content_hash: signal?.content_hash,
      turns: [{ start: 0, end: 5, speaker: null, kind: "written" }],
    }],
  ]);

  assertEquals((await painOf(project)).core_pain, { ...value, confirmed_by: null });
  assertEquals(await evidenceVersionOf(database(), project_id), version);
});

Deno.test("a deleted signal takes its quotes along, and the fields that had no others", async () => {
  const project = await createTestProject(database());
  const { signals, value } = await createPain(project);

  await database().queryAs(project.owner, "delete from public.signals where id = $1", [
    signals.trigger,
  ]);

  const { core_pain } = await painOf(project);
  assertEquals(core_pain.evidence, [{ ...value.evidence[0]!, pending: true }]);
  assertEquals([core_pain["statement"], core_pain["trigger"]], [value["statement"], "unknown"]);
  assertEquals((core_pain["support"] as Record<string, unknown>)["trigger"], {
    verdict: "unsupported",
    reason: "no_quote",
  });
  assertEquals([core_pain.standing, core_pain.confidence], [[], 0.49]);
});

Deno.test("a field with a quote in another signal stays when one of its signals goes", async () => {
  const project = await createTestProject(database());
  const { signals, value } = await createPain(project);
  const both = value.evidence.map((item) => ({ ...item, fields: ["statement"] }));
  await commit(project, { core_pain: { value: { ...value, evidence: both } } });

  await database().queryAs(project.owner, "delete from public.signals where id = $1", [
    signals.statement,
  ]);

  assertEquals((await painOf(project)).core_pain["statement"], value["statement"]);
});

Deno.test("evidence goes when its signal moves to another project, gets another id, or all signals are truncated", async () => {
  const other = await createTestProject(database());
  const ways = [
    `update public.signals set project_id = '${other.project_id}' where id = $1`,
    "update public.signals set id = gen_random_uuid() where id = $1",
    "truncate public.signals",
  ];

  for (const way of ways) {
    const project = await createTestProject(database());
    const { signals } = await createPain(project);
    for (const id of Object.values(signals)) {
      await database().query(way, way.includes("$1") ? [id] : []);
    }
    const { core_pain } = await painOf(project);
    assertEquals([core_pain.evidence, core_pain["statement"], core_pain.confidence], [
      [],
      "unknown",
      0.49,
    ], way);
  }
});

Deno.test("lists go empty, and what may be missing goes missing", async () => {
  const project = await createTestProject(database());
  const { signals } = await createPain(project);
  const item = (field: string, signal_id: string) => ({
    signal_id,
    quote: WORDS.trigger,
    fields: [field],
  });
  await commit(project, {
    design_preferences: {
      value: {
        visual_style: "Quiet",
        references: ["A kitchen"],
        evidence: [item("visual_style", signals.trigger), item("references", signals.trigger)],
      },
    },
  });

  await database().query("delete from public.signals where id = $1", [signals.trigger]);

  const [row] = await database().query<{ design_preferences: Record<string, unknown> }>(
    "select design_preferences from public.project_foundation where project_id = $1",
    [project.project_id],
  );
  const { visual_style, references, standing } = row!.design_preferences;
  assertEquals({ visual_style, references, standing }, {
    visual_style: null,
    references: [],
    standing: [],
  });
});

Deno.test("what the client confirmed keeps value and confidence, and says that its source is gone", async () => {
  const project = await createTestProject(database());
  const { signals, value } = await createPain(project);
  await database().query(
    `update public.project_foundation set core_pain = core_pain || '{"confirmed_by": "client"}' where project_id = $1`,
    [project.project_id],
  );

  await database().query("delete from public.signals where id = $1", [signals.trigger]);

  const { core_pain } = await painOf(project);
  assertEquals([core_pain["trigger"], core_pain.confidence], [value["trigger"], 0.9]);
  assertEquals([core_pain["source_gone"], isPending(core_pain)], [true, [true]]);
});

const PEOPLE: Record<string, string> = {
  "a new person":
    "insert into public.project_people (project_id, name, side) values ($1, 'Dana Whit', 'other')",
  "another side":
    "update public.project_people set side = 'other' where project_id = $1 and name = 'Ada'",
  "another spelling":
    "update public.project_people set spellings = '{Dana Whit}' where project_id = $1 and name = 'Ada'",
  "another address":
    "update public.project_people set addresses = '{d@x.example}' where project_id = $1 and name = 'Ada'",
  "a person who goes": "delete from public.project_people where project_id = $1 and name = 'Ada'",
};

for (const [change, statement] of Object.entries(PEOPLE)) {
  Deno.test(`${change} takes the words of named speakers out of the count`, async () => {
    const project = await createTestProject(database());
    await database().query(
      "insert into public.project_people (project_id, name, side) values ($1, 'Ada', 'client')",
      [project.project_id],
    );
    await createPain(project);

    await database().queryAs(project.consultant, statement, [project.project_id]);

    const { core_pain } = await painOf(project);
    assertEquals([isPending(core_pain), core_pain.confidence], [[true, true], 0.49]);
  });
}

Deno.test("a change of people leaves alone what nobody in particular said", async () => {
  const project = await createTestProject(database());
  const { value } = await createPain(project);
  const unnamed = value.evidence.map((item) => ({ ...item, speaker: null }));
  await commit(project, { core_pain: { value: { ...value, evidence: unnamed } } });

  await database().queryAs(project.owner, PEOPLE["a new person"]!, [project.project_id]);

  assertEquals(isPending((await painOf(project)).core_pain), [false, false]);
});

Deno.test("a new member is a new person, whose words may count: named speakers are verified again", async () => {
  const project = await createTestProject(database());
  await createPain(project);

  await database().queryAs(
    project.owner,
    "insert into public.project_members (project_id, user_id, role) values ($1, gen_random_uuid(), 'client')",
    [project.project_id],
  );

  assertEquals((await painOf(project)).pending_evidence, true);
});

Deno.test("commit_foundation() stores as to be verified again what was read before something changed", async () => {
  const project = await createTestProject(database());
  const { signals, value } = await createPain(project);
  const version = await evidenceVersionOf(database(), project.project_id);
  await database().queryAs(
    project.owner,
    "update public.signals set authority = 'research' where id = $1",
    [signals.statement],
  );

  await commit(project, { core_pain: { value: { ...value, stakes: "Money" } } }, version);

  const { core_pain } = await painOf(project);
  assertEquals([isPending(core_pain), core_pain.standing, core_pain.confidence], [
    [true, true],
    [],
    0.49,
  ]);
  assertEquals(core_pain["stakes"], "Money");
});

Deno.test("a project made again under its id has another version, so that nothing read before is stored as verified", async () => {
  const project = await createTestProject(database());
  const { value } = await createPain(project);
  const version = await evidenceVersionOf(database(), project.project_id);

  await database().query("delete from public.projects where id = $1", [project.project_id]);
  await database().query(
    "insert into public.projects (id, name, created_by) values ($1, 'Again', $2)",
    [
      project.project_id,
      project.owner.user_id,
    ],
  );
  await commit(project, { core_pain: { value } }, version);

  assertEquals((await painOf(project)).pending_evidence, true);
});

interface Pending {
  project_id: string;
  evidence_version: number;
  elements: Record<string, Element>;
  people: unknown[];
  signals: { id: string; content: string }[];
}

async function readPending(...projects: DatabaseProject[]) {
  const [row] = await database().queryAs<{ pending: Pending[] }>(
    "service_role",
    "select public.read_pending_evidence($1) as pending",
    [projects.map(({ project_id }) => project_id)],
  );
  return row!.pending; // as above
}

async function commitVerified({ project_id }: DatabaseProject, version: number, elements: unknown) {
  const [row] = await database().queryAs<
    { done: { written: string[]; snapshot: { version: number } } }
  >(
    "service_role",
    "select public.commit_verified_evidence($1, $2, $3) as done",
    [project_id, version, elements],
  );
  return row!.done; // as above
}

Deno.test("read_pending_evidence() gives what it takes to verify again, and no project that needs none", async () => {
  const project = await createTestProject(database());
  const calm = await createTestProject(database());
  const { signals } = await createPain(project);
  await createPain(calm);
  await addSignal(project, "Nothing is quoted from here.");
  await database().query("update public.signals set authority = 'research' where id = $1", [
    signals.statement,
  ]);

  const [pending, ...others] = await readPending(project, calm);

  assertEquals(others, []);
  assertEquals(pending?.evidence_version, await evidenceVersionOf(database(), project.project_id));
  assertEquals(Object.keys(pending!.elements), ["core_pain"]);
  assertEquals(pending?.signals.map(({ id }) => id).sort(), Object.values(signals).sort());
  assertEquals(pending?.people.length, 3);
});

/** A project whose core pain waits to be verified, and what a verification of it comes to. */
async function unsettle() {
  const project = await createTestProject(database());
  const { signals, value } = await createPain(project);
  await database().query("update public.signals set authority = 'research' where id = $1", [
    signals.statement,
  ]);
  const [pending] = await readPending(project);
  const verified = { ...value, confirmed_by: null };
  return { project, signals, pending: pending!, verified };
}

Deno.test("commit_verified_evidence() brings back what was verified, without a revision where it says the same", async () => {
  const { project, pending, verified } = await unsettle();

  const { written } = await commitVerified(project, pending.evidence_version, {
    core_pain: { was: pending.elements["core_pain"], value: verified },
  });

  assertEquals(written, ["core_pain"]);
  assertEquals(await painOf(project), { core_pain: verified, pending_evidence: false });
  assertEquals((await revisionsOf(project)).length, 1);
});

Deno.test("commit_verified_evidence() leaves a revision of a value that has lost a field", async () => {
  const { project, pending, verified } = await unsettle();
  const value = { ...verified, trigger: "unknown" };

  await commitVerified(project, pending.evidence_version, {
    core_pain: { was: pending.elements["core_pain"], value },
  });

  const revisions = await revisionsOf(project);
  assertEquals(revisions.map(({ value }) => value["trigger"]), ["The audit in May", "unknown"]);
});

Deno.test("commit_verified_evidence() writes nothing if a signal, a person or the element changed meanwhile", async () => {
  const meanwhile = [
    "update public.signals set content = 'new' where project_id = $1",
    "insert into public.project_people (project_id, name, side) values ($1, 'Tom', 'other')",
    `update public.project_foundation set core_pain = core_pain || '{"stakes": "Money"}' where project_id = $1`,
  ];
  for (const statement of meanwhile) {
    const { project, pending, verified } = await unsettle();
    await database().query(statement, [project.project_id]);

    const { written } = await commitVerified(project, pending.evidence_version, {
      core_pain: { was: pending.elements["core_pain"], value: verified },
    });

    assertEquals([written, (await painOf(project)).pending_evidence], [[], true], statement);
  }
});

Deno.test("readiness_snapshot() says on a miss that quotes wait, and on a hit nothing of it", async () => {
  const { project } = await unsettle();
  const snapshot = async () => {
    const [row] = await database().queryAs<{ snapshots: { pending_evidence: boolean }[] }>(
      project.owner,
      "select public.readiness_snapshot(array[$1]::uuid[]) as snapshots",
      [project.project_id],
    );
    return row!.snapshots[0]!; // the owner sees the project
  };

  assertEquals((await snapshot()).pending_evidence, true);
  await database().query(
    `update public.readiness_cache set cached_readiness_data = '{}', computed_at = now() where project_id = $1`,
    [project.project_id],
  );
  assertEquals((await snapshot()).pending_evidence, false);
});

Deno.test("readiness_snapshot() counts the studio's own signals for everyone alike", async () => {
  const project = await createTestProject(database());
  await addSignal(project, "One");
  await database().query("update public.signals set visibility = 'studio' where project_id = $1", [
    project.project_id,
  ]);
  await database().query("update public.projects set scores_shared = true where id = $1", [
    project.project_id,
  ]);

  for (const caller of [project.client, project.owner, "service_role"] as const) {
    const [row] = await database().queryAs<{ signals: unknown }>(
      caller,
      "select public.readiness_snapshot(array[$1]::uuid[]) -> 0 -> 'facts' -> 'signals' as signals",
      [project.project_id],
    );
    assertEquals(row?.signals, { total: 1, client: 1 });
  }
});

Deno.test("readiness_snapshot() and read_foundation() know no project of others, nor one of a creator who left", async () => {
  const project = await createTestProject(database());
  const stranger = { user_id: crypto.randomUUID() };
  await database().query(
    "delete from public.project_members where project_id = $1 and user_id = $2",
    [project.project_id, project.owner.user_id],
  );

  for (const caller of [stranger, project.owner]) {
    const [row] = await database().queryAs<{ snapshots: unknown[] }>(
      caller,
      "select public.readiness_snapshot(array[$1]::uuid[]) as snapshots",
      [project.project_id],
    );
    assertEquals(row?.snapshots, []);
    const error = await assertRejects(() =>
      database().queryAs(caller, "select public.read_foundation($1)", [project.project_id])
    );
    assertEquals(sqlstate(error), "PT404");
  }
});

Deno.test("the schedule verifies again what nobody looks at", async () => {
  const { project } = await unsettle();

  const cold = await database().query<{ project_id: string }>(
    "select * from private.cold_projects(100)",
  );

  assertEquals(cold.some(({ project_id }) => project_id === project.project_id), true);
});

function revisionsOf({ project_id }: DatabaseProject) {
  return database().query<{ value: Record<string, unknown> }>(
    `select value from public.foundation_revisions where project_id = $1 and element = 'core_pain'
    order by created_at`,
    [project_id],
  );
}
