import { assertEquals } from "@std/assert";
import {
  createTestProject,
  type DatabaseCaller,
  type DatabaseProject,
  type TestDatabase,
  withDatabase,
} from "../harness/database.ts";

const database = withDatabase();

/**
 * What each caller may do, by table: s selects, i inserts, u updates, d deletes. A stranger is signed in but not a member
 * of the project. Everything else is refused, and anon may do nothing.
 */
const RIGHTS = {
  projects: { owner: "siud", consultant: "siu", client: "si", stranger: "i", service: "siud" },
  // Tried on the client's membership, which the client may end.
  project_members: { owner: "siud", consultant: "s", client: "sd", stranger: "", service: "siud" },
  project_people: { owner: "siud", consultant: "siud", client: "s", stranger: "", service: "siud" },
  signals: { owner: "siud", consultant: "siud", client: "s", stranger: "", service: "siud" },
  features: { owner: "siud", consultant: "siud", client: "s", stranger: "", service: "siud" },
  personas: { owner: "siud", consultant: "siud", client: "s", stranger: "", service: "siud" },
  vp_steps: { owner: "siud", consultant: "siud", client: "s", stranger: "", service: "siud" },
  meetings: { owner: "siud", consultant: "siud", client: "s", stranger: "", service: "siud" },
  activity: { owner: "s", consultant: "s", client: "", stranger: "", service: "si" },
  strategic_context: {
    owner: "siud",
    consultant: "siud",
    client: "",
    stranger: "",
    service: "siud",
  },
  project_foundation: { owner: "s", consultant: "s", client: "", stranger: "", service: "siud" },
  foundation_revisions: { owner: "s", consultant: "s", client: "", stranger: "", service: "si" },
  stated_facts: { owner: "s", consultant: "s", client: "s", stranger: "", service: "siud" },
  conflicts: { owner: "su", consultant: "su", client: "su", stranger: "", service: "siud" },
  erased_sources: { owner: "s", consultant: "s", client: "", stranger: "", service: "s" },
  // Clients read both where scores are shared: sharing_test.ts.
  readiness_cache: { owner: "s", consultant: "s", client: "", stranger: "", service: "su" },
  readiness_history: { owner: "s", consultant: "s", client: "", stranger: "", service: "si" },
  di_analysis_cache: { owner: "s", consultant: "s", client: "", stranger: "", service: "siud" },
  di_agent_logs: { owner: "s", consultant: "s", client: "", stranger: "", service: "siud" },
  di_agent_runs: { owner: "", consultant: "", client: "", stranger: "", service: "siu" },
  operation_metrics: { owner: "", consultant: "", client: "", stranger: "", service: "siud" },
  project_invitations: { owner: "s", consultant: "", client: "", stranger: "", service: "s" },
  webhooks: { owner: "siud", consultant: "", client: "", stranger: "", service: "siud" },
  // An owner has a dead one sent again: webhooks_test.ts.
  webhook_deliveries: { owner: "s", consultant: "", client: "", stranger: "", service: "siud" },
  project_visits: { owner: "siu", consultant: "i", client: "i", stranger: "", service: "s" },
} as const;

/** For each table, an insert into project $1 and an update of that row. */
const ROWS: Record<keyof typeof RIGHTS, { columns: string; values: string; change: string }> = {
  projects: { columns: "id, name, created_by", values: "", change: "name = 'changed'" },
  project_members: {
    columns: "project_id, user_id, role",
    values: "$1, gen_random_uuid(), 'client'",
    change: "role = 'consultant'",
  },
  project_people: {
    columns: "project_id, name, side",
    values: "$1, 'Ada Lem', 'client'",
    change: "side = 'other'",
  },
  signals: {
    columns: "project_id, source_type",
    values: "$1, 'note'",
    change: "title = 'changed'",
  },
  features: { columns: "project_id, name", values: "$1, 'f'", change: "name = 'changed'" },
  personas: { columns: "project_id, name", values: "$1, 'p'", change: "name = 'changed'" },
  vp_steps: { columns: "project_id, step_index", values: "$1, 1", change: "label = 'changed'" },
  meetings: { columns: "project_id", values: "$1", change: "title = 'changed'" },
  activity: {
    columns: "project_id, action, subject",
    values: "$1, 'added', 'signals'",
    change: "action = 'removed'",
  },
  erased_sources: {
    columns: "project_id, kind, source_id, evidence_version",
    values: "$1, 'signal', gen_random_uuid(), 0",
    change: "kind = 'person'",
  },
  strategic_context: { columns: "project_id", values: "$1", change: "risks = '[1]'" },
  project_foundation: { columns: "project_id", values: "$1", change: "core_pain = '{}'" },
  foundation_revisions: {
    columns: "project_id, element, kind, value",
    values: "$1, 'core_pain', 'accepted', '{}'",
    change: "value = '[]'",
  },
  stated_facts: {
    columns: "id, project_id, signal_id, statement_id, kind, subject, value, evidence, said_at",
    values:
      "gen_random_uuid(), $1, (select id from public.signals order by created_at desc limit 1), gen_random_uuid(), 'money', 'budget', '{}', '{}', now()",
    change: "subject = 'offer'",
  },
  conflicts: {
    columns: "project_id, kind, subject, earlier_fact_id, later_fact_id",
    values: `$1, 'open', 'budget',
      (select id from public.stated_facts order by created_at desc, id limit 1),
      (select id from public.stated_facts order by created_at desc, id offset 1 limit 1)`,
    change: "resolution = 'later'",
  },
  readiness_cache: { columns: "project_id", values: "$1", change: "computed_at = now()" },
  readiness_history: {
    columns: "project_id, score, gate_score, phase, computed_at",
    values: "$1, 1, 0, 'insufficient', now()",
    change: "score = 2",
  },
  di_analysis_cache: { columns: "project_id", values: "$1", change: "org_profile = '{}'" },
  di_agent_logs: {
    columns: "project_id, trigger",
    values: "$1, 'scheduled'",
    change: "decision = 'changed'",
  },
  di_agent_runs: {
    columns: "id, project_id, lease_expires_at",
    values: "gen_random_uuid(), $1, now()",
    change: "state = 'stopped'",
  },
  operation_metrics: {
    columns: "project_id, operation, duration_ms",
    values: "$1, 'readiness', 1",
    change: "ok = false",
  },
  project_invitations: {
    columns: "project_id, role, token_hash, expires_at",
    values: "$1, 'client', gen_random_uuid(), now()",
    change: "role = 'owner'",
  },
  webhooks: {
    columns: "project_id, url",
    values: "$1, 'https://hooks.example/in'",
    change: "is_active = false",
  },
  webhook_deliveries: {
    columns: "webhook_id, project_id, event, payload",
    values: "gen_random_uuid(), $1, 'run.finished', '{}'",
    change: "attempts = 1",
  },
  project_visits: { columns: "project_id", values: "$1", change: "seen_at = now()" },
};

Deno.test("the rights on every table are listed here", async () => {
  const tables = await database().query<{ name: string }>(
    `select relname::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')`,
  );

  assertEquals(tables.map(({ name }) => name).toSorted(), Object.keys(RIGHTS).toSorted());
});

for (const [table, rights] of Object.entries(RIGHTS)) {
  const name = table as keyof typeof RIGHTS;
  Deno.test(`${name} allows each role exactly what is listed`, async () => {
    const project = await createTestProject(database());
    const empty = await createTestProject(database(), project);
    await fill(name, project);
    const callers = {
      owner: project.owner,
      consultant: project.consultant,
      client: project.client,
      stranger: { user_id: crypto.randomUUID() },
      service: "service_role",
      anon: "anon",
    } as const;

    const actual = await Promise.all(
      Object.entries(callers).map(async ([role, caller]) => [
        role,
        await rightsOf(caller, name, project, empty),
      ]),
    );

    assertEquals(Object.fromEntries(actual), { ...rights, anon: "" });
  });
}

Deno.test("users create projects only in their own name, and see them immediately", async () => {
  const user = { user_id: crypto.randomUUID() };

  const own = await database().queryAs<{ id: string; created_by: string }>(
    user,
    "insert into public.projects (name) values ('Mine') returning id, created_by",
  );
  const forged = await database().attempt(
    user,
    "insert into public.projects (name, created_by) values ('Not mine', gen_random_uuid())",
  );

  assertEquals(own[0]?.created_by, user.user_id);
  assertEquals(
    await database().queryAs(
      user,
      "select role from public.project_members where project_id = $1",
      [own[0]?.id],
    ),
    [{ role: "owner" }],
  );
  assertEquals(forged.code, "42501");
});

Deno.test("users give a project a name that can be read, when they create it and when they rename it", async () => {
  const user = { user_id: crypto.randomUUID() };
  const create = (name: string) =>
    database().attempt(user, `insert into public.projects (name) values ('${name}')`);

  const refused = await Promise.all(["", " ", "\t\n", "a".repeat(201)].map(create));
  await database().queryAs(user, "insert into public.projects (name) values (repeat('a', 200))");
  const renamed = await database().attempt(user, "update public.projects set name = ' '");

  assertEquals(refused.map(({ code }) => code), Array(4).fill("23514"));
  assertEquals(renamed.code, "23514");
});

Deno.test("projects are hidden from a creator who was removed", async () => {
  const project = await createTestProject(database());
  await database().query(
    "delete from public.project_members where project_id = $1 and user_id = $2",
    [project.project_id, project.owner.user_id],
  );

  const seen = await database().queryAs(
    project.owner,
    "select id from public.projects where id = $1",
    [project.project_id],
  );

  assertEquals(seen, []);
});

Deno.test("clients add only signals with their own words", async () => {
  const { project_id, client } = await createTestProject(database());
  const insert = (source_type: string, authority: string) =>
    database().attempt(
      client,
      "insert into public.signals (project_id, source_type, authority) values ($1, $2, $3) returning id",
      [project_id, source_type, authority],
    );

  const accepted = ["portal_response", "note", "email", "file"];
  const refused = ["transcript", "document", "research"];

  for (const type of accepted) assertEquals((await insert(type, "client")).code, null, type);
  for (const type of refused) assertEquals((await insert(type, "client")).code, "42501", type);
  assertEquals((await insert("email", "consultant")).code, "42501");
  assertEquals((await insert("email", "research")).code, "42501");
});

Deno.test("no user can set analyzed_at", async () => {
  const { project_id, owner } = await createTestProject(database());

  const inserted = await database().attempt(
    owner,
    "insert into public.signals (project_id, source_type, analyzed_at) values ($1, 'note', now())",
    [project_id],
  );
  const updated = await database().attempt(
    owner,
    "update public.signals set analyzed_at = now() where project_id = $1",
    [project_id],
  );

  assertEquals([inserted.code, updated.code], ["42501", "42501"]);
});

Deno.test("rows cannot be moved into a project of others", async () => {
  const mine = await createTestProject(database());
  const theirs = await createTestProject(database());
  await fill("features", mine);

  const moved = await database().attempt(
    mine.owner,
    "update public.features set project_id = $2 where project_id = $1",
    [mine.project_id, theirs.project_id],
  );

  assertEquals(moved.code, "42501");
});

Deno.test("functions for back ends refuse users, and helpers refuse everyone", async () => {
  const { owner } = await createTestProject(database());
  const functions = await database().query<{ name: string; authenticated: boolean; anon: boolean }>(
    `select
      function.oid::regproc::text as name,
      has_function_privilege('authenticated', function.oid, 'execute') as authenticated,
      has_function_privilege('anon', function.oid, 'execute') as anon
    from pg_proc as function
    where function.pronamespace in ('public'::regnamespace, 'private'::regnamespace)`,
  );

  const helper = await database().attempt(owner, "select private.member_project_ids()");

  assertEquals(functions.filter((row) => row.anon), []);
  assertEquals(functions.filter((row) => row.authenticated).map((row) => row.name).sort(), [
    "accept_invitation",
    "add_webhook",
    "confirm_entity",
    "erase_person",
    "erase_signal",
    "invite_member",
    "list_changes",
    "list_conflicts",
    "mark_seen",
    "private.accept_invitation",
    "private.confirm_entity",
    "private.current_user_id",
    "private.disputed_fields",
    "private.erase_person",
    "private.erase_signal",
    "private.has_members",
    "private.invite_member",
    "private.mark_matches",
    "private.member_project_ids",
    "private.new_webhook_secret",
    "private.read_foundation",
    "private.readiness_snapshot",
    "private.received_invitations",
    "private.revoke_invitation",
    "private.scored_project_ids",
    "private.search_query",
    "private.turn_offset",
    "project_outline",
    "question_facts",
    "read_foundation",
    "read_product",
    "readiness_snapshot",
    "received_invitations",
    "replace_webhook_secret",
    "revoke_invitation",
    "search_signals",
  ]);
  assertEquals(helper.code, "42501");
});

async function fill(
  table: keyof typeof RIGHTS,
  { project_id, owner }: DatabaseProject,
): Promise<void> {
  if (table === "projects" || table === "project_members" || table === "readiness_cache") return;
  if (table === "project_visits") {
    await database().queryAs(owner, "select public.mark_seen($1)", [project_id]);
    return;
  }
  if (table === "stated_facts" || table === "conflicts") {
    await database().query(
      "insert into public.signals (project_id, source_type) values ($1, 'note')",
      [project_id],
    );
  }
  if (table === "conflicts") {
    const fact = ROWS.stated_facts;
    await database().query(
      `insert into public.stated_facts (${fact.columns}) values (${fact.values}), (${fact.values})`,
      [project_id],
    );
  }
  const { columns, values } = ROWS[table];
  await database().query(`insert into public.${table} (${columns}) values (${values})`, [
    project_id,
  ]);
}

async function rightsOf(
  caller: DatabaseCaller,
  table: keyof typeof RIGHTS,
  project: DatabaseProject,
  empty: DatabaseProject,
): Promise<string> {
  const { change } = ROWS[table];
  const key = table === "projects" ? "id" : "project_id";
  // The client's membership is changed, because a user who removes their own sees nothing afterwards.
  const row = table === "project_members"
    ? `project_id = $1 and user_id = '${project.client.user_id}'`
    // A person who is not a member, because a member's side follows from the role.
    : table === "project_people"
    ? "project_id = $1 and user_id is null"
    : `${key} = $1`;
  const here = [project.project_id];
  const attempts = {
    s: await database().attempt(caller, `select 1 from public.${table} where ${row}`, here),
    i: await insertAs(database(), caller, table, empty),
    u: await database().attempt(
      caller,
      `update public.${table} set ${change} where ${row} returning 1`,
      here,
    ),
    d: await database().attempt(
      caller,
      `delete from public.${table} where ${row} returning 1`,
      here,
    ),
  };
  return Object.entries(attempts).filter(([, { row_count }]) => row_count > 0).map(([verb]) => verb)
    .join("");
}

/** Without `returning`, which would require the right to select; the constant row shows that the statement succeeded. */
async function insertAs(
  database: TestDatabase,
  caller: DatabaseCaller,
  table: keyof typeof RIGHTS,
  { project_id }: DatabaseProject,
) {
  const { columns, values } = ROWS[table];
  const user_id = typeof caller === "string" ? null : caller.user_id;
  const attempt = table === "projects"
    ? await database.attempt(
      caller,
      `insert into public.projects (${columns}) values ($1, 'New', $2)`,
      [crypto.randomUUID(), user_id],
    )
    : await database.attempt(
      caller,
      `insert into public.${table} (${columns}) values (${values})`,
      [
        project_id,
      ],
    );
  return { ...attempt, row_count: attempt.code === null ? 1 : 0 };
}
