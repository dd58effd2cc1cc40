/** How a run ends in the database: committed with all that it leaves behind, or failed with its log alone. */
import { gatesAffected } from "../../shared/agent/gates.ts";
import type { DiAgentResponse } from "../../shared/contracts/di_agent.ts";
import type { ReadinessScore } from "../../shared/contracts/readiness.ts";
import { researchResultSchema } from "../../shared/contracts/research.ts";
import type { Timings, Usage } from "../../shared/contracts/tracker.ts";
import { type AppError, toAppError } from "../../shared/errors.ts";
import { stateProject } from "../../shared/facts/state_project.ts";
import { callReplaceFacts } from "../../shared/queries/facts.ts";
import { readReadiness } from "../../shared/http/read_readiness.ts";
import { storeTurns } from "../../shared/http/store_turns.ts";
import { type RequestContext, runInBackground } from "../../shared/http/request_context.ts";
import { toErrorBody } from "../../shared/http/to_error_response.ts";
import {
  type AgentRun,
  callFinishAgentRun,
  updateRunOutcome,
} from "../../shared/queries/agent_runs.ts";
import { scoreReadiness } from "../../shared/readiness/score_readiness.ts";
import type { ObservedProject } from "./begin_run.ts";
import { type Run, runEndError } from "./run.ts";
import type { TakenAction } from "./take_action.ts";

/** What a run has come to before it is committed. */
interface RunOutcome extends TakenAction {
  run: Run;
  observed: ObservedProject;
}

/**
 * Stores the run and returns its answer as stored. Ending the run no longer cuts the commit short: whether it was committed or
 * stopped is decided in the database alone.
 *
 * @throws {AppError} `run_stopped`, or `deadline_exceeded` if the lease went to another run; nothing was written then.
 */
export async function commitRun(
  context: RequestContext,
  outcome: RunOutcome,
): Promise<DiAgentResponse> {
  const { run, observed, decision, action, writes } = outcome;
  const expected = toResponse(context, outcome);
  const { state, snapshot } = await callFinishAgentRun(context.writer, run.request.project_id, {
    run_id: run.run_id,
    events: run.journal.handOver(),
    analyzed_signals: observed.unread_signals.map(({ id, content_hash }) => ({ id, content_hash })),
    research: toResearchSignals(run.run_id, action.tools_called),
    elements: writes,
    evidence_version: observed.project.evidence_version,
    readiness_version: observed.readiness_version,
    analysis_version: observed.analysis_version,
    analysis: decision.analysis,
    ...(isKeepable(expected) && { last_decision: expected }),
    log: toRunLog(run, expected),
  });
  if (snapshot === undefined) throw runEndError(state);
  storeTurns(context, run.request.project_id, { signals: observed.project.signals });
  if (observed.unread_signals.length > 0) storeFacts(context, run.request.project_id, observed);

  const { readiness, store } = readReadiness(snapshot, true);
  if (store !== null) runInBackground(context, "store_readiness", store);
  const answer = { ...expected, ...describeEffect(observed, expected, readiness) };
  // Somebody changed the project between the observation and the commit, so the score is another one than expected. The log is
  // corrected before the caller sees the answer: a replay must give the same.
  if (!isSameEffect(answer, expected)) await updateRunOutcome(context.writer, answer);
  return answer;
}

/** What the signals state, stored after the answer: the next run knows what of it contradicts itself. */
function storeFacts(
  context: RequestContext,
  project_id: string,
  { project: { signals, people, decided, evidence_version } }: ObservedProject,
): void {
  runInBackground(context, "store_facts", async (db) => {
    const stated = stateProject(signals, people, decided);
    await callReplaceFacts(db, project_id, { ...stated, evidence_version });
  });
}

/** A decision without the model, or whose tool failed, is not reused: the next request tries again. */
function isKeepable({ degraded, tools_called }: DiAgentResponse): boolean {
  return !degraded && tools_called.every(({ success }) => success);
}

/**
 * The answer, if nobody else changes anything meanwhile: the log is written in the same transaction as the values, before
 * the resulting score is known. Its timings end at the commit.
 */
function toResponse(
  { tracker }: RequestContext,
  { run, observed, decision, action, writes }: RunOutcome,
): DiAgentResponse {
  return {
    run_id: run.run_id,
    project_id: run.request.project_id,
    observation: decision.observation,
    thinking: decision.thinking,
    decision: decision.decision,
    ...action,
    readiness_before: Math.trunc(observed.readiness.score),
    ...describeEffect(observed, action, scoreWith(observed, writes)),
    model: decision.model,
    degraded: decision.degraded,
    cached: false,
    usage: { ...tracker.usage },
    timings: { ...tracker.timings() },
  };
}

function scoreWith(
  { snapshot, readiness }: ObservedProject,
  writes: RunOutcome["writes"],
): ReadinessScore {
  if (snapshot.facts === null) return readiness;
  // The strategic context is merged in the database; its effect on the score is known after that.
  const { strategic_context: _merged, ...elements } = writes;
  const values = Object.entries(elements).map(([name, { value }]) => [name, value]);
  const foundation = { ...snapshot.facts.foundation, ...Object.fromEntries(values) };
  return scoreReadiness({ ...snapshot.facts, foundation });
}

type Effect = Pick<DiAgentResponse, "readiness_after" | "gates_affected">;

function describeEffect(
  { readiness }: ObservedProject,
  { tools_called }: Pick<DiAgentResponse, "tools_called">,
  after: ReadinessScore,
): Effect {
  const ran = tools_called.some(({ success }) => success);
  return {
    readiness_after: ran ? Math.trunc(after.score) : null,
    gates_affected: gatesAffected(readiness, after),
  };
}

function isSameEffect(one: Effect, other: Effect): boolean {
  return one.readiness_after === other.readiness_after &&
    one.gates_affected.join() === other.gates_affected.join();
}

/** The run's row in `di_agent_logs`. */
function toRunLog(run: Run, response: DiAgentResponse): AgentRun["log"] {
  return {
    ...toRequestLog(run),
    observation: response.observation,
    thinking: response.thinking,
    decision: response.decision,
    action_type: response.action_type,
    tools_called: response.tools_called,
    guidance_provided: response.guidance,
    stop_reason: response.stop_reason,
    what_would_help: response.what_would_help,
    recommended_next: response.recommended_next,
    readiness_before: response.readiness_before,
    readiness_after: response.readiness_after,
    gates_affected: response.gates_affected,
    model: response.model,
    degraded: response.degraded,
    usage: response.usage,
    timings: response.timings,
    execution_time_ms: Math.round(Number(response.timings["total_ms"])),
    success: true,
    error_code: null,
    error_message: null,
    response,
  };
}

type RequestLog = Pick<
  AgentRun["log"],
  "trigger" | "trigger_context" | "request_key" | "idempotency_key"
>;

/** What every run's row says of the request. */
function toRequestLog({ request, request_key, idempotency_key }: Run): RequestLog {
  return {
    trigger: request.trigger,
    trigger_context: request.trigger_context ?? request.specific_request ?? null,
    request_key,
    idempotency_key,
  };
}

type ResearchSignal = NonNullable<AgentRun["research"]>[number];

/**
 * What a run found on the web, as signals: the pages' own words with their addresses, without the model's synthesis, so that only
 * what was published can be quoted.
 */
function toResearchSignals(
  run_id: string,
  tools_called: DiAgentResponse["tools_called"],
): ResearchSignal[] {
  return tools_called
    .filter(({ tool_name, success }) => tool_name === "run_research" && success)
    .map(({ tool_args, result }) => {
      const { findings, queries } = researchResultSchema.parse(result);
      const { research_question } = tool_args;
      return {
        title: `Research: ${research_question}`,
        content: findings.map(({ title, url, text }) => `${title}\n${url}\n${text}`).join("\n\n"),
        metadata: { run_id, research_question, queries },
      };
    });
}

/** Milliseconds that the caller of a failed run waits for its log; if it is not written, the lease frees the project. */
const LOG_DEADLINE_MS = 5_000;

/**
 * Writes the log of a run that failed, and frees the project. It is no stop: `action_type` is null, and no signal counts as
 * analysed. Never throws: the caller learns what the run failed with, whether or not it could be logged.
 */
export async function logFailedRun(
  { writer, tracker, deps }: RequestContext,
  { run, observed, failure }: { run: Run; observed: Promise<ObservedProject>; failure: AppError },
): Promise<void> {
  const { run_id, request: { project_id }, journal: { events } } = run;
  const score = await observed.then(({ readiness }) => readiness.score, () => null);
  const log = {
    ...toRequestLog(run),
    ...toFailureLog(failure, { usage: tracker.usage, timings: tracker.timings() }),
    readiness_before: score === null ? null : Math.trunc(score),
  };
  try {
    const db = { ...writer, signal: AbortSignal.timeout(LOG_DEADLINE_MS) };
    await callFinishAgentRun(db, project_id, { run_id, events, analyzed_signals: [], log });
  } catch (error) {
    const error_code = toAppError(error).code;
    deps.log({ level: "warning", event: "log_failed_run", project_id, error_code });
  }
}

type FailureLog = Omit<AgentRun["log"], keyof RequestLog | "readiness_before">;

function toFailureLog(
  failure: AppError,
  { usage, timings }: { usage: Usage; timings: Timings },
): FailureLog {
  return {
    observation: null,
    thinking: null,
    decision: null,
    action_type: null,
    tools_called: [],
    guidance_provided: null,
    stop_reason: null,
    what_would_help: [],
    recommended_next: null,
    readiness_after: null,
    gates_affected: [],
    model: null,
    degraded: false,
    usage,
    timings,
    execution_time_ms: Math.round(timings.total_ms),
    success: false,
    error_code: failure.code,
    error_message: failure.message,
    response: toErrorBody(failure),
  };
}
