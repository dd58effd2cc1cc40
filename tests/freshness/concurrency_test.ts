import { assert, assertEquals } from "@std/assert";
import { delay } from "@std/async";
import { createClient } from "@supabase/supabase-js";
import postgres, { type Sql } from "postgres";
import { createHandler } from "../../functions/readiness/handler.ts";
import type { Readiness } from "../../shared/contracts/readiness.ts";
import { type LocalPostgres, startPostgres } from "../harness/postgres.ts";
import { type LocalStack, startStack } from "../../local/stack.ts";
import { createProject } from "../harness/project.ts";

/** Two stacks on one database, as two isolates of the function would be. */
interface Isolates {
  one: LocalStack;
  other: LocalStack;
  sql: Sql;
}

let server: LocalPostgres;
let isolates: Isolates;

Deno.test.beforeAll(async () => {
  server = await startPostgres();
  const options = { database_url: server.url, functions: { readiness: createHandler } };
  const one = await startStack(options);
  const other = await startStack(options);
  isolates = { one, other, sql: postgres(server.url, { onnotice: () => {} }) };
});

Deno.test.afterAll(async () => {
  await isolates.sql.end();
  await isolates.one.close();
  await isolates.other.close();
  await server.close();
});

Deno.test("concurrent misses of a project give the same answer and store it about once", async () => {
  const { one, other, sql } = isolates;
  const { project_id } = await createProject(one);
  await sql`create table public.stores (at timestamptz default clock_timestamp())`;
  await sql.unsafe(COUNT_STORES);

  const clients = [one, other].map(({ url, secret_key }) => createClient(url, secret_key));
  const answers = await Promise.all(
    Array.from({ length: 60 }, async (_, index) => {
      const client = clients[index % 2]!; // there are two
      const { data } = await client.functions.invoke<Readiness>("readiness", {
        body: { project_id },
      });
      return data;
    }),
  );
  await Promise.all([one.idle(), other.idle()]);

  const [stores] = await sql<{ count: number }[]>`select count(*)::int from public.stores`;
  const misses = answers.filter((answer) => answer?.cache === "miss");
  assertEquals(new Set(answers.map((answer) => answer?.score)).size, 1);
  assert(misses.length > 10, `${misses.length} misses`);
  // A read that began while a store was committing may store again.
  assert(stores!.count >= 1 && stores!.count <= 3, `${stores!.count} stores`);
});

Deno.test("equal scores computed at the same time are stored once", async () => {
  const { one, sql } = isolates;
  const { project_id } = await createProject(one);
  const [state] = await sql<{ version: string }[]>`
    select version from private.readiness_state(${project_id})`;
  const reads = await Promise.all(
    Array.from(
      { length: 8 },
      () => sql<{ read_at: string }[]>`select clock_timestamp()::text as read_at`,
    ),
  );

  const stored = await Promise.all(reads.map(([read]) =>
    sql<{ stored: boolean }[]>`
      select public.store_readiness(${project_id}, ${state!.version}, ${sql.json(SCORE)}, ${
      read!.read_at
    }) as stored`
  ));

  assertEquals(stored.filter(([row]) => row?.stored).length, 1);
});

Deno.test("deleting personas does not deadlock with an update of one of their steps", async () => {
  const { one, sql } = isolates;
  const { project_id } = await createProject(one);
  await sql`insert into public.personas (project_id, name) values (${project_id}, 'a'), (${project_id}, 'b')`;
  await sql`
    insert into public.vp_steps (project_id, step_index, label, actor_persona_id)
    select project_id, row_number() over (order by name), name, id from public.personas where project_id = ${project_id}`;

  // The deletion is halfway done when it waits for the first of the steps, which are unlinked in the order of their ids.
  const release = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  const holder = sql.begin(async (transaction) => {
    await transaction`
      select from public.vp_steps where project_id = ${project_id} order by id limit 1 for update`;
    locked.resolve();
    await release.promise;
  });
  await locked.promise;
  const deletion = sql`delete from public.personas where project_id = ${project_id}`.execute();
  await waitForWaiters(sql, 1);
  await sql`
    update public.vp_steps set value_created = 'x'
    where id = (select id from public.vp_steps where project_id = ${project_id} order by id desc limit 1)`;
  release.resolve();
  await Promise.all([holder, deletion]);

  assertEquals(
    [
      ...await sql`
        select value_created, actor_persona_id from public.vp_steps where project_id = ${project_id} order by id`,
    ],
    [null, "x"].map((value_created) => ({ value_created, actor_persona_id: null })),
  );
});

/** Resolves when that many sessions wait for a lock. */
async function waitForWaiters(sql: Sql, count: number): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const waiters = await sql`
      select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    if (waiters.length >= count) return;
    await delay(10);
  }
  throw new Error(`Cannot go on: fewer than ${count} sessions wait for a lock`);
}

const SCORE = { score: 45.5, gate_score: 45, phase: "prototype_ready" };

const COUNT_STORES = `
  create function public.count_store() returns trigger language plpgsql security definer as $$
  begin
    insert into public.stores default values;
    return null;
  end $$;
  create trigger count_store
    after update on public.readiness_cache
    for each row
    when (new.cached_readiness_data is not null)
    execute function public.count_store();
`;
