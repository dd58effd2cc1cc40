import { requestKey, type Run, RunJournal } from "./run.ts";
import {
  type AcceptedRun,
  type DiAgentRequest,
  diAgentRequestSchema,
  type DiAgentResponse,
  idempotencyKeySchema,
} from "../../shared/contracts/di_agent.ts";
import { type RequestContext, withSignal } from "../../shared/http/request_context.ts";
import { type Caller, callerUserId } from "../../shared/http/authenticate.ts";
import { parseRequest } from "../../shared/http/read_body.ts";
import {
  type BegunRun,
  callAgentRunProgress,
  callBeginAgentRun,
} from "../../shared/queries/agent_runs.ts";
import { SIGNAL_BYTES_LIMIT, UNREAD_LIMIT } from "../../shared/queries/signals.ts";
import { toTokenRequest } from "../../shared/queries/token_budget.ts";
import { ELEMENT_NAMES } from "../../shared/elements/elements.ts";
import { MAX_RECENT_RUNS, RECENT_RUN_HOURS } from "../../shared/agent/to_observation.ts";
import { observeProject, viewProject } from "./observe_project.ts";
import { performRun, type RunDeps } from "./perform_run.ts";
import { pollRun, streamRun, wantsStream } from "./follow_run.ts";
import { AppError } from "../../shared/errors.ts";
import { NO_USAGE } from "../../shared/llm/add_usage.ts";

/**
 * Runs the agent once, or returns the answer that makes a run unnecessary. The project is read while the run begins, so that both
 * cost one round trip. Once begun, the run goes on whether or not the caller waits for it; the schedule does not wait, and is
 * answered 202.
 */
export async function runAgent(context: RequestContext, deps: RunDeps): Promise<Response> {
  const run = await readRun(context);
  const { journal, ending, request } = run;
  const observing = withSignal(context, ending.signal);
  const viewing = viewProject(observing, request.project_id);
  // Not awaited where no run begins; its failure then concerns nobody.
  viewing.catch(() => {});
  // Both queries are under way at once: what the view reads may be older than the state in which the run begins.
  const begun = await begin(context, run).catch((error) => {
    ending.abort();
    throw error;
  });
  recordCache(context, request, begun);
  if (begun.state === "begun") context.tracker.reservation_id = run.run_id;
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

/** pg_net waits for the slowest of the requests that it sends together, and nobody reads the answers. */
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
  const tokens = toTokenRequest(env, { decides: true, elements: ELEMENT_NAMES.length });
  return callBeginAgentRun(writer, request.project_id, {
    ...tokens,
    // What it decides shows how much it takes: it is let in with less, since of a project only one runs at a time.
    required_tokens: toTokenRequest(env, { decides: true, elements: 0 }).fixed_tokens,
    run_id,
    user_id: callerUserId(caller),
    idempotency_key,
    request_key,
    use_cache: request.use_cache,
    decision_ttl_seconds: env.DI_CACHE_TTL_SECONDS,
    lease_seconds: env.RUN_LEASE_SECONDS,
    succeeded_since: new Date(Date.now() - RECENT_RUN_HOURS * 3_600_000).toISOString(),
    memory_limit: MAX_RECENT_RUNS,
    unread_limit: UNREAD_LIMIT,
    signal_bytes_limit: SIGNAL_BYTES_LIMIT,
    runs_per_minute_per_project: env.RUNS_PER_MINUTE_PER_PROJECT,
    runs_per_minute_per_user: env.RUNS_PER_MINUTE_PER_USER,
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

/** Seconds after which it is worth asking again: a run takes a few. */
const RETRY_AFTER_SECONDS = 5;

/**
 * The answer to a request for which no run began.
 *
 * @throws {AppError} `run_in_progress`, or `idempotency_key_reused`.
 */
async function answerWithoutRun(
  context: RequestContext,
  begun: Exclude<BegunRun, { state: "begun" }>,
): Promise<Response> {
  switch (begun.state) {
    case "busy":
      throw new AppError(
        "run_in_progress",
        "Cannot run the agent: a run of the project is under way",
        {
          retry_after_seconds: RETRY_AFTER_SECONDS,
          details: { run_id: begun.run_id },
          hint: "Try again after Retry-After, or follow GET di-agent/runs/ID/events",
        },
      );
    case "key_reused":
      throw new AppError(
        "idempotency_key_reused",
        "Cannot run the agent: the idempotency key belongs to another request",
        { details: { run_id: begun.run_id }, hint: "Use a new key for a new request" },
      );
    case "kept":
      return answerKept(context, begun.response);
    case "replayed":
      return await replay(context, begun.run_id, begun.response);
  }
}

/** A kept decision costs nothing this time. Its stream is the result alone. */
function answerKept({ request, tracker }: RequestContext, kept: DiAgentResponse): Response {
  const response = { ...kept, cached: true, usage: NO_USAGE, timings: { ...tracker.timings() } };
  if (!wantsStream(request)) return Response.json(response);
  return streamRun(kept.run_id, async function* () {
    yield { event: "result", data: response };
  });
}

/** The stored run, or its events if the caller wants a stream. */
async function replay(
  { request, writer, caller }: RequestContext,
  run_id: string,
  stored: DiAgentResponse,
): Promise<Response> {
  const user_id = callerUserId(caller);
  const response = wantsStream(request)
    ? streamRun(
      run_id,
      pollRun(
        writer,
        { run_id, user_id },
        await callAgentRunProgress(writer, run_id, user_id),
      ),
    )
    : Response.json(stored);
  response.headers.set("Idempotent-Replayed", "true");
  return response;
}
