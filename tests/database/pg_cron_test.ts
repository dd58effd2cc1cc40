/** The schedule with the real pg_cron, on Debian's Postgres 15. */
import { assertEquals } from "@std/assert";
import { deadline, delay } from "@std/async";
import postgres from "postgres";
import {
  applyMigrations,
  findMissingPackages,
  startDebianPostgres,
} from "../harness/debian_postgres.ts";
import { installStandIns } from "../../local/schedule.ts";

const missing = await findMissingPackages(["pg_cron"]);
if (missing.length > 0) {
  // deno-lint-ignore no-console -- says why the test below is skipped
  console.log(`Skipped: pg_cron: apt-get install ${missing.join(" ")}`);
}

Deno.test({
  name: "pg_cron runs the jobs that the migrations schedule",
  ignore: missing.length > 0,
  async fn() {
    await using server = await startDebianPostgres({
      shared_preload_libraries: "pg_cron",
      "cron.database_name": "postgres",
    });
    await applyMigrations(server.url);
    const { project_id, jobs } = await withSql(server.url, async (sql) => ({
      project_id: await createDueProject(sql),
      jobs: await readJobs(sql),
    }));
    assertEquals(jobs.map(({ name, schedule }) => `${schedule} ${name}`), [
      "24 3 * * * cache-invalidations-retention",
      "41 3 * * * cron-history-retention",
      "*/5 * * * * di-agent-due",
      "31 3 * * * di-agent-runs-retention",
      "*/10 * * * * operation-metrics-retention",
      "* * * * * operation-minutes",
      "23 3 * * * operation-minutes-retention",
      "17 * * * * pending-invalidations",
      "* * * * * readiness-warm-up",
      "25 3 * * * token-reservations-retention",
      "* * * * * webhook-deliveries",
      "33 3 * * * webhook-deliveries-retention",
    ]);

    // Jobs of this kind run when the server starts, so the test need not wait for their time.
    await withSql(server.url, async (sql) => {
      for (const { name, command } of jobs) {
        await sql`select cron.schedule(${name}, '@reboot', ${command})`;
      }
    });
    await server.restart();
    const { runs, requests } = await withSql(server.url, async (sql) => ({
      runs: await deadline(findEndedRuns(sql, jobs.length), 30_000),
      requests: await sql`select body from net.http_request_queue`,
    }));

    assertEquals(runs.filter(({ status }) => status !== "succeeded"), []);
    assertEquals(requests.map(({ body }) => body), [{ project_id, trigger: "scheduled" }]);
  },
});

async function withSql<Result>(
  url: string,
  work: (sql: postgres.Sql) => Promise<Result>,
): Promise<Result> {
  const sql = postgres(url, { onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

async function createDueProject(sql: postgres.Sql): Promise<string> {
  await installStandIns((text, params = []) => sql.unsafe(text, params as string[]), {
    project_url: "https://example.supabase.co",
    cron_key: "sb_secret_test",
  });
  const [project] = await sql<{ id: string }[]>`
    insert into public.projects (name) values ('Due') returning id`;
  const { id } = project!; // an insert that does not throw returns its row
  await sql`insert into public.signals (project_id, source_type) values (${id}, 'note')`;
  return id;
}

function readJobs(sql: postgres.Sql) {
  return sql<{ name: string; schedule: string; command: string }[]>`
    select jobname as name, schedule, command from cron.job order by jobname`;
}

/** The records of the job runs, when that many have ended. */
async function findEndedRuns(sql: postgres.Sql, count: number) {
  while (true) {
    const runs = await sql<{ status: string; return_message: string }[]>`
      select status, return_message from cron.job_run_details where end_time is not null`;
    if (runs.length >= count) return runs;
    await delay(100);
  }
}
