import type { AcceptedRun, DiAgentRequest } from "../../shared/contracts/di_agent.ts";
import type { Caller } from "../../shared/http/authenticate.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { beginRun } from "./begin_run.ts";
import { answerWithoutRun, streamRun, wantsStream } from "./follow_run.ts";
import { performRun, type RunDeps } from "./perform_run.ts";
import { readRun, type Run } from "./run.ts";

/**
 * Runs the agent once, or returns the answer that makes a run unnecessary. Once begun, the run goes on whether or not the caller
 * waits for it; the schedule does not wait, and is answered 202.
 */
export async function runAgent(context: RequestContext, deps: RunDeps): Promise<Response> {
  const run = await readRun(context);
  const { begun, observed } = await beginRun(context, run);
  if (observed === null) return await answerWithoutRun(context, begun);

  const work = performRun(context, { run, observed, deps });
  context.deps.waitUntil(work.catch(() => {}));
  const is_streamed = wantsStream(context.request);
  if (!is_streamed && !isScheduled(context.caller, run.request)) return Response.json(await work);
  context.continueWith(work);
  return is_streamed ? streamRun(run.run_id, () => run.journal.follow()) : accept(run);
}

/** pg_net waits for the slowest of the requests that it sends together, and nobody reads the answers. */
function isScheduled(caller: Caller, { trigger }: DiAgentRequest): boolean {
  return caller.kind === "secret" && trigger === "scheduled";
}

function accept({ run_id, request: { project_id } }: Run): Response {
  return Response.json({ run_id, project_id } satisfies AcceptedRun, { status: 202 });
}
