import { assertEquals } from "@std/assert";
import postgres, { type Sql } from "postgres";
import { type LocalPostgres, startPostgres } from "../../tests/harness/postgres.ts";
import { AcceptedWrites } from "./accepted_writes.ts";

let server: LocalPostgres;
let sql: Sql;

Deno.test.beforeAll(async () => {
  server = await startPostgres();
  sql = postgres(server.url, { max: 1 });
  await sql.unsafe(`
    create table public.signals (id uuid primary key);
    create table public.features (id uuid primary key, description text);
    create table public.di_agent_logs (id uuid primary key);
  `).simple();
});

Deno.test.afterAll(async () => {
  await sql.end();
  await server.close();
});

Deno.test("AcceptedWrites finds what was stored, and misses what was not", async () => {
  const [kept, lost] = [crypto.randomUUID(), crypto.randomUUID()];
  const writes = new AcceptedWrites();
  await sql`insert into public.signals (id) values (${kept})`;
  writes.insert("signals", kept);
  assertEquals(await writes.countLost(sql), 0);

  writes.insert("signals", lost);
  writes.insert("di_agent_logs", kept);

  assertEquals([writes.count(), await writes.countLost(sql)], [3, 2]);
});

Deno.test("AcceptedWrites takes an update for lost where an older value stands", async () => {
  const id = crypto.randomUUID();
  const writes = new AcceptedWrites();
  await sql`insert into public.features (id, description) values (${id}, 'second')`;

  writes.describe(id, "first");
  assertEquals(await writes.countLost(sql), 1);

  writes.describe(id, "second");
  assertEquals([writes.count(), await writes.countLost(sql)], [1, 0]);
});
