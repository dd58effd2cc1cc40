/**
 * Runs the scheduled jobs on a database without pg_cron, pg_net and Vault: the statements of private.scheduled_jobs() at their
 * times, with stand-ins for the SQL interfaces that they use. Start with `startSchedule`.
 */
import { Cron } from "croner";
import type { LocalStack } from "./stack.ts";

interface Schedule extends Disposable {
  jobs: readonly Job[];
}

/** A job as returned by private.scheduled_jobs(). */
interface Job {
  name: string;
  /** A cron expression of five fields, in UTC. */
  schedule: string;
  command: string;
}

/**
 * Runs the stack's jobs at their times until it is disposed. A job is skipped if its previous run has not finished. If the database
 * has pg_cron, which runs them itself, there are none.
 *
 * @param log Receives the result or error of every run.
 */
export async function startSchedule(
  stack: LocalStack,
  log: (line: Record<string, unknown>) => void,
): Promise<Schedule> {
  const jobs = await prepareJobs(stack);
  const timers = jobs.map((job) =>
    new Cron(job.schedule, { timezone: "UTC", protect: true }, async () => {
      log(await describeRun(stack, job));
    })
  );
  return {
    jobs,
    [Symbol.dispose]() {
      for (const timer of timers) timer.stop();
    },
  };
}

/**
 * Installs the stand-ins and returns the jobs to run here; none if the database has pg_cron.
 *
 * @throws {TypeError} If the stack has no secret key named "cron".
 */
export async function prepareJobs(stack: LocalStack): Promise<Job[]> {
  const [platform] = await stack.sql<{ has_cron: boolean }>(
    "select to_regnamespace('cron') is not null as has_cron",
  );
  if (platform?.has_cron) return [];
  const cron_key = stack.supabase_env.secretKeys["cron"];
  if (cron_key === undefined) {
    throw new TypeError('Cannot schedule jobs: the stack has no secret key named "cron"');
  }
  await installStandIns(stack.sql, { project_url: stack.url, cron_key });
  return await stack.sql<Job>("select name, schedule, command from private.scheduled_jobs()");
}

async function describeRun(stack: LocalStack, job: Job): Promise<Record<string, unknown>> {
  try {
    return { event: "scheduled", job: job.name, answers: await runJob(stack, job) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { level: "error", event: "schedule_failed", job: job.name, error: reason };
  }
}

/** The response to a request that a job has queued. */
interface JobAnswer {
  url: string;
  status: number;
}

interface QueuedRequest {
  url: string;
  headers: Record<string, string>;
  body: unknown;
  timeout_milliseconds: number;
}

/**
 * Runs the job's statement, then sends the requests that it has queued, concurrently, as pg_net would.
 *
 * @throws {Error} If the statement fails, or if a request fails or times out.
 */
export async function runJob(
  stack: Pick<LocalStack, "sql">,
  { command }: Pick<Job, "command">,
): Promise<JobAnswer[]> {
  await stack.sql(command);
  const requests = await stack.sql<QueuedRequest>("delete from net.http_request_queue returning *");
  return await Promise.all(requests.map(send));
}

async function send(
  { url, headers, body, timeout_milliseconds }: QueuedRequest,
): Promise<JobAnswer> {
  const response = await fetch(url, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(timeout_milliseconds),
  });
  await response.body?.cancel();
  return { url, status: response.status };
}

/** What the jobs read from Vault. */
interface Secrets {
  /** The base URL of the project, without "/functions/v1". */
  project_url: string;
  /** The secret key to send. */
  cron_key: string;
}

type Query = (text: string, params?: unknown[]) => Promise<unknown>;

/**
 * Creates stand-ins for pg_net and Vault if they are missing, and stores the secrets. Queued requests stay in
 * net.http_request_queue.
 *
 * @param query Runs one statement as superuser.
 */
export async function installStandIns(query: Query, secrets: Secrets): Promise<void> {
  for (const statement of STAND_INS) await query(statement);
  for (const [name, secret] of Object.entries(secrets)) {
    await query(
      `insert into vault.decrypted_secrets (name, decrypted_secret) values ($1, $2)
      on conflict (name) do update set decrypted_secret = excluded.decrypted_secret`,
      [name, secret],
    );
  }
}

/** Names and order of the parameters are those of pg_net (sql/pg_net.sql). */
const STAND_INS = [
  "create schema if not exists vault",
  `create table if not exists vault.decrypted_secrets (
    name text primary key,
    decrypted_secret text not null
  )`,
  "create schema if not exists net",
  `create table if not exists net.http_request_queue (
    id bigint generated always as identity primary key,
    url text not null,
    headers jsonb not null,
    body jsonb not null,
    timeout_milliseconds integer not null
  )`,
  `create or replace function net.http_post(
    url text,
    body jsonb default '{}',
    params jsonb default '{}',
    headers jsonb default '{"Content-Type": "application/json"}',
    timeout_milliseconds integer default 5000
  )
    returns bigint
    language sql
    set search_path = ''
  as $$
    insert into net.http_request_queue (url, headers, body, timeout_milliseconds)
    values (http_post.url, http_post.headers, http_post.body, http_post.timeout_milliseconds)
    returning id
  $$`,
];
