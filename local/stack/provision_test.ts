/** REST on both databases: the same scenarios, with the responses that PostgREST gives. */
import { assertEquals, assertRejects } from "@std/assert";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { startPostgres } from "../../tests/harness/postgres.ts";
import { createApp } from "./create_app.ts";
import type { StackDatabase } from "./database.ts";
import { loadKeys } from "./load_keys.ts";
import { openPglite } from "./open_pglite.ts";
import { openPostgres } from "./open_postgres.ts";
import { provision } from "./provision.ts";

const KEYS = await loadKeys();
const FIRST = {
  version: "20260101000000",
  name: "things",
  sql: `
    create table public.things (
      id int primary key,
      amount numeric,
      seen_at timestamptz,
      local_at timestamp,
      facts jsonb,
      parts text[],
      constraint things_amount_positive check (amount > 0)
    );
    alter table public.things enable row level security;
    grant select, insert on public.things to service_role;
    create function public.echo(facts jsonb) returns jsonb language sql as $$
      select jsonb_build_object('type', jsonb_typeof(facts), 'facts', facts)
    $$;
    create function public.refuse(code text) returns void language plpgsql as $$
    begin
      raise exception 'Cannot do it' using errcode = code, detail = 'Because', hint = 'Wait';
    end $$;
    create function public.caller() returns text language sql as $$
      select concat_ws(' ', current_user, auth.uid(), current_setting('request.jwt.claims', true)::jsonb ->> 'role')
    $$;
    grant execute on all functions in schema public to anon, authenticated, service_role;`,
};
const SECOND = {
  version: "20260102000000",
  name: "more_things",
  sql: "insert into public.things (id) values (2)",
};
const BROKEN = { version: "20260103000000", name: "broken", sql: "select 1; create tabel x ()" };

Deno.test("provision() prepares a PGlite that REST serves like PostgREST", async (test) => {
  await tryScenarios(test, await openPglite());
});

Deno.test("provision() prepares a Postgres 17 that REST serves like PostgREST", async (test) => {
  await using server = await startPostgres();
  await tryScenarios(test, openPostgres(server.url));
});

async function tryScenarios(test: Deno.TestContext, database: StackDatabase) {
  const app = createApp(database, {
    keys: KEYS,
    url: "http://127.0.0.1:54321",
    sendMail: () => {},
  });
  const applied = await provision(app, database, [FIRST]);
  assertEquals(applied, [FIRST.version]);
  const connect = (key: string) =>
    createClient("http://localhost", key, {
      auth: { persistSession: false, autoRefreshToken: false },
      global: {
        fetch: (input, init) =>
          database.serve(async () => await app.fetch(new Request(input, init))),
      },
    });
  const admin = connect(KEYS.secret_key);

  await test.step("values arrive as JSON has them", () => checkValues(admin, database));
  await test.step("jsonb arguments are values", () => checkArguments(admin));
  await test.step("errors keep their SQLSTATE and PostgREST's status", () => checkErrors(admin));
  await test.step("each key has its role and only the grants of the migrations", async () => {
    const anon = connect(KEYS.publishable_key);
    assertEquals((await admin.rpc("caller")).data, "service_role service_role");
    assertEquals((await connect(KEYS.cron_key).rpc("caller")).data, "service_role service_role");
    assertEquals((await anon.rpc("caller")).data, "anon anon");
    assertEquals((await anon.from("things").select("id")).error?.code, "42501");
    assertEquals((await connect("sb_secret_wrong").rpc("caller")).status, 401);
  });
  await test.step("a later start applies what is new, once", async () => {
    assertEquals(await provision(app, database, [FIRST, SECOND]), [SECOND.version]);
    assertEquals(await provision(app, database, [FIRST, SECOND]), []);
  });
  await test.step("a migration that fails leaves nothing behind", async () => {
    await assertRejects(
      () => provision(app, database, [FIRST, SECOND, BROKEN]),
      Error,
      `Cannot apply migration "20260103000000_broken.sql": syntax error`,
    );
    const history = "select version from supabase_migrations.schema_migrations order by version";
    assertEquals(await database.query(history), [
      { version: FIRST.version },
      { version: SECOND.version },
    ]);
  });
  await test.step("a database made by other migrations is left as it is", async () => {
    const changed = { ...SECOND, sql: "insert into public.things (id) values (3)" };
    const commented = { ...SECOND, sql: `-- The second thing\n${SECOND.sql};\n` };
    await assertRejects(
      () => provision(app, database, [FIRST, changed]),
      Error,
      'its migration "20260102000000_more_things" has changed since',
    );
    await assertRejects(
      () => provision(app, database, [FIRST, BROKEN]),
      Error,
      'its migration "20260102000000_more_things" is not part of this version',
    );
    assertEquals(await provision(app, database, [FIRST, commented]), []);
  });
  await database.close();
}

async function checkValues(admin: SupabaseClient, database: StackDatabase) {
  const row = {
    id: 1,
    amount: 1.5,
    seen_at: "2026-01-02T01:04:05.678901+00:00",
    local_at: "2026-01-02T01:04:05",
    facts: { list: [1, "2", null] },
    parts: ["a", null, "NULL", 'q"u\\o,te{}', ""],
  };

  const inserted = await admin.from("things").insert(row).select().single();
  const raw = await database.query(
    "select *, 1.50::numeric as padded from public.things where facts @> $1 and parts = $2 and amount = $3",
    [{ list: [1] }, row.parts, 1.5],
  );
  const arrays = await database.query(ARRAYS);

  assertEquals(inserted.error, null);
  assertEquals(inserted.data, row);
  assertEquals(raw, [{ ...row, padded: 1.5 }]);
  assertEquals(arrays, [{
    nested: [[1, 2], [null, 4]],
    objects: [{ a: 1 }, null],
    numbers: [1.5, null],
    flags: [true, null],
    times: ["2026-01-02T01:04:05+00:00", null],
    none: [],
  }]);
}

/** One array of each kind of element that has a parser, with a NULL in it. */
const ARRAYS = `select
  array[[1, 2], [null, 4]] as nested,
  array['{"a": 1}', null]::jsonb[] as objects,
  array[1.50, null]::numeric[] as numbers,
  array[true, null] as flags,
  array['2026-01-02T01:04:05Z', null]::timestamptz[] as times,
  '{}'::uuid[] as none`;

async function checkArguments(admin: SupabaseClient) {
  for (const facts of [{ a: 1 }, [1, "2"], 3, null]) {
    const type = facts === null ? null : Array.isArray(facts) ? "array" : typeof facts;
    assertEquals((await admin.rpc("echo", { facts })).data, { type, facts });
  }
}

async function checkErrors(admin: SupabaseClient) {
  const statuses: Record<string, number> = {
    P0001: 400,
    P0002: 500,
    "23514": 400,
    "40001": 500,
    "57014": 500,
    "53300": 503,
    "28000": 403,
    GW001: 400,
    PT409: 409,
    "42501": 403,
    "22023": 400,
  };
  for (const [code, status] of Object.entries(statuses)) {
    const answer = await admin.rpc("refuse", { code });
    const { message, details, hint } = answer.error!;
    assertEquals(
      { status: answer.status, code: answer.error!.code, message, details, hint },
      { status, code, message: "Cannot do it", details: "Because", hint: "Wait" },
    );
  }
  const checked = await admin.from("things").insert({ id: 9, amount: -1 });
  assertEquals([checked.status, checked.error?.code], [400, "23514"]);
}
