import type { LocalStack } from "../stack.ts";

/** What the stack runs by the clock, as private.scheduled_jobs() gives it. */
export interface Job {
  name: string;
  /** Five fields of cron, GMT. */
  schedule: string;
  command: string;
}

/** An answer to a request that a job has queued. */
export interface JobAnswer {
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
 * Runs the job's statement and then, as pg_net would, sends the requests that it has queued, at the same time.
 *
 * @throws {Error} If the statement fails, or a request is not answered within its time.
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
