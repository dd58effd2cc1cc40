/** That what is erased is in no row of any table any more, and that everything else is. */
import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  createTestProject,
  type DatabaseCaller,
  type DatabaseProject,
  evidenceVersionOf,
  sqlstate,
  withDatabase,
} from "../harness/database.ts";

const database = withDatabase();

interface Turn {
  words: string;
  speaker?: string | null;
  kind?: string;
  label?: string;
}

/** A signal of these turns, its content with their labels. */
async function addSignal({ project_id }: DatabaseProject, turns: Turn[], metadata: unknown = {}) {
  const id = crypto.randomUUID();
  let content = "";
  const placed = turns.map(({ words, speaker = null, kind = "spoken", label = "" }) => {
    content += `${content === "" ? "" : "\n"}${label}`;
    const start = content.length;
    content += words;
    return { start, end: content.length, speaker, kind };
  });
  await database().query(
    `insert into public.signals (id, project_id, source_type, content, turns, metadata, analyzed_at)
    values ($1, $2, 'transcript', $3, $4, $5, now())`,
    [id, project_id, content, placed, metadata],
  );
  return { id, content };
}

const say = (speaker: string, words: string): Turn => ({ words, speaker, label: `${speaker}: ` });

async function addPerson(
  { project_id }: DatabaseProject,
  name: string,
  others = "{}",
  addresses = "{}",
) {
  const [row] = await database().query<{ id: string }>(
    `insert into public.project_people (project_id, name, spellings, addresses, side)
    values ($1, $2, $3, $4, 'client') returning id`,
    [project_id, name, others, addresses],
  );
  return row!.id; // an insert that does not throw returns its row
}

async function commit({ project_id }: DatabaseProject, elements: Record<string, unknown>) {
  await database().queryAs(
    "service_role",
    "select public.commit_foundation($1, gen_random_uuid(), $2, $3)",
    [
      project_id,
      Object.fromEntries(Object.entries(elements).map(([name, value]) => [name, { value }])),
      await evidenceVersionOf(database(), project_id),
    ],
  );
}

const cite = (
  signal_id: string,
  quote: string,
  fields: string[],
  speaker: string | null = null,
) => ({
  signal_id,
  quote,
  cited: quote,
  fields,
  speaker,
  force: "asserted",
  side: "client",
});

/** Rows of any table in which the text stands. */
async function find(text: string): Promise<string[]> {
  const tables = await database().query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
    where relkind = 'r' and relnamespace in ('public'::regnamespace, 'private'::regnamespace)`,
  );
  const found = await Promise.all(
    tables.map(async ({ name }) =>
      (await database().query(
        `select 1 from ${name} as entry where position(lower($1) in lower(entry::text)) > 0`,
        [text],
      )).map(() => name)
    ),
  );
  return found.flat();
}

async function assertGone(...texts: string[]) {
  for (const text of texts) assertEquals(await find(text), [], text);
}

const eraseSignal = ({ project_id }: DatabaseProject, signal_id: string, caller: DatabaseCaller) =>
  database().queryAs(caller, "select public.erase_signal($1, $2)", [project_id, signal_id]);
const erasePerson = ({ project_id }: DatabaseProject, person_id: string, caller: DatabaseCaller) =>
  database().queryAs(caller, "select public.erase_person($1, $2)", [project_id, person_id]);

const contentOf = async (id: string) => {
  const [row] = await database().query<
    { content: string; turns: { start: number; end: number }[] }
  >(
    "select content, turns from public.signals where id = $1",
    [id],
  );
  return row!; // it was added
};

const MAIL =
  "My cousin Noureddine lends me seven thousand five hundred euros for the booking page.";

/** Words of a mail in every table that holds words. */
async function spread(project: DatabaseProject, signal_id: string) {
  const { project_id } = project;
  const copy = MAIL.toUpperCase();
  await commit(project, {
    budget_constraints: {
      budget_range: "7,500 from Noureddine",
      timeline: "May",
      confidence: 0.9,
      evidence: [cite(signal_id, "My cousin Noureddine lends me", ["budget_range"])],
    },
    business_case: { value_to_business: MAIL, confidence: 0.3, evidence: [] },
    design_preferences: { references: ["Blue", `As ${copy}`], evidence: [] },
    strategic_context: {
      opportunity: { market_gap: "A gap" },
      investment_case: {},
      constraints: { budget: "7,500" },
      risks: [{ description: copy }],
      evidence: [cite(signal_id, "My cousin Noureddine lends me", ["constraints.budget", "risks"])],
    },
  });
  const insert = (table: string, columns: string, values: string, ...params: unknown[]) =>
    database().query(
      `insert into public.${table} (project_id, ${columns}) values ($1, ${values})`,
      [
        project_id,
        ...params,
      ],
    );
  await insert(
    "features",
    "name, description, user_actions, evidence",
    "'f', $2, array['pay', $2], $3",
    copy,
    [
      { source_type: "signal", signal_id, quote: "Noureddine" },
      { source_type: "research", quote: "kept" },
    ],
  );
  await insert("personas", "name, goals", "'p', array[$2]", MAIL);
  await insert("meetings", "title", "$2", `About ${MAIL}`);
  await insert("vp_steps", "step_index, label, evidence", "1, $2, $3", MAIL, [
    { source_type: "signal", signal_id, quote: "Noureddine" },
    { source_type: "research", quote: "kept" },
  ]);
  await insert(
    "di_agent_logs",
    "trigger, thinking, response, idempotency_key",
    "'scheduled', $2, $3, 'k'",
    "Noureddine",
    { a: MAIL },
  );
  await insert(
    "di_agent_runs",
    "id, lease_expires_at, events",
    "gen_random_uuid(), now() + interval '1 hour', $2",
    [{ data: MAIL }],
  );
  await insert("di_analysis_cache", "org_profile, last_decision", "$2, $3", { a: "Noureddine" }, {
    a: MAIL,
  });
}

Deno.test("the client's yes to a field outlives the erasure of what another field was based on, and not of its own", async () => {
  const project = await createTestProject(database());
  const trigger = await addSignal(project, [say("Karim", "The audit came upon us in March.")]);
  const statement = await addSignal(project, [say("Ada", "We lose twelve hours every week.")]);
  await commit(project, {
    core_pain: {
      statement: "Half a day is lost",
      trigger: "An inspection",
      confidence: 0.3,
      evidence: [
        cite(statement.id, "We lose twelve hours every week.", ["statement"]),
        cite(trigger.id, "The audit came upon us in March.", ["trigger"]),
      ],
    },
  });
  const read = async () => {
    const [row] = await database().query<{ core_pain: Record<string, unknown> }>(
      "select core_pain from public.project_foundation where project_id = $1",
      [project.project_id],
    );
    const { statement, trigger, confirmed_fields, confidence } = row!.core_pain; // it was committed
    return { statement, trigger, confirmed_fields, confidence };
  };
  await database().queryAs(
    "service_role",
    `select public.confirm_element($1, 'core_pain', $2, null, revision.id, '{statement}')
    from public.foundation_revisions as revision where revision.project_id = $1`,
    [project.project_id, project.client.user_id],
  );

  await eraseSignal(project, trigger.id, project.owner);
  const half = await read();
  await eraseSignal(project, statement.id, project.owner);
  const none = await read();

  assertEquals(half, {
    statement: "Half a day is lost",
    trigger: "unknown",
    confirmed_fields: ["statement"],
    confidence: 0.3,
  });
  assertEquals(none, {
    statement: "unknown",
    trigger: "unknown",
    confirmed_fields: undefined,
    confidence: 0.3,
  });
});

Deno.test("an erased signal's words are in no table, whoever wrote or confirmed what was made of them", async () => {
  const project = await createTestProject(database());
  const { id } = await addSignal(project, [say("Karim", MAIL)]);
  const kept = await addSignal(project, [say("Ada", "We open on the second of May.")]);
  await spread(project, id);
  await database().query(
    `update public.project_foundation
    set budget_constraints = budget_constraints || '{"confirmed_by": "client"}' where project_id = $1`,
    [project.project_id],
  );

  await eraseSignal(project, id, project.owner);

  await assertGone("Noureddine", "lends me seven thousand five", "for the booking page");
  assertEquals((await contentOf(kept.id)).content, kept.content);
  const [row] = await database().query<Record<string, Record<string, unknown>>>(
    "select * from public.project_foundation where project_id = $1",
    [project.project_id],
  );
  const { budget_constraints, business_case, design_preferences } = row!;
  assertEquals(
    [
      budget_constraints?.["budget_range"],
      budget_constraints?.["timeline"],
      budget_constraints?.["confirmed_by"],
      budget_constraints?.["confirmed_fields"],
    ],
    ["unknown", "May", null, ["timeline"]],
  );
  assertEquals(business_case?.["value_to_business"], "unknown");
  assertEquals(design_preferences?.["references"], ["Blue"]);
  const [context] = await database().query<Record<string, unknown>>(
    "select opportunity, constraints, risks, evidence from public.strategic_context where project_id = $1",
    [project.project_id],
  );
  assertEquals(context, {
    opportunity: { market_gap: "A gap" },
    constraints: {},
    risks: [],
    evidence: [],
  });
  const [step] = await database().query(
    "select evidence from public.vp_steps where project_id = $1",
    [
      project.project_id,
    ],
  );
  assertEquals(step, { evidence: [{ source_type: "research", quote: "kept" }] });
  const [feature] = await database().query(
    "select evidence from public.features where project_id = $1",
    [project.project_id],
  );
  assertEquals(feature, step);
});

Deno.test("what is left of it is a tombstone, and that somebody erased it", async () => {
  const project = await createTestProject(database());
  const { id } = await addSignal(project, [say("Karim", MAIL)]);

  await eraseSignal(project, id, project.owner);

  const [stone] = await database().queryAs<Record<string, unknown>>(
    project.consultant,
    "select kind, source_id, erased_by from public.erased_sources where project_id = $1",
    [project.project_id],
  );
  assertEquals(stone, { kind: "signal", source_id: id, erased_by: project.owner.user_id });
  const [entry] = await database().query(
    "select subject, user_id from public.activity where project_id = $1 and action = 'erased'",
    [project.project_id],
  );
  assertEquals(entry, { subject: "signals", user_id: project.owner.user_id });
});

Deno.test("words of an earlier version are erased from what quoted them", async () => {
  const project = await createTestProject(database());
  const { id } = await addSignal(project, [say("Karim", MAIL)]);
  await spread(project, id);
  await database().query(
    "update public.signals set content = 'There are 7,500 euros.', turns = '[]' where id = $1",
    [id],
  );

  await eraseSignal(project, id, project.owner);

  await assertGone("Noureddine");
});

Deno.test("a mail that quotes an erased one loses the copy, and keeps what it says itself", async () => {
  const project = await createTestProject(database());
  const { id } = await addSignal(project, [say("Karim", MAIL)]);
  const reply = await addSignal(project, [
    { words: "That is generous 🧥 of him, he lends me nothing.", speaker: "Tom", kind: "written" },
    { words: MAIL, speaker: "Karim", kind: "quoted", label: "> " },
    { words: "Regards", speaker: "Tom", kind: "written" },
  ]);

  await eraseSignal(project, id, project.owner);

  const { content, turns } = await contentOf(reply.id);
  assertEquals(content, "That is generous 🧥 of him, he lends me nothing.\n> [erased]\nRegards");
  assertEquals(turns.map(({ start, end }) => content.slice(start, end)), [
    "That is generous 🧥 of him, he lends me nothing.",
    "Regards",
  ]);
});

Deno.test("an erased person is in no table, by name, in part, in capitals, without accents, by address or by what was said", async () => {
  const project = await createTestProject(database());
  const person = await addPerson(project, "Zoé Kolesnik", "{Zoë K.}", "{zoe@sorting.example}");
  await addPerson(project, "Bettina Sauer");
  const call = await addSignal(project, [
    say(
      "Bettina Sauer",
      "Ask Zoé Kolesnik 🧥, she knows. ZOE KOLESNIK runs the sorting, Kolesnik alone decides.",
    ),
    say("Kolesnik, Zoé (Guest)", "The green cages are the worst of all of them."),
    say("Zoë K.", "And the red ones come late every single day."),
    say("Bettina Sauer", "Wet gloves, a belt that never stops."),
  ], {
    speakers: [{ name: "Zoë K.", address: "zoe@sorting.example" }, {
      name: "Bettina Sauer",
      address: "b@x.example",
    }],
  });
  const quote = "Wet gloves, a belt that never stops";
  await commit(project, {
    primary_persona: {
      name: "Zoé Kolesnik",
      role: "Runs the sorting",
      context: "Wet gloves",
      confidence: 0.9,
      evidence: [
        cite(call.id, "Ask Zoé Kolesnik", ["name"], "Bettina Sauer"),
        cite(call.id, "The green cages are the worst", ["role"], "Kolesnik, Zoé (Guest)"),
        cite(call.id, quote, ["context"], "Bettina Sauer"),
      ],
    },
  });
  await database().query(
    "insert into public.features (project_id, name, description) values ($1, 'Kolesnik''s list', 'A list of the red ones come late every time')",
    [project.project_id],
  );
  await database().query(
    `insert into public.project_invitations (project_id, role, address, token_hash, expires_at)
    values ($1, 'client', 'zoe@sorting.example', gen_random_uuid(), now())`,
    [project.project_id],
  );

  await erasePerson(project, person, project.owner);

  await assertGone(
    "Kolesnik",
    "Zoé",
    "zoë",
    "zoe",
    "green cages are the worst",
    "red ones come late every",
  );
  const { content, turns } = await contentOf(call.id);
  assertEquals(content.includes("she knows") && content.includes("alone decides."), true);
  assertEquals(turns.map(({ start, end }) => content.slice(start, end)).at(-1), `${quote}.`);
  const [row] = await database().query<{ primary_persona: Record<string, unknown> }>(
    "select primary_persona from public.project_foundation where project_id = $1",
    [project.project_id],
  );
  const { name, role, context, evidence } = row!.primary_persona;
  assertEquals([name, role, context], ["unknown", "unknown", "Wet gloves"]);
  assertEquals((evidence as { pending: boolean }[]).map(({ pending }) => pending), [true]);
});

Deno.test("a person's first name stays where it is an ordinary word or another's, and the whole name goes", async () => {
  const project = await createTestProject(database());
  const person = await addPerson(project, "May Arslan");
  await addPerson(project, "Derya Arslan");
  const call = await addSignal(project, [
    say("Derya Arslan", "We may open in May, says May Arslan."),
  ]);

  await erasePerson(project, person, project.owner);

  const { content } = await contentOf(call.id);
  assertEquals(content, "Derya Arslan: We may open in May, says [erased].");
});

Deno.test("a person whom only the head of a mail names is found by the address", async () => {
  const project = await createTestProject(database());
  const person = await addPerson(project, "Carla Weiss", "{}", "{c.weiss@stone.example}");
  await addSignal(project, [
    { words: "From: Workshop <c.weiss@stone.example>", kind: "boilerplate" },
    {
      words: "There are twenty one thousand euros for the plan.",
      speaker: "Workshop",
      kind: "written",
    },
  ]);

  await erasePerson(project, person, project.owner);

  await assertGone("c.weiss@stone.example", "twenty one thousand euros for");
});

Deno.test("words that nobody is known to have said leave no quote of what was erased", async () => {
  const project = await createTestProject(database());
  const person = await addPerson(project, "Carla Weiss", "{}", "{c.weiss@stone.example}");
  const words = "There are twenty one thousand euros for the plan.";
  await addSignal(project, [say("Carla Weiss", words)]);
  const { id } = await addSignal(project, [
    { words: `From: Carla Weiss <c.weiss@stone.example>\n${words}` },
  ]);
  await database().query("update public.signals set authority = 'client' where id = $1", [id]);
  const evidence = [{ source_type: "signal", signal_id: id, quote: words, speaker: null }];
  await database().query(
    "insert into public.features (project_id, name, evidence) values ($1, 'Plan', $2)",
    [project.project_id, JSON.stringify(evidence)],
  );

  await erasePerson(project, person, project.owner);

  const [feature] = await database().query(
    "select evidence from public.features where project_id = $1",
    [project.project_id],
  );
  assertEquals(feature, { evidence: [] });
});

Deno.test("erasing ends a run under way, which stores no word any more", async () => {
  const project = await createTestProject(database());
  const { project_id } = project;
  const { id } = await addSignal(project, [say("Karim", MAIL)]);
  const run_id = crypto.randomUUID();
  await database().query(
    `insert into public.di_agent_runs (id, project_id, lease_expires_at, events)
    values ($1, $2, now() + interval '1 hour', $3)`,
    [run_id, project_id, [{ event: "observation", data: MAIL }]],
  );

  await eraseSignal(project, id, project.owner);

  const report = "select public.report_agent_run($1, $2, 60) as state";
  const [reported] = await database().queryAs("service_role", report, [run_id, [{ data: MAIL }]]);
  assertEquals(reported, { state: "stopped" });
  for (const success of [true, false]) {
    const log = {
      trigger: "user_request",
      trigger_context: MAIL,
      success,
      request_key: "k",
    };
    await database().queryAs("service_role", "select public.finish_agent_run($1, $2)", [
      project_id,
      { run_id, events: [{ data: MAIL }], analyzed_signals: [], log },
    ]);
  }
  await assertGone("Noureddine", "lends me seven thousand five");
});

Deno.test("an extraction that read the words stores nothing that it made of them", async () => {
  const project = await createTestProject(database());
  const { id } = await addSignal(project, [say("Karim", MAIL)]);
  const version = await evidenceVersionOf(database(), project.project_id);
  await eraseSignal(project, id, project.owner);

  const error = await assertRejects(() =>
    database().queryAs(
      "service_role",
      "select public.commit_foundation($1, gen_random_uuid(), $2, $3)",
      [
        project.project_id,
        { core_pain: { value: { statement: "Noureddine pays", evidence: [] } } },
        version,
      ],
    )
  );

  assertEquals(sqlstate(error), "PT409");
  await assertGone("Noureddine");
});

Deno.test("owners and back ends erase, and nobody else", async () => {
  const project = await createTestProject(database());
  const other = await createTestProject(database());
  const person = await addPerson(project, "Ada Lem");
  const { id } = await addSignal(project, [say("Karim", MAIL)]);
  const codeOf = async (work: Promise<unknown>) => sqlstate(await assertRejects(() => work, Error));

  for (const caller of [project.consultant, project.client]) {
    assertEquals(await codeOf(eraseSignal(project, id, caller)), "PT403");
    assertEquals(await codeOf(erasePerson(project, person, caller)), "PT403");
  }
  assertEquals(await codeOf(eraseSignal(project, id, other.owner)), "PT404");
  assertEquals(await codeOf(eraseSignal(other, id, other.owner)), "PT404");
  assertEquals(await codeOf(erasePerson(other, person, other.owner)), "PT404");
  await eraseSignal(project, id, "service_role");
  await erasePerson(project, person, project.owner);
  assert((await find("Ada Lem")).length === 0);
});

Deno.test("a member is not erased, nor anything while nobody has read who said what", async () => {
  const project = await createTestProject(database());
  const { project_id } = project;
  const person = await addPerson(project, "Ada Lem");
  const [member] = await database().query<{ id: string }>(
    "select id from public.project_people where project_id = $1 and user_id = $2",
    [project_id, project.client.user_id],
  );
  const codeOf = async (id: string) =>
    sqlstate(await assertRejects(() => erasePerson(project, id, project.owner), Error));

  assertEquals(await codeOf(member!.id), "PT409");
  await database().query(
    "insert into public.signals (project_id, source_type, content) values ($1, 'note', 'Ada Lem says')",
    [project_id],
  );
  assertEquals(await codeOf(person), "PT409");
});

Deno.test("turns that are not those of the text do not keep it from being erased", async () => {
  const project = await createTestProject(database());
  const person = await addPerson(project, "Uwe Kasper");
  await database().query(
    `insert into public.signals (project_id, source_type, content, turns)
    values ($1, 'note', 'Uwe Kasper says blue', '[{"start": 4, "end": 900, "speaker": "Uwe Kasper"}, 7]')`,
    [project.project_id],
  );

  await erasePerson(project, person, project.owner);

  await assertGone("Uwe Kasper", "says blue");
});

Deno.test("Japanese words are erased, which have no spaces", async () => {
  const project = await createTestProject(database());
  const { id } = await addSignal(project, [
    say("田中", "毎週金曜日に請求書の打ち直しで十二時間を失っています。"),
  ]);
  await commit(project, {
    core_pain: { statement: "請求書の打ち直しで十二時間を失う", confidence: 0.4, evidence: [] },
    business_case: { value_to_business: "時間の節約", confidence: 0.4, evidence: [] },
  });

  await eraseSignal(project, id, project.owner);

  await assertGone("請求書の打ち直しで");
  assert((await find("時間の節約")).length > 0);
});
