import postgres from "postgres";
import { pushMigrations } from "../supabase_cli/push_migrations.ts";
import { runCli } from "../supabase_cli/run_cli.ts";
import { startDebianPostgres } from "../../tests/harness/debian_postgres.ts";
import { installStandIns } from "../../local/schedule.ts";

/**
 * What plpgsql_check finds in the functions of a Postgres 15 with all migrations: through `supabase db lint`, and for trigger
 * functions, which that leaves out, by itself. Sentences; none if all is well.
 */
export async function findPlpgsqlFaults(): Promise<string[]> {
  await using server = await startDebianPostgres({
    shared_preload_libraries: "pg_cron",
    "cron.database_name": "postgres",
  });
  await pushMigrations(server.url);
  const sql = postgres(server.url, { onnotice: () => {} });
  try {
    // The statements that name pg_net and Vault are checked, too.
    await installStandIns((text, params = []) => sql.unsafe(text, params as string[]), {
      project_url: "https://example.supabase.co",
      cron_key: "sb_secret_test",
    });
    return [...await lint(server.url), ...await checkTriggers(sql)];
  } finally {
    await sql.end();
  }
}

async function lint(url: string): Promise<string[]> {
  const printed = await runCli([
    "db",
    "lint",
    `--remote=${url}`,
    "--schema=public,private",
    "--level=warning",
    "--output-format=json",
  ]);
  const { results } = JSON.parse(printed) as {
    results: { function: string; issues: { level: string; message: string }[] }[];
  };
  return results.flatMap(({ function: name, issues }) =>
    issues.map(({ level, message }) => `${name}: ${level}: ${message}`)
  );
}

async function checkTriggers(sql: postgres.Sql): Promise<string[]> {
  await sql`create extension plpgsql_check`;
  const rows = await sql<{ finding: string }[]>`
    select tgfoid::regproc || ' on ' || tgrelid::regclass || ': ' || finding as finding
    from pg_trigger
    cross join lateral plpgsql_check_function(
      tgfoid, tgrelid,
      -- One function serves several events, and branches by event to the tables that exist then; all branches are read.
      oldtable => coalesce(tgoldtable, 'old_rows'), newtable => coalesce(tgnewtable, 'new_rows'),
      extra_warnings => false, performance_warnings => false
    ) as finding
    where not tgisinternal
      and tgrelid::regclass::text not like 'cron.%'`;
  return rows.map(({ finding }) => finding);
}
