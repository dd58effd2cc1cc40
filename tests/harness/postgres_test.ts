import { assert, assertEquals, assertFalse, assertMatch, assertRejects } from "@std/assert";
import postgres from "postgres";
import { startPostgres } from "./postgres.ts";
import { startProgram } from "./program.ts";

Deno.test("startPostgres() serves an empty Postgres 17 in UTF-8 until it is closed", async () => {
  const server = await startPostgres();
  const sql = postgres(server.url);

  const [row] = await sql`
    select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
      upper('é') as upper, (select count(*)::int from pg_tables where schemaname = 'public') as tables`;
  await sql.end();
  await server.close();

  assertMatch(row?.["version"], /^17\./);
  assertEquals([row?.["encoding"], row?.["upper"], row?.["tables"]], ["UTF8", "É", 0]);
  await assertNotServing(server.url);
});

Deno.test("startPostgres() leaves neither process nor data when the program is interrupted", async () => {
  const program = startProgram(new URL("./hold_postgres.ts", import.meta.url));
  const { url, directory } = JSON.parse(await program.printedUntil("\n"));
  assert(await exists(directory));

  await program.end("SIGINT");

  assertFalse(await exists(directory));
  await assertNotServing(url);
});

async function assertNotServing(url: string): Promise<void> {
  const sql = postgres(url, { connect_timeout: 2 });
  await assertRejects(() => sql`select 1`, Error, "ECONNREFUSED");
  await sql.end();
}

async function exists(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}
