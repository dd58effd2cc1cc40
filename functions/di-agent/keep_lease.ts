import { delay } from "@std/async";
import type { RequestContext } from "../../shared/endpoint/request_context.ts";
import { toAppError } from "../../shared/errors.ts";
import { OperationTracker } from "../../shared/observability/operation_tracker.ts";
import { callReportAgentRun } from "../../shared/queries/call_report_agent_run.ts";
import type { Run } from "./run.ts";
import { runEndError } from "./run_end_error.ts";

/** Reports within one lease, so that a few may be lost. */
const REPORTS_PER_LEASE = 6;

/**
 * Reports the run's progress at each event, and often enough in between to keep its lease, until `over`. Ends the run when it
 * was stopped, or its lease was lost. Nobody waits for a report: it counts as none of the operation's round trips.
 */
export async function keepLease(
  { deps, writer }: RequestContext,
  { run_id, journal, ending }: Run,
  over: AbortSignal,
): Promise<void> {
  const lease_seconds = deps.env.RUN_LEASE_SECONDS;
  const pause_ms = lease_seconds * 1000 / REPORTS_PER_LEASE;
  const db = { ...writer, tracker: new OperationTracker("report_agent_run"), signal: over };
  let reported = 0;
  while (!over.aborted) {
    const pause = delay(pause_ms, { signal: over }).catch(() => {});
    await Promise.race([journal.beyond(reported), pause]);
    if (over.aborted) return;
    const events = [...journal.events];
    try {
      const state = await callReportAgentRun(db, { run_id, events, lease_seconds });
      if (state !== "running") return ending.abort(runEndError(state));
      reported = events.length;
    } catch (error) {
      if (over.aborted) return;
      deps.log({ level: "warning", event: "report_failed", error_code: toAppError(error).code });
      await pause;
    }
  }
}
