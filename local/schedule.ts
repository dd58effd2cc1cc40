/**
 * Carries the schedule where pg_cron, pg_net and Vault are missing: the jobs of private.scheduled_jobs(), word for word and at
 * their times, in a database that has stand-ins for the three. Start with `startSchedule`.
 */
import { Cron } from "croner";
import { installStandIns } from "./schedule/install_stand_ins.ts";
import { type Job, runJob } from "./schedule/run_job.ts";
import type { LocalStack } from "./stack.ts";

export interface Schedule extends Disposable {
  jobs: readonly Job[];
}

/**
 * Runs the stack's jobs at their times until it is disposed of; none, if the database has pg_cron, which runs them itself. A job
 * that still runs when its time comes again is left out once.
 *
 * @param log Hears what each job was answered, and of those that failed.
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
 * The jobs to run here, once the database has what they need.
 *
 * @throws {TypeError} If the stack has no secret key named "cron".
 */
export async function prepareJobs(stack: LocalStack): Promise<Job[]> {
  const [platform] = await stack.sql<{ has_cron: boolean }>(
    "select to_regnamespace('cron') is not null as has_cron",
  );
  if (platform?.has_cron) return [];
  const cron_key = stack.supabase_env.secretKeys["cron"];
  if (cron_key === undefined) throw new TypeError("Cannot schedule: there is no key for it");
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
