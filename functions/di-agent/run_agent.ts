import { requestKey } from "../../shared/agent/request_key.ts";
import {
  type AcceptedRun,
  type DiAgentRequest,
  diAgentRequestSchema,
  idempotencyKeySchema,
} from "../../shared/contracts/di_agent.ts";
import type { RequestContext } from "../../shared/endpoint/request_context.ts";
import { callerUserId } from "../../shared/endpoint/caller_user_id.ts";
import { withSignal } from "../../shared/endpoint/with_signal.ts";
import type { Caller } from "../../shared/http/authenticate.ts";
import { parseRequest } from "../../shared/http/parse_request.ts";
import { type BegunRun, callBeginAgentRun } from "../../shared/queries/call_begin_agent_run.ts";
import { SIGNAL_LIMIT, UNREAD_LIMIT } from "../../shared/queries/select_signals.ts";
import { answerWithoutRun } from "./answer_without_run.ts";
import { observeProject, viewProject } from "./observe_project.ts";
import { performRun, type RunDeps } from "./perform_run.ts";
import type { Run } from "./run.ts";
import { RunJournal } from "./run_journal.ts";
import { streamRun, wantsStream } from "./stream_run.ts";

/** What the agent remembers of itself (domain rules, section 12.2). */
const MEMORY_HOURS = 24;
const MEMORY_RUNS = 5;

/**
 * Runs the agent once, or gives the answer that makes a run unnecessary. The project is viewed while the run begins, so
 * that both cost one round trip. Once it has begun, it goes on whether or not the caller waits for it; the schedule does not,
 * and is answered 202.
 */
export async function runAgent(context: RequestContext, deps: RunDeps): Promise<Response> {
  const run = await readRun(context);
  const { journal, ending, request } = run;
  const observing = withSignal(context, ending.signal);
  const viewing = viewProject(observing, request.project_id);
  // Not awaited where no run begins; its failure then concerns nobody.
  viewing.catch(() => {});
  const begun = await begin(context, run).catch((error) => {
    ending.abort();
    throw error;
  });
  recordCache(context, request, begun);
  if (begun.state !== "begun") {
    ending.abort();
    return await answerWithoutRun(context, begun);
  }

  const observed = observeProject(observing, request, { begun, viewing });
  const work = performRun(context, { run, observed, deps });
  context.deps.waitUntil(work.catch(() => {}));
  const is_streamed = wantsStream(context.request);
  if (!is_streamed && !isScheduled(context.caller, request)) return Response.json(await work);
  context.continueWith(work);
  return is_streamed ? streamRun(run.run_id, () => journal.follow()) : accept(run);
}

/** pg_net waits for the slowest of the requests that it sends together, and keeps an answer for nobody. */
function isScheduled(caller: Caller, { trigger }: DiAgentRequest): boolean {
  return caller.kind === "secret" && trigger === "scheduled";
}

function accept({ run_id, request: { project_id } }: Run): Response {
  return Response.json({ run_id, project_id } satisfies AcceptedRun, { status: 202 });
}

async function readRun({ request: { headers }, body, tracker }: RequestContext): Promise<Run> {
  const key = headers.get("idempotency-key");
  const idempotency_key = key === null
    ? null
    : parseRequest(idempotencyKeySchema, key, "header Idempotency-Key");
  const request = await body(diAgentRequestSchema);
  tracker.project_id = request.project_id;
  return {
    run_id: crypto.randomUUID(),
    request,
    request_key: await requestKey(request),
    idempotency_key,
    journal: new RunJournal(),
    ending: new AbortController(),
  };
}

function begin(
  { writer, deps: { env }, caller }: RequestContext,
  { run_id, request, request_key, idempotency_key }: Run,
): Promise<BegunRun> {
  return callBeginAgentRun(writer, request.project_id, {
    run_id,
    user_id: callerUserId(caller),
    idempotency_key,
    request_key,
    use_cache: request.use_cache,
    decision_ttl_seconds: env.DI_CACHE_TTL_SECONDS,
    lease_seconds: env.RUN_LEASE_SECONDS,
    succeeded_since: new Date(Date.now() - MEMORY_HOURS * 3_600_000).toISOString(),
    memory_limit: MEMORY_RUNS,
    unread_limit: UNREAD_LIMIT,
    signal_limit: SIGNAL_LIMIT,
    runs_per_minute_per_project: env.RUNS_PER_MINUTE_PER_PROJECT,
    runs_per_minute_per_user: env.RUNS_PER_MINUTE_PER_USER,
    daily_token_budget: env.DAILY_TOKEN_BUDGET,
  });
}

function recordCache(
  { tracker }: RequestContext,
  { use_cache }: DiAgentRequest,
  { state }: BegunRun,
): void {
  if (state === "kept") tracker.recordCache("hit");
  if (state === "begun") tracker.recordCache(use_cache ? "miss" : "bypass");
}
