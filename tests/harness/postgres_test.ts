import { assert, assertEquals, assertFalse, assertMatch, assertRejects } from "@std/assert";
import { join } from "@std/path";
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

Deno.test({
  name:
    "startPostgres() creates a missing system user once, although several programs start at once",
  // Any other user runs the server itself.
  ignore: Deno.uid() !== 0,
  async fn() {
    const commands = await fakeUserCommands();
    const env = { PATH: `${commands}:${Deno.env.get("PATH")}`, TMPDIR: commands };
    const programs = Array.from(
      { length: 2 },
      () => startProgram(new URL("./hold_postgres.ts", import.meta.url), [], env),
    );

    const printed = await Promise.all(programs.map((program) => program.printedUntil("\n")));
    const ends = await Promise.all(programs.map((program) => program.end("SIGINT")));
    const created = await Deno.readTextFile(join(commands, "created"));
    await Deno.remove(commands, { recursive: true });

    assertEquals(printed.map((line) => line.startsWith("{")), [true, true], ends[0]?.stderr);
    assertEquals(created, "groupadd\nuseradd\n");
  },
});

/** A directory with commands that behave as on a machine without the user postgres until one has created it. */
async function fakeUserCommands(): Promise<string> {
  const directory = await Deno.makeTempDir({ prefix: "groundwork_commands_" });
  // The server's own user must find its data there.
  await Deno.chmod(directory, 0o755);
  const exists = `[ "$(tail -n 1 ${directory}/created 2>/dev/null)" = useradd ]`;
  const create = (name: string) => `
    mkdir ${directory}/${name}.done || exit 9
    sleep 0.3
    echo ${name} >> ${directory}/created`;
  const commands = {
    id: `${exists} || exit 1; exec /usr/bin/id "$@"`,
    groupadd: create("groupadd"),
    useradd: create("useradd"),
  };
  for (const [name, script] of Object.entries(commands)) {
    await Deno.writeTextFile(join(directory, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  return directory;
}

async function assertNotServing(url: string): Promise<void> {
  const sql = postgres(url, { connect_timeout: 2 });
  await assertRejects(() => sql`select 1`, Error, "ECONNREFUSED");
  await sql.end();
}

async function exists(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}
