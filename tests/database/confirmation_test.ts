/** Who may confirm what: a confirmation is of what was shown, and the client's word is the client's own act. */
import { assertEquals, assertRejects } from "@std/assert";
import {
  createTestProject,
  type DatabaseCaller,
  type DatabaseProject,
  evidenceVersionOf,
  sqlstate,
  withDatabase,
} from "../harness/database.ts";

const database = withDatabase();

type Element = Record<string, unknown>;
type Member = Exclude<DatabaseCaller, string>;

async function commit({ project_id }: DatabaseProject, element: string, value: Element) {
  const [row] = await database().queryAs<{ written: { revision_ids: Record<string, string> } }>(
    "service_role",
    "select public.commit_foundation($1, gen_random_uuid(), $2, $3) as written",
    [project_id, { [element]: { value } }, await evidenceVersionOf(database(), project_id)],
  );
  return row!.written.revision_ids[element]!; // it was written
}

interface Confirmation {
  element?: string;
  value?: unknown;
  revision_id?: string | null;
  fields?: string[] | null;
}

interface Confirmed {
  value: Element;
  revision_id: string;
  confirmed_by: string | null;
  awaiting_fields: string[];
}

async function confirm(
  { project_id }: DatabaseProject,
  member: Member,
  confirmation: Confirmation,
) {
  const { element = "core_pain", value = null, revision_id = null, fields = null } = confirmation;
  const [row] = await database().queryAs<{ confirmed: Confirmed }>(
    "service_role",
    "select public.confirm_element($1, $2, $3, $4, $5, $6) as confirmed",
    [project_id, element, member.user_id, value, revision_id, fields],
  );
  return row!.confirmed; // a function that does not throw returns its row
}

const codeOf = async (work: Promise<unknown>) => sqlstate(await assertRejects(() => work, Error));

async function addSignal({ project_id }: DatabaseProject, content: string) {
  const id = crypto.randomUUID();
  await database().query(
    "insert into public.signals (id, project_id, source_type, content) values ($1, $2, 'note', $3)",
    [id, project_id, content],
  );
  return id;
}

/** A core pain of two fields that stand on quotes. */
async function createPain(project: DatabaseProject) {
  const signal_id = await addSignal(project, "We lose twelve hours since the audit.");
  const cite = (quote: string, ...fields: string[]) => ({
    signal_id,
    quote,
    fields,
    force: "asserted",
    side: "client",
    speaker: null,
  });
  const value = {
    statement: "Twelve hours are lost",
    trigger: "The audit",
    confidence: 0.8,
    claimed_confidence: 0.8,
    standing: ["statement", "trigger"],
    support: { statement: { verdict: "supported" }, trigger: { verdict: "supported" } },
    evidence: [
      cite("We lose twelve hours", "statement", "trigger"),
      cite("since the audit", "trigger"),
    ],
  };
  return { signal_id, value, revision_id: await commit(project, "core_pain", value) };
}

Deno.test("a confirmation names the revision that was shown, or there was none", async () => {
  const project = await createTestProject(database());
  const { revision_id } = await createPain(project);

  assertEquals(await codeOf(confirm(project, project.client, {})), "PT409");
  assertEquals(
    await codeOf(confirm(project, project.client, { revision_id: crypto.randomUUID() })),
    "PT409",
  );
  assertEquals((await confirm(project, project.client, { revision_id })).confirmed_by, "client");
  const first = await confirm(project, project.client, {
    element: "wow_moment",
    value: { description: "Ours" },
  });
  assertEquals(first.value["description"], "Ours");
});

Deno.test("a value that has lost a field since it was shown is another one, and can be confirmed once it was shown", async () => {
  const project = await createTestProject(database());
  const { revision_id, signal_id } = await createPain(project);
  await database().query("delete from public.signals where id = $1", [signal_id]);

  assertEquals(await codeOf(confirm(project, project.client, { revision_id })), "PT409");
  assertEquals((await read(project, project.client)).revision_ids["core_pain"], null);
  await database().queryAs("service_role", "select public.keep_foundation_revisions($1)", [
    project.project_id,
  ]);
  const shown = (await read(project, project.client)).revision_ids["core_pain"]!;

  const { value } = await confirm(project, project.client, { revision_id: shown });
  assertEquals(value["statement"], "unknown");
});

Deno.test("a consultant's correction inherits no quote of the fields that it changes", async () => {
  const project = await createTestProject(database());
  const { revision_id, value } = await createPain(project);
  const given = { statement: "A hundred hours are lost", trigger: value.trigger, confidence: 1 };

  const corrected = await confirm(project, project.consultant, { value: given, revision_id });

  assertEquals(
    (corrected.value["evidence"] as typeof value.evidence).map(({ fields }) => fields),
    [["trigger"], ["trigger"]],
  );
  assertEquals(corrected.value["support"], {
    statement: { verdict: "unsupported", reason: "no_quote" },
    trigger: { verdict: "supported" },
  });
  assertEquals(
    [
      corrected.value["standing"],
      corrected.value["confidence"],
      corrected.value["claimed_confidence"],
    ],
    [[], 0.49, 0.8],
  );
});

Deno.test("a consultant's own value is below every gate, and a consultant's yes makes nothing certain", async () => {
  const project = await createTestProject(database());
  const { revision_id } = await createPain(project);
  await commit(project, "wow_moment", { description: "x", confidence: 0.3 });

  const own = await confirm(project, project.owner, {
    element: "business_case",
    value: { value_to_business: "Much", confidence: 0.9 },
  });
  const agreed = await confirm(project, project.owner, { revision_id });

  assertEquals([own.value["confidence"], agreed.value["confidence"]], [0.49, 0.8]);
});

Deno.test("the client's yes makes certain what stands below, and the client's correction is the client's word", async () => {
  const project = await createTestProject(database());
  await database().query("update public.projects set scores_shared = true where id = $1", [
    project.project_id,
  ]);
  const { revision_id, value } = await createPain(project);
  const given = { statement: "A hundred hours are lost", trigger: value.trigger, confidence: 0.2 };

  const agreed = await confirm(project, project.client, { revision_id });
  const corrected = await confirm(project, project.client, {
    value: given,
    revision_id: agreed.revision_id,
  });

  assertEquals([agreed.value["confidence"], agreed.value["evidence"]], [0.9, value.evidence]);
  assertEquals([corrected.value["confidence"], corrected.confirmed_by], [0.9, "client"]);
  assertEquals(corrected.value["support"], { trigger: { verdict: "supported" } });
});

Deno.test("the client says yes field by field, and with the last one to the whole", async () => {
  const project = await createTestProject(database());
  const { revision_id } = await createPain(project);

  const half = await confirm(project, project.client, { revision_id, fields: ["trigger"] });
  const again = await confirm(project, project.client, {
    revision_id: half.revision_id,
    fields: ["trigger"],
  });
  const whole = await confirm(project, project.client, {
    revision_id: half.revision_id,
    fields: ["statement"],
  });
  const [written] = await database().query<{ user_id: string; confirmed_by: string | null }>(
    "select user_id, confirmed_by from public.foundation_revisions where id = $1",
    [half.revision_id],
  );

  assertEquals(
    [half.confirmed_by, half.value["confirmed_fields"], half.awaiting_fields],
    [null, ["trigger"], ["statement"]],
  );
  assertEquals(written, { user_id: project.client.user_id, confirmed_by: null });
  assertEquals(again.revision_id, half.revision_id);
  assertEquals(
    [whole.confirmed_by, "confirmed_fields" in whole.value, whole.awaiting_fields],
    ["client", false, []],
  );
  assertEquals(await confidenceOf(project), 0.9);
});

Deno.test("a measure that the client said yes to is no guess any more, alone or with the whole", async () => {
  const value = {
    value_to_business: "Fewer refunds",
    success_kpis: [{ metric: "Refunds", target_state: "200", hypothesis: true }],
    confidence: 0.4,
    evidence: [],
  };
  const element = "business_case";
  for (const fields of [["success_kpis"], null]) {
    const project = await createTestProject(database());
    const revision_id = await commit(project, element, value);

    const other = await confirm(project, project.owner, { element, revision_id });
    const yes = await confirm(project, project.client, {
      ...{ element, fields },
      revision_id: other.revision_id,
    });

    assertEquals(other.value["success_kpis"], value.success_kpis);
    assertEquals(yes.value["success_kpis"], [
      { metric: "Refunds", target_state: "200", hypothesis: false },
    ]);
  }
});

Deno.test("a yes to a field is the client's, names what was shown, and a field that says something", async () => {
  const project = await createTestProject(database());
  const { revision_id } = await createPain(project);
  const fields = ["trigger"];
  const attempts: [Member, Confirmation, string][] = [
    [project.consultant, { revision_id, fields }, "PT403"],
    [project.owner, { revision_id, fields }, "PT403"],
    [{ user_id: crypto.randomUUID() }, { revision_id, fields }, "PT404"],
    [project.client, { fields }, "PT409"],
    [project.client, { revision_id, fields: [] }, "PT400"],
    [project.client, { revision_id, fields: ["stakes"] }, "PT400"],
    [project.client, { revision_id, fields: ["confidence"] }, "PT400"],
    [project.client, { revision_id, fields, value: { statement: "Other" } }, "PT400"],
  ];

  for (const [member, confirmation, code] of attempts) {
    assertEquals(await codeOf(confirm(project, member, confirmation)), code);
  }
});

Deno.test("a yes to a part of the strategic context is refused with what can be confirmed instead", async () => {
  const project = await createTestProject(database());
  await database().query(
    `insert into public.strategic_context (project_id, constraints) values ($1, '{"budget": "40,000 euros"}')`,
    [project.project_id],
  );
  await database().queryAs("service_role", "select public.keep_foundation_revisions($1)", [
    project.project_id,
  ]);
  const { revision_ids } = await read(project, project.client);
  const refused = await assertRejects(
    () =>
      confirm(project, project.client, {
        element: "strategic_context",
        revision_id: revision_ids["strategic_context"] ?? null,
        fields: ["constraints"],
      }),
    Error,
  );

  assertEquals([sqlstate(refused), "hint" in refused && refused.hint], [
    "PT400",
    "Confirm the whole strategic context, without fields: it has no yes for single fields",
  ]);
});

Deno.test("a yes is taken back field by field, by the client alone, and the other fields keep theirs", async () => {
  const project = await createTestProject(database());
  const { revision_id } = await createPain(project);
  const { client } = project;
  const whole = await confirm(project, client, { revision_id });

  const refused = await codeOf(
    withdraw(project, project.consultant, whole.revision_id, ["trigger"]),
  );
  const half = await withdraw(project, client, whole.revision_id, ["trigger"]);
  const unsaid = await codeOf(withdraw(project, client, half, ["trigger"]));
  const kept = await elementOf(project);
  await withdraw(project, client, half);

  assertEquals([refused, unsaid], ["PT403", "PT422"]);
  assertEquals([kept["confirmed_by"], kept["confirmed_fields"]], [null, ["statement"]]);
  assertEquals(await confidenceOf(project), 0.49);
  assertEquals("confirmed_fields" in await elementOf(project), false);
});

Deno.test("of an element that the client half-confirmed, the studio changes the rest and nothing else", async () => {
  const project = await createTestProject(database());
  const { revision_id, value } = await createPain(project);
  const half = await confirm(project, project.client, { revision_id, fields: ["statement"] });
  const correct = (change: object, revision: string) =>
    confirm(project, project.consultant, {
      value: { statement: value.statement, trigger: value.trigger, confidence: 0.8, ...change },
      revision_id: revision,
    });

  const refused = await codeOf(correct({ statement: "Ten hours are lost" }, half.revision_id));
  const corrected = await correct({ trigger: "The new law" }, half.revision_id);
  await commit(project, "core_pain", {
    ...value,
    statement: "Something else is lost",
    trigger: "The second audit",
    evidence: [],
  });
  const extracted = await elementOf(project);

  assertEquals([refused, corrected.confirmed_by], ["PT409", "consultant"]);
  assertEquals(corrected.value["confirmed_fields"], ["statement"]);
  // An extraction does not overwrite what the consultant confirmed, and is kept aside.
  assertEquals(extracted["trigger"], "The new law");
});

Deno.test("an extraction leaves the fields that the client said yes to, with their quotes, and fills the others", async () => {
  const project = await createTestProject(database());
  const { revision_id, value } = await createPain(project);
  await confirm(project, project.client, { revision_id, fields: ["statement"] });

  await commit(project, "core_pain", {
    ...value,
    statement: "Something else is lost",
    trigger: "The second audit",
    evidence: [],
  });
  const merged = await elementOf(project);
  await database().query("delete from public.signals where project_id = $1", [project.project_id]);
  const sourceless = await elementOf(project);

  assertEquals([merged["statement"], merged["trigger"]], [value.statement, "The second audit"]);
  assertEquals(
    (merged["evidence"] as { fields: string[] }[]).map(({ fields }) => fields),
    [["statement"]],
  );
  assertEquals(
    [sourceless["statement"], sourceless["source_gone"], sourceless["confirmed_fields"]],
    [value.statement, true, ["statement"]],
  );
});

async function withdraw(
  { project_id }: DatabaseProject,
  member: Member,
  revision_id: string,
  fields: string[] | null = null,
): Promise<string> {
  const [row] = await database().queryAs<{ withdrawn: { revision_id: string } }>(
    "service_role",
    "select public.withdraw_confirmation($1, 'core_pain', $2, $3, $4) as withdrawn",
    [project_id, member.user_id, revision_id, fields],
  );
  return row!.withdrawn.revision_id; // a function that does not throw returns its row
}

async function elementOf({ project_id }: DatabaseProject): Promise<Element> {
  const [row] = await database().query<{ core_pain: Element }>(
    "select core_pain from public.project_foundation where project_id = $1",
    [project_id],
  );
  return row!.core_pain; // it was written
}

async function confidenceOf(project: DatabaseProject): Promise<unknown> {
  return (await elementOf(project))["confidence"];
}

Deno.test("a scope holds features of the project alone", async () => {
  const project = await createTestProject(database());
  const other = await createTestProject(database());
  const addFeature = async ({ project_id }: DatabaseProject) => {
    const [row] = await database().query<{ id: string }>(
      "insert into public.features (project_id, name) values ($1, 'f') returning id",
      [project_id],
    );
    return row!.id; // an insert that does not throw returns its row
  };
  const [own, foreign] = [await addFeature(project), await addFeature(other)];
  const scope = (...v1_features: string[]) => ({
    element: "confirmed_scope",
    value: { v1_features, v2_features: [], v1_agreed: true },
  });

  assertEquals(await codeOf(confirm(project, project.client, scope(own, foreign))), "PT400");
  assertEquals(await codeOf(confirm(project, project.client, scope("none"))), "PT400");
  assertEquals((await confirm(project, project.client, scope(own))).confirmed_by, "client");
});

interface Read {
  elements: Record<string, { evidence: { quote: string; cited: string; fields: string[] }[] }>;
  revision_ids: Record<string, string | null>;
  confirmations: Record<string, { confirmed_by: string; user_id: string; name: string }>;
  revisions?: { value: { evidence: { quote: string }[] }; user_id: string | null }[];
}

async function read({ project_id }: DatabaseProject, caller: DatabaseCaller, revisions = false) {
  const [row] = await database().queryAs<{ foundation: Read }>(
    caller,
    "select public.read_foundation($1, $2) as foundation",
    [project_id, revisions],
  );
  return row!.foundation; // as above
}

Deno.test("who confirmed stands beside the element, and in its revision", async () => {
  const project = await createTestProject(database());
  const { revision_id } = await createPain(project);
  await confirm(project, project.client, { revision_id });

  const { confirmations, revisions } = await read(project, project.consultant, true);

  const { confirmed_by, user_id, name } = confirmations["core_pain"]!;
  assertEquals([confirmed_by, user_id], ["client", project.client.user_id]);
  assertEquals(name, `Member ${project.client.user_id.slice(0, 8)}`);
  assertEquals(revisions?.map(({ user_id }) => user_id), [project.client.user_id, null]);
  assertEquals(await activityOf(project, "core_pain"), [["confirmed", project.client.user_id]]);
});

Deno.test("clients are shown no words of the studio's own signals, neither now nor in the history", async () => {
  const project = await createTestProject(database());
  const { signal_id } = await createPain(project);
  await database().query("update public.signals set visibility = 'studio' where id = $1", [
    signal_id,
  ]);

  const client = await read(project, project.client, true);
  const consultant = await read(project, project.consultant, true);

  const quotes = ({ elements, revisions = [] }: Read) => [
    ...elements["core_pain"]!.evidence.map(({ quote }) => quote),
    ...revisions.flatMap(({ value }) => value.evidence.map(({ quote }) => quote)),
  ];
  assertEquals(quotes(client), ["", "", "", ""]);
  assertEquals(quotes(consultant).includes("since the audit"), true);
  assertEquals(JSON.stringify(client).includes("since the audit"), false);
});

/** A core pain whose statement the client may read in a signal; its trigger is quoted from one of the studio's own, too. */
async function createHalfShared(project: DatabaseProject) {
  const [shared, hidden] = [
    await addSignal(project, "We lose twelve hours."),
    await addSignal(project, "We lose twelve hours since the audit of Quux."),
  ];
  await database().query("update public.signals set visibility = 'studio' where id = $1", [hidden]);
  const cite = (signal_id: string, quote: string, field: string) => ({
    signal_id,
    quote,
    fields: [field],
    force: "asserted",
    side: "client",
    speaker: null,
  });
  const value = {
    statement: "Twelve hours are lost",
    trigger: "The audit of Quux",
    stakes: "Quux may leave",
    confidence: 0.8,
    claimed_confidence: 0.8,
    standing: ["statement", "trigger"],
    support: { statement: { verdict: "supported" }, trigger: { verdict: "supported" } },
    evidence: [
      cite(shared, "We lose twelve hours", "statement"),
      cite(shared, "We lose", "trigger"),
      cite(hidden, "since the audit of Quux", "trigger"),
    ],
  };
  return { hidden, revision_id: await commit(project, "core_pain", value) };
}

Deno.test("clients are shown no field that may repeat words of the studio's own signals, until they are shared", async () => {
  const project = await createTestProject(database());
  const { hidden, revision_id } = await createHalfShared(project);

  const client = await read(project, project.client, true);
  const consultant = await read(project, project.consultant, true);
  const refused = await assertRejects(() => confirm(project, project.client, {}), Error);

  const pain = client.elements["core_pain"] as unknown as Element;
  assertEquals(
    [pain["statement"], pain["trigger"], pain["stakes"]],
    ["Twelve hours are lost", "unknown", "unknown"],
  );
  assertEquals(pain["not_shared"], ["stakes", "trigger"]);
  assertEquals(pain["standing"], ["statement"]);
  assertEquals(Object.keys(pain["support"] as Element), ["statement"]);
  assertEquals(JSON.stringify(client).includes("Quux"), false);
  assertEquals(
    Deno.inspect(refused, { depth: 9, strAbbreviateSize: 9999 }).includes("Quux"),
    false,
  );
  assertEquals(JSON.stringify(consultant).includes("The audit of Quux"), true);
  assertEquals(
    await codeOf(confirm(project, project.client, { revision_id, fields: ["trigger"] })),
    "PT400",
  );

  await database().query("update public.signals set visibility = 'project' where id = $1", [
    hidden,
  ]);
  const later = (await read(project, project.client)).elements["core_pain"] as unknown as Element;
  assertEquals([later["trigger"], later["not_shared"]], ["The audit of Quux", undefined]);
});

Deno.test("a client's yes to an element is one to what the client is shown of it", async () => {
  const project = await createTestProject(database());
  const { revision_id } = await createHalfShared(project);
  const stored = async () =>
    (await read(project, project.consultant)).elements["core_pain"] as unknown as Element;

  const yes = await confirm(project, project.client, { revision_id });
  const after_yes = await stored();
  const corrected = await confirm(project, project.client, {
    revision_id: yes.revision_id,
    value: { ...yes.value, statement: "Thirteen hours are lost" },
  });
  const after_correction = await stored();

  assertEquals([yes.confirmed_by, yes.awaiting_fields, corrected.awaiting_fields], [null, [], []]);
  for (const value of [after_yes, after_correction]) {
    assertEquals(value["confirmed_by"] ?? null, null);
    assertEquals(value["confirmed_fields"], ["statement"]);
    assertEquals([value["trigger"], value["stakes"]], ["The audit of Quux", "Quux may leave"]);
  }
  assertEquals(after_correction["statement"], "Thirteen hours are lost");
  assertEquals(JSON.stringify([yes, corrected]).includes("Quux"), false);
});

Deno.test("a client cannot say yes to what is not shared at all", async () => {
  const project = await createTestProject(database());
  const { signal_id, revision_id } = await createPain(project);
  await database().query("update public.signals set visibility = 'studio' where id = $1", [
    signal_id,
  ]);

  assertEquals(await codeOf(confirm(project, project.client, { revision_id })), "PT403");
  assertEquals(
    (await confirm(project, project.consultant, { revision_id })).confirmed_by,
    "consultant",
  );
});

Deno.test("parts of the strategic context that may repeat the studio's own signals are not shown to clients", async () => {
  const project = await createTestProject(database());
  const signal_id = await addSignal(project, "Quux pays 95,000 euros.");
  await database().query("update public.signals set visibility = 'studio' where id = $1", [
    signal_id,
  ]);
  await database().query(
    `insert into public.strategic_context (project_id, constraints, opportunity, risks, evidence)
      values ($1, '{"budget": "95,000 of Quux", "team.size": "Quux"}', '{}', '["Quux leaves"]', $2)`,
    [project.project_id, [{ signal_id, quote: "95,000 euros", fields: ["constraints.budget"] }]],
  );

  const { elements } = await read(project, project.client, true);

  const context = elements["strategic_context"] as unknown as Element;
  assertEquals([context["constraints"], context["risks"]], [{}, []]);
  assertEquals(context["not_shared"], ["constraints.budget", "constraints.team.size", "risks"]);
  assertEquals(JSON.stringify(elements).includes("Quux"), false);
});

/** By table: a row to insert, and a change of what the client confirms. */
const ENTITIES: Record<string, { columns: string; values: string; change: string }> = {
  features: { columns: "project_id, name", values: "$1, 'f'", change: "name = 'g'" },
  personas: { columns: "project_id, name", values: "$1, 'p'", change: "goals = '{rest}'" },
  vp_steps: { columns: "project_id, step_index", values: "$1, 1", change: "label = 'l'" },
  strategic_context: { columns: "project_id", values: "$1", change: "risks = '[1]'" },
};

async function addEntity({ project_id, owner }: DatabaseProject, table: string) {
  const { columns, values } = ENTITIES[table]!;
  const [row] = await database().queryAs<{ row: { id?: string; updated_at: string } }>(
    owner,
    `insert into public.${table} as entity (${columns}) values (${values}) returning to_jsonb(entity) as row`,
    [project_id],
  );
  return row!.row; // as above
}

async function statusOf({ project_id }: DatabaseProject, table: string) {
  const [row] = await database().query<{ confirmation_status: string }>(
    `select confirmation_status from public.${table} where project_id = $1`,
    [project_id],
  );
  return row?.confirmation_status;
}

for (const [table, { columns, values, change }] of Object.entries(ENTITIES)) {
  Deno.test(`${table}: no consultant writes the client's confirmation, by no statement`, async () => {
    const project = await createTestProject(database());
    const insert = await database().attempt(
      project.consultant,
      `insert into public.${table} (${columns}, confirmation_status) values (${values}, 'confirmed_client')`,
      [project.project_id],
    );
    await addEntity(project, table);
    const update = await database().attempt(
      project.owner,
      `update public.${table} set confirmation_status = 'confirmed_client' where project_id = $1`,
      [project.project_id],
    );
    const own = await database().attempt(
      project.owner,
      `update public.${table} set confirmation_status = 'confirmed_consultant' where project_id = $1 returning 1`,
      [project.project_id],
    );

    assertEquals([insert.code, update.code, own.row_count], ["PT403", "PT403", 1]);
  });

  Deno.test(`${table}: the client confirms by an act of their own, which leaves a trail`, async () => {
    const project = await createTestProject(database());
    const { id = null, updated_at } = await addEntity(project, table);

    await database().queryAs(
      project.client,
      "select public.confirm_entity($1, $2, $3, $4)",
      [project.project_id, table, id, updated_at],
    );

    assertEquals(await statusOf(project, table), "confirmed_client");
    assertEquals(await activityOf(project, table), [["confirmed", project.client.user_id]]);
  });

  Deno.test(`${table}: the client is asked again where others changed what was confirmed`, async () => {
    const project = await createTestProject(database());
    await addEntity(project, table);
    await database().query(
      `update public.${table} set confirmation_status = 'confirmed_client' where project_id = $1`,
      [project.project_id],
    );

    await database().queryAs(
      project.consultant,
      `update public.${table} set ${change} where project_id = $1`,
      [project.project_id],
    );

    assertEquals(await statusOf(project, table), "needs_client");
  });
}

Deno.test("confirm_entity() is for clients alone, and for the row as it was shown", async () => {
  const project = await createTestProject(database());
  const other = await createTestProject(database());
  const { id, updated_at } = await addEntity(project, "features");
  const as = (caller: DatabaseCaller, args: unknown[]) =>
    codeOf(database().queryAs(caller, "select public.confirm_entity($1, $2, $3, $4)", args));
  const shown = [project.project_id, "features", id, updated_at];

  assertEquals(await as(project.owner, shown), "PT403");
  assertEquals(await as(other.client, shown), "PT404");
  assertEquals(await as(project.client, [...shown.slice(0, 3), "2020-01-01"]), "PT409");
  assertEquals(await as(project.client, [...shown.slice(0, 3), null]), "PT409");
  assertEquals(
    await as(project.client, [project.project_id, "features", crypto.randomUUID(), updated_at]),
    "PT404",
  );
  assertEquals(await as(project.client, [project.project_id, "signals", id, updated_at]), "PT400");
  assertEquals(await as("service_role", shown), "42501");
});

Deno.test("what is written needs the writer's membership at that moment", async () => {
  const project = await createTestProject(database());
  const { project_id, consultant, client } = project;
  const write = (user_id: string) =>
    database().queryAs(
      "service_role",
      "select public.commit_foundation($1, gen_random_uuid(), $2, 0, $3)",
      [project_id, { core_pain: { value: { statement: "x" } } }, user_id],
    );
  const forget = (user_id: string) =>
    database().queryAs("service_role", "select public.invalidate_di_cache($1, 'test', $2)", [
      project_id,
      user_id,
    ]);

  await write(consultant.user_id);
  assertEquals(await codeOf(write(client.user_id)), "PT403");
  assertEquals(await codeOf(forget(client.user_id)), "PT403");
  await database().query("delete from public.project_members where user_id = $1", [
    consultant.user_id,
  ]);
  assertEquals(await codeOf(write(consultant.user_id)), "PT404");
  assertEquals(await codeOf(forget(consultant.user_id)), "PT404");
});

async function activityOf({ project_id }: DatabaseProject, subject: string) {
  const rows = await database().query<{ action: string; user_id: string }>(
    "select action, user_id from public.activity where project_id = $1 and subject = $2 order by created_at",
    [project_id, subject],
  );
  return rows.map(({ action, user_id }) => [action, user_id]);
}

Deno.test("who edits or deletes a signal, or says on whose side a person is, leaves a trail without words", async () => {
  const project = await createTestProject(database());
  const { project_id, owner, consultant } = project;
  const id = await addSignal(project, "Secret words");
  await database().queryAs(
    owner,
    "update public.signals set content = 'Other words', title = 't' where id = $1",
    [id],
  );
  await database().query("update public.signals set analyzed_at = now() where id = $1", [id]);
  await database().queryAs(consultant, "delete from public.signals where id = $1", [id]);
  await database().queryAs(
    consultant,
    "insert into public.project_people (project_id, name, side) values ($1, 'Ada', 'client')",
    [project_id],
  );
  await database().queryAs(
    owner,
    "update public.project_people set side = 'other' where name = 'Ada' and project_id = $1",
    [project_id],
  );

  const trail = await database().query<{ columns: string[] }>(
    `select action, subject, user_id, columns from public.activity
    where project_id = $1 and subject in ('signals', 'project_people') and user_id is not null order by created_at`,
    [project_id],
  );

  assertEquals(trail.map((row) => Object.values(row)), [
    ["changed", "signals", owner.user_id, ["title", "content"]],
    ["removed", "signals", consultant.user_id, []],
    ["added", "project_people", consultant.user_id, []],
    ["changed", "project_people", owner.user_id, ["side"]],
  ]);
  assertEquals(JSON.stringify(trail).includes("words"), false);
});
