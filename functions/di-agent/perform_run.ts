import { act, type Action } from "../../shared/agent/act.ts";
import { isExtraction } from "../../shared/agent/policy/extract.ts";
import { reason } from "../../shared/agent/reason.ts";
import type { DiAgentResponse } from "../../shared/contracts/di_agent.ts";
import type { Decision, Reasoner } from "../../shared/contracts/reasoner.ts";
import { type RequestContext, withSignal } from "../../shared/http/request_context.ts";
import { toAppError } from "../../shared/errors.ts";
import { toErrorBody } from "../../shared/http/to_error_response.ts";
import { commitRun } from "./commit_run.ts";
import { keepLease, requireGoingOn, type Run } from "./run.ts";
import { logFailedRun } from "./log_failed_run.ts";
import type { ObservedProject } from "./observe_project.ts";
import { mayWorkAhead, prepareAction, type PreparedAction, workAhead } from "./prepare_action.ts";

export interface RunDeps {
  loadReasoner(): Promise<Reasoner>;
  /** The runs under way in this isolate, by id, so that they can be ended. */
  running: Map<string, AbortController>;
}

interface RunWork {
  run: Run;
  observed: Promise<ObservedProject>;
  deps: RunDeps;
}

/**
 * Does the run: decides, does the one thing decided, and commits it all in one transaction; what happens stands in the
 * journal as it happens. A run that fails leaves its log and nothing else.
 *
 * @throws {AppError} What the run failed with; it is logged by then.
 */
export async function performRun(
  context: RequestContext,
  { run, observed, deps }: RunWork,
): Promise<DiAgentResponse> {
  const { run_id, journal, ending } = run;
  const over = new AbortController();
  deps.running.set(run_id, ending);
  const lease = keepLease(context, run, over.signal);
  try {
    const answer = await decideAndAct(context, run, await observed, await deps.loadReasoner());
    journal.end("result", answer);
    return answer;
  } catch (error) {
    // What ends a run makes its calls fail in many ways.
    const failure = toAppError(ending.signal.aborted ? ending.signal.reason : error);
    over.abort();
    await logFailedRun(context, { run, observed, failure });
    journal.end("error", toErrorBody(failure));
    throw failure;
  } finally {
    over.abort();
    await lease;
    deps.running.delete(run_id);
  }
}

async function decideAndAct(
  context: RequestContext,
  run: Run,
  observed: ObservedProject,
  reasoner: Reasoner,
): Promise<DiAgentResponse> {
  const { journal, ending } = run;
  const acting = withSignal(context, ending.signal);
  journal.add("observation", describeObservation(run, observed));

  const prepared = prepareAction(acting, observed, reasoner);
  // Whatever becomes of the run, its calls are over and counted before it is told.
  const { decision, action } = await takeAction(acting, run, { observed, reasoner, prepared })
    .finally(prepared.ahead.end);
  requireGoingOn(acting.signal);
  for (const { tool_name, success, error, result } of action.tools_called) {
    journal.add("tool_result", { tool_name, success, error, result });
  }
  return await commitRun(context, { run, observed, decision, action, writes: prepared.writes });
}

async function takeAction(
  context: RequestContext,
  { journal, request }: Run,
  { observed, reasoner, prepared }: {
    observed: ObservedProject;
    reasoner: Reasoner;
    prepared: PreparedAction;
  },
): Promise<{ decision: Decision; action: Action }> {
  const { observation } = observed;
  const { tracker, signal } = context;
  const deciding = reason(observation, reasoner, { tracker, signal });
  if (mayWorkAhead(context, request, observed)) workAhead(observation, reasoner, prepared.early);

  const decision = await deciding;
  if (!isExtraction(decision.tool_name)) prepared.ahead.keep([]);
  const { observation: seen, thinking, decision: decided, tool_name, tool_args } = decision;
  journal.add("thinking", { observation: seen, thinking, decision: decided });
  journal.add("tool_call", { tool_name, tool_args });

  return { decision, action: await act(decision, observation, prepared.deps) };
}

function describeObservation({ run_id, request }: Run, { observation }: ObservedProject) {
  const { score, phase, blocking_gates, client_signals_count } = observation.readiness;
  return {
    run_id,
    project_id: request.project_id,
    readiness: Math.trunc(score),
    phase,
    blocking_gates,
    client_signals: client_signals_count,
    unread_signals: observation.unanalyzed_signals.length,
  };
}
