import { delay } from "@std/async";
import type { RunEvent } from "../../shared/contracts/di_agent.ts";
import { toErrorBody } from "../../shared/http/to_error_body.ts";
import { OperationTracker } from "../../shared/observability/operation_tracker.ts";
import {
  callAgentRunProgress,
  type RunProgress,
} from "../../shared/queries/call_agent_run_progress.ts";
import type { Db } from "../../shared/queries/db.ts";
import { runEndError } from "./run_end_error.ts";

/** Milliseconds between two looks at a run that another isolate may be doing. */
const PAUSE_MS = 500;

/**
 * The events of a run as the database has them, from the first on, until the run has ended or the reader has left.
 *
 * @param first How far the run had come when the caller was let in.
 */
export function pollRun(
  db: Db,
  run_id: string,
  first: RunProgress,
): (left: AbortSignal) => AsyncGenerator<RunEvent, void> {
  return async function* (left) {
    const signal = AbortSignal.any([db.signal, left]);
    const polling = { ...db, tracker: new OperationTracker("poll_run"), signal };
    let progress = first;
    let seen = 0;
    while (!signal.aborted) {
      yield* progress.events.slice(seen);
      seen = progress.events.length;
      if (progress.is_over) return yield toEnd(progress);
      await delay(PAUSE_MS, { signal }).catch(() => {});
      if (!signal.aborted) progress = await callAgentRunProgress(polling, run_id, null);
    }
  };
}

function toEnd({ state, answer }: RunProgress): RunEvent {
  if (answer === null) return { event: "error", data: toErrorBody(runEndError(state)) };
  return { event: state === "done" ? "result" : "error", data: answer };
}
