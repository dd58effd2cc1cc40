import postgres from "postgres";
import { pushMigrations, runCli } from "./supabase_cli.ts";
import { startDebianPostgres } from "../tests/harness/debian_postgres.ts";
import { installStandIns } from "../local/schedule.ts";

/**
 * The findings of plpgsql_check in the functions of a Postgres 15 with all migrations: from `supabase db lint`, and for trigger
 * functions, which that skips, from a direct call. Sentences, empty if there is nothing to report.
 */
export async function findPlpgsqlFaults(): Promise<string[]> {
  await using server = await startDebianPostgres({
    shared_preload_libraries: "pg_cron",
    "cron.database_name": "postgres",
  });
  await pushMigrations(server.url);
  const sql = postgres(server.url, { onnotice: () => {} });
  try {
    // So that the statements on the auth service's tables, pg_net and Vault are checked, too.
    await sql.unsafe(AUTH_USERS).simple();
    await installStandIns((text, params = []) => sql.unsafe(text, params as string[]), {
      project_url: "https://example.supabase.co",
      cron_key: "sb_secret_test",
    });
    return [...await lint(server.url), ...await checkTriggers(sql)];
  } finally {
    await sql.end();
  }
}

/** The columns of the auth service's table that the migrations read. */
const AUTH_USERS = `
  create schema if not exists auth;
  create table auth.users (id uuid primary key, email varchar(255), email_confirmed_at timestamptz, raw_user_meta_data jsonb)`;

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
