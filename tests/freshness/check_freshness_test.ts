import { assert, assertEquals } from "@std/assert";
import postgres from "postgres";
import { startStack } from "../../local/stack.ts";
import { type LocalPostgres, startPostgres } from "../harness/postgres.ts";
import { checkFreshness } from "./check_freshness.ts";

let server: LocalPostgres;

Deno.test.beforeAll(async () => {
  server = await startPostgres();
});

Deno.test.afterAll(async () => {
  await server.close();
});

Deno.test("no read of readiness is stale, and nothing deadlocks, while projects change in every way", async () => {
  const report = await checkFreshness({
    server_url: server.url,
    duration_ms: 10_000,
    min_read_count: 500,
  });

  assertEquals(report.stale, []);
  assertEquals(report.deadlock_count, 0);
  assert(report.cache.hit > 0 && report.cache.miss > 0, JSON.stringify(report.cache));
});

Deno.test("the check knows that a project was gone between its deletion and its creation under the same id", async () => {
  await (await startStack({ database_url: server.url })).close(); // applies the migrations
  await using sql = open(server.url);
  await sql.session.unsafe(await Deno.readTextFile(new URL("./clock.sql", import.meta.url)));
  const project_id = crypto.randomUUID();
  const create = () =>
    sql.session`insert into public.projects (id, name) values (${project_id}, 'Test project')`;

  await create();
  await sql.session`insert into public.features (project_id, name) values (${project_id}, 'One')`;
  await sql.session`delete from public.projects where id = ${project_id}`;
  await create();

  const states = await sql.session`
    select state from freshness.states where project_id = ${project_id} order by tick`;
  assertEquals(states.map(({ state }) => state), [
    {},
    { features: 1, features_confirmed: 0 },
    { deleted: true },
    {},
  ]);
});

Deno.test("checkFreshness() finds stale reads if the store no longer checks the version", async () => {
  const report = await checkFreshness({
    server_url: server.url,
    duration_ms: 0,
    min_read_count: 500, // some 40 of them stale
    guarded: false,
  });

  assert(report.stale.length > 0, JSON.stringify({ ...report, stale: 0 }));
});

function open(database_url: string) {
  const session = postgres(database_url, { max: 1, onnotice: () => {} });
  return { session, [Symbol.asyncDispose]: () => session.end() };
}
