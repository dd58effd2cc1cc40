import type { DiAgentResponse } from "../../shared/contracts/di_agent.ts";
import type { Reasoner } from "../../shared/contracts/reasoner.ts";
import { toAppError } from "../../shared/errors.ts";
import { type RequestContext, withSignal } from "../../shared/http/request_context.ts";
import { toErrorBody } from "../../shared/http/to_error_response.ts";
import { commitRun, logFailedRun } from "./finish_run.ts";
import type { ObservedProject } from "./begin_run.ts";
import { takeAction } from "./take_action.ts";
import { keepLease, type Run, throwIfEnded } from "./run.ts";

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
 * Does the run: decides, does the one thing decided, and commits it all in one transaction; each step is in the journal as
 * soon as it is taken. A run that fails leaves its log and nothing else.
 *
 * Three things go on at once: the work, the lease that is renewed beside it, and a request that may stop the run, here or in
 * another isolate. Whichever ends it first aborts `run.ending`, and all that waits for the model or the database with it.
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
    const answer = await decideAndCommit(context, run, await observed, await deps.loadReasoner());
    journal.end("result", answer);
    return answer;
  } catch (error) {
    // An ended run makes its calls fail in many ways; why it was ended is what the caller should read.
    const failure = toAppError(ending.signal.aborted ? ending.signal.reason : error);
    // A report that came after the log would find the run over; the log itself carries all events.
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

async function decideAndCommit(
  context: RequestContext,
  run: Run,
  observed: ObservedProject,
  reasoner: Reasoner,
): Promise<DiAgentResponse> {
  const { journal, ending } = run;
  const acting = withSignal(context, ending.signal);
  journal.add("observation", describeObservation(run, observed));
  const taken = await takeAction(acting, { run, observed, reasoner });
  // The last moment at which the run can be ended without asking the database.
  throwIfEnded(acting.signal);
  for (const { tool_name, success, error, result } of taken.action.tools_called) {
    journal.add("tool_result", { tool_name, success, error, result });
  }
  return await commitRun(context, { run, observed, ...taken });
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
