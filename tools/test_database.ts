/**
 * `deno task test:db`: runs the pgTAP tests in supabase/tests on a temporary Postgres 15. With Docker, `supabase test db` does the
 * same. Exits 1 if a test fails, 0 if the required packages are not installed.
 */
// deno-lint-ignore-file no-console -- a command that prints
import { fromFileUrl } from "@std/path";
import { refuseArgs } from "../local/read_args.ts";
import {
  applyMigrations,
  findMissingPackages,
  startDebianPostgres,
} from "../tests/harness/debian_postgres.ts";

/** Returns the exit code of pg_prove, which prints the results. */
async function testDatabase(): Promise<number> {
  const missing = await findMissingPackages(["pgtap", "pg_prove"]);
  if (missing.length > 0) {
    console.log(`Skipped: the pgTAP tests: apt-get install ${missing.join(" ")}`);
    return 0;
  }
  await using server = await startDebianPostgres();
  await applyMigrations(server.url);
  const { code } = await new Deno.Command("pg_prove", {
    args: [
      "--host=127.0.0.1",
      `--port=${server.port}`,
      "--username=postgres",
      "--dbname=postgres",
      "--ext=.sql",
      TESTS,
    ],
    stdout: "inherit",
    stderr: "inherit",
  }).output();
  return code;
}

const TESTS = fromFileUrl(new URL("../supabase/tests/", import.meta.url));

if (import.meta.main) {
  refuseArgs(
    Deno.args,
    `Usage: deno task test:db\n\nRuns the pgTAP tests in supabase/tests on a temporary Postgres 15.`,
  );
  Deno.exit(await testDatabase());
}
