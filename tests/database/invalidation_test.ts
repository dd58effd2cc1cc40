import { assertEquals, assertRejects } from "@std/assert";
import { createTestProject, withDatabase } from "../harness/database.ts";

const database = withDatabase();

/** The columns that scoring reads: changing one, and none other, nulls the cached readiness. */
const SCORED: Record<string, string[]> = {
  signals: ["source_type", "authority"],
  features: [
    "description",
    "is_mvp",
    "user_actions",
    "system_behaviors",
    "target_persona_ids",
    "confirmation_status",
  ],
  personas: ["name", "pain_points", "confirmation_status"],
  vp_steps: [
    "step_index",
    "label",
    "narrative_user",
    "value_created",
    "actor_persona_id",
    "evidence",
    "confirmation_status",
  ],
  meetings: ["status"],
  strategic_context: [
    "opportunity",
    "investment_case",
    "constraints",
    "risks",
    "confirmation_status",
  ],
  project_foundation: [
    "core_pain",
    "primary_persona",
    "wow_moment",
    "design_preferences",
    "business_case",
    "budget_constraints",
    "confirmed_scope",
  ],
};

/** All other columns. A new column belongs on one of the two lists, and the tests below fail until it is. */
const UNSCORED: Record<string, string[]> = {
  signals: [
    "title",
    "content",
    "turns",
    "occurred_at",
    "metadata",
    "visibility",
    "entered_by",
    "analyzed_at",
  ],
  features: ["name", "evidence"],
  personas: ["role", "goals"],
  vp_steps: [],
  meetings: ["title", "scheduled_at"],
  strategic_context: ["evidence", "source_gone"],
  project_foundation: [],
};
const UNSCORED_EVERYWHERE = ["created_at", "updated_at"];

/** What else a row needs besides its project. */
const REQUIRED: Record<string, string> = {
  signals: "source_type = 'note'",
  features: "name = 'f'",
  personas: "name = 'p'",
  vp_steps: "step_index = 1",
};

/** A value that differs from the default, where the type alone does not tell one. */
const CHANGED: Record<string, string> = {
  source_type: "'email'",
  authority: "'client'",
  confirmation_status: "'confirmed_client'",
  status: "'completed'",
  evidence: "'[1]'",
  turns: "'[]'",
  visibility: "'studio'",
  entered_by: "'11111111-1111-4111-8111-111111111111'",
  source_gone: "true",
};
const CHANGED_BY_TYPE: Record<string, string> = {
  text: "'changed'",
  boolean: "false",
  integer: "7",
  jsonb: `'{"changed": true}'`,
  "ARRAY": "array['11111111-1111-4111-8111-111111111111']",
  "timestamp with time zone": "'2020-01-01'",
};

for (const [table, scored] of Object.entries(SCORED)) {
  Deno.test(`${table}: every column is known to be read by scoring, or known not to be`, async () => {
    const { project_id } = await createTestProject(database());
    const columns = await changeableColumns(table, project_id);

    assertEquals(
      columns.map(({ name }) => name).sort(),
      [...scored, ...UNSCORED[table] ?? [], ...UNSCORED_EVERYWHERE].sort(),
    );
  });

  Deno.test(`${table}: exactly the columns that scoring reads invalidate readiness`, async () => {
    const { project_id } = await createTestProject(database());
    await insertRow(table, project_id);
    const columns = await changeableColumns(table, project_id);

    const invalidating: string[] = [];
    for (const { name, value } of columns) {
      await storeScore(project_id);
      const before = await factsOf(project_id);
      await update(table, project_id, `${name} = ${value}`);
      if (await isInvalidated(project_id)) invalidating.push(name);
      else assertEquals(await factsOf(project_id), before, name);
    }

    assertEquals(invalidating, columns.map(({ name }) => name).filter((it) => scored.includes(it)));
    assertEquals(invalidating.length, scored.length);
  });

  Deno.test(`${table}: an insert and a delete invalidate readiness`, async () => {
    const { project_id } = await createTestProject(database());
    await storeScore(project_id);

    await insertRow(table, project_id);
    assertEquals(await isInvalidated(project_id), true);

    await storeScore(project_id);
    await database().query(`delete from public.${table} where project_id = $1`, [project_id]);
    assertEquals(await isInvalidated(project_id), true);
  });

  Deno.test(`${table}: a row that moves invalidates both projects, and no other`, async () => {
    const from = await createTestProject(database());
    const to = await createTestProject(database());
    const other = await createTestProject(database());
    await insertRow(table, from.project_id);
    for (const { project_id } of [from, to, other]) await storeScore(project_id);

    await update(table, from.project_id, `project_id = '${to.project_id}'`);

    assertEquals(await isInvalidated(from.project_id), true);
    assertEquals(await isInvalidated(to.project_id), true);
    assertEquals(await isInvalidated(other.project_id), false);
  });

  Deno.test(`${table}: truncate invalidates every project`, async () => {
    const one = await createTestProject(database());
    const two = await createTestProject(database());
    for (const { project_id } of [one, two]) await storeScore(project_id);

    await database().query(`truncate public.${table} cascade`);

    assertEquals(await isInvalidated(one.project_id), true);
    assertEquals(await isInvalidated(two.project_id), true);
  });
}

Deno.test("a statement that touches no row, or changes none, leaves readiness alone", async () => {
  const { project_id } = await createTestProject(database());
  await insertRow("features", project_id);
  await storeScore(project_id);

  await database().query("update public.features set is_mvp = false where false");
  await update("features", project_id, "is_mvp = is_mvp, description = description");

  assertEquals(await isInvalidated(project_id), false);
});

Deno.test("one statement over several projects invalidates the readiness of each, and is logged once for each", async () => {
  const projects = [await createTestProject(database()), await createTestProject(database())];
  for (const { project_id } of projects) await storeScore(project_id);
  const ids = projects.map(({ project_id }) => project_id);

  await database().query(
    `insert into public.features (project_id, name)
    select project.id, 'f' from unnest($1::uuid[]) as project (id), generate_series(1, 100)`,
    [ids],
  );

  assertEquals(await Promise.all(ids.map(isInvalidated)), [true, true]);
  const logged = await database().query(
    "select project_id from private.cache_invalidations where project_id = any ($1)",
    [ids],
  );
  assertEquals(logged.map(({ project_id }) => project_id).toSorted(), ids.toSorted());
});

Deno.test("a deleted persona leaves its steps without an actor", async () => {
  const { project_id } = await createTestProject(database());
  const [persona] = await database().query<{ id: string }>(
    "insert into public.personas (project_id, name) values ($1, 'p') returning id",
    [project_id],
  );
  await database().query(
    "insert into public.vp_steps (project_id, step_index, actor_persona_id) values ($1, 1, $2)",
    [project_id, persona?.id],
  );

  await database().query("delete from public.personas where project_id = $1", [project_id]);

  assertEquals(
    await database().query("select actor_persona_id from public.vp_steps where project_id = $1", [
      project_id,
    ]),
    [{ actor_persona_id: null }],
  );
});

Deno.test("a persona of another project is as good as none, as the actor of a step", async () => {
  const [mine, others] = [await createTestProject(database()), await createTestProject(database())];
  const [persona] = await database().query<{ id: string }>(
    "insert into public.personas (project_id, name) values ($1, 'p') returning id",
    [others.project_id],
  );
  const missing = crypto.randomUUID();

  const refusals = [];
  for (const id of [persona!.id, missing]) {
    const error = await assertRejects(
      () =>
        database().queryAs(
          mine.owner,
          "insert into public.vp_steps (project_id, step_index, actor_persona_id) values ($1, 1, $2)",
          [mine.project_id, id],
        ),
      Error,
    );
    const { code, message, detail } = error as Error & { code?: string; detail?: string };
    refusals.push({ code, message, detail: detail?.replace(id, "the id") });
  }

  assertEquals(refusals[0]?.code, "23503");
  assertEquals(refusals[0], refusals[1]);
});

Deno.test("a deleted project takes everything with it", async () => {
  const { project_id } = await createTestProject(database());
  for (const table of Object.keys(SCORED)) await insertRow(table, project_id);

  await database().query("delete from public.projects where id = $1", [project_id]);

  for (const table of [...Object.keys(SCORED), "readiness_cache", "project_members"]) {
    const rows = await database().query(
      `select 1 from public.${table} where project_id = $1`,
      [project_id],
    );
    assertEquals(rows, [], table);
  }
});

Deno.test("the agent's analysis is outdated by new, changed and deleted signals, not by its own mark", async () => {
  const { project_id } = await createTestProject(database());
  await database().query("insert into public.di_analysis_cache (project_id) values ($1)", [
    project_id,
  ]);
  const reasonAfter = async (statement: string) => {
    await database().query(
      `update public.di_analysis_cache set invalidated_at = null, invalidation_reason = null
      where project_id = $1`,
      [project_id],
    );
    await database().query(statement, [project_id]);
    const [cache] = await database().query<{ invalidation_reason: string | null }>(
      "select invalidation_reason from public.di_analysis_cache where project_id = $1",
      [project_id],
    );
    return cache?.invalidation_reason;
  };

  const reasons = [
    await reasonAfter("insert into public.signals (project_id, source_type) values ($1, 'note')"),
    await reasonAfter("update public.signals set analyzed_at = now() where project_id = $1"),
    await reasonAfter("update public.signals set content = 'new' where project_id = $1"),
    await reasonAfter("delete from public.signals where project_id = $1"),
    await reasonAfter("insert into public.project_foundation (project_id) values ($1)"),
  ];

  assertEquals(reasons, [
    "signals: insert",
    null,
    "signals: update",
    "signals: delete",
    "project_foundation: insert",
  ]);
});

Deno.test("a signal counts as unread again as soon as its content changes", async () => {
  const { project_id } = await createTestProject(database());
  await database().query(
    `insert into public.signals (project_id, source_type, content, analyzed_at)
    values ($1, 'note', 'old', now())`,
    [project_id],
  );
  const isRead = async () => {
    const [signal] = await database().query<{ is_read: boolean }>(
      "select analyzed_at is not null as is_read from public.signals where project_id = $1",
      [project_id],
    );
    return signal?.is_read;
  };

  await update("signals", project_id, "title = 'renamed', content = 'old'");
  assertEquals(await isRead(), true);

  await update("signals", project_id, "content = 'new'");
  assertEquals(await isRead(), false);
});

async function insertRow(table: string, project_id: string): Promise<void> {
  const [column, value] = REQUIRED[table]?.split(" = ") ?? [];
  const columns = column === undefined ? "project_id" : `project_id, ${column}`;
  const values = value === undefined ? "$1" : `$1, ${value}`;
  await database().query(`insert into public.${table} (${columns}) values (${values})`, [
    project_id,
  ]);
}

async function update(table: string, project_id: string, change: string): Promise<void> {
  await database().query(`update public.${table} set ${change} where project_id = $1`, [
    project_id,
  ]);
}

/** Every column but the keys and the generated ones, with an expression that changes it. */
async function changeableColumns(
  table: string,
  project_id: string,
): Promise<{ name: string; value: string }[]> {
  const columns = await database().query<{ name: string; type: string }>(
    `select column_name as name, data_type as type
    from information_schema.columns
    where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'
      and column_name not in ('id', 'project_id')
    order by ordinal_position`,
    [table],
  );
  return await Promise.all(columns.map(async ({ name, type }) => ({
    name,
    value: name === "actor_persona_id"
      ? await newPersona(project_id)
      : name === "target_persona_ids"
      ? `${CHANGED_BY_TYPE["ARRAY"]}::uuid[]`
      : CHANGED[name] ?? CHANGED_BY_TYPE[type] ?? "null",
  })));
}

async function newPersona(project_id: string): Promise<string> {
  const [persona] = await database().query<{ id: string }>(
    "insert into public.personas (project_id, name) values ($1, 'p') returning id",
    [project_id],
  );
  return `'${persona?.id}'`;
}

async function storeScore(project_id: string): Promise<void> {
  await database().query(
    "update public.readiness_cache set cached_readiness_data = '{}' where project_id = $1",
    [project_id],
  );
}

/** What scoring would read now, whatever is stored. */
async function factsOf(project_id: string): Promise<unknown> {
  const [row] = await database().query<{ facts: unknown }>(
    "select public.readiness_snapshot(array[$1::uuid], false) -> 0 -> 'facts' as facts",
    [project_id],
  );
  return row?.facts;
}

async function isInvalidated(project_id: string): Promise<boolean> {
  const [cache] = await database().query<{ is_invalidated: boolean }>(
    `select cached_readiness_data is null as is_invalidated
    from public.readiness_cache where project_id = $1`,
    [project_id],
  );
  return cache?.is_invalidated === true;
}
