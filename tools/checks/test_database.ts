/**
 * Runs the pgTAP tests of supabase/tests on a Postgres 15 of the moment: `deno task test:db`. Those who have Docker get the same
 * with `supabase test db`. Exits 1 if a test fails, 0 if the packages that it takes are not installed.
 */
// deno-lint-ignore-file no-console -- a command that prints
import { fromFileUrl } from "@std/path";
import {
  applyMigrations,
  findMissingPackages,
  startDebianPostgres,
} from "../../tests/harness/debian_postgres.ts";

/** Returns the exit code of pg_prove, which prints as it goes. */
async function testDatabase(): Promise<number> {
  const missing = await findMissingPackages(["pgtap", "pg_prove"]);
  if (missing.length > 0) {
    console.log(`skipped  the pgTAP tests: apt-get install ${missing.join(" ")}`);
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

const TESTS = fromFileUrl(new URL("../../supabase/tests/", import.meta.url));

if (import.meta.main) Deno.exit(await testDatabase());
