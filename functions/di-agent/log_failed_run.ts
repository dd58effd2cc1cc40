import type { Timings, Usage } from "../../shared/contracts/tracker.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { type AppError, toAppError } from "../../shared/errors.ts";
import { toErrorBody } from "../../shared/http/to_error_response.ts";
import { type AgentRun, callFinishAgentRun } from "../../shared/queries/agent_runs.ts";
import type { ObservedProject } from "./observe_project.ts";
import type { Run } from "./run.ts";
import { type RequestLog, toRequestLog } from "./commit_run.ts";

/** Milliseconds that the caller of a failed run waits for its log; without it, the project is free when the lease expires. */
const LOG_DEADLINE_MS = 5_000;

/**
 * Leaves the row of a run that failed, and frees the project. It is no stop: `action_type` is null, and nothing counts as
 * analysed. Never throws: a log that cannot be written costs the caller nothing more.
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
