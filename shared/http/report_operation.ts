import { AppError, toAppError } from "../errors.ts";
import type { HandlerDeps } from "./handler_deps.ts";
import type { OperationTracker } from "../observability/operation_tracker.ts";
import type { Db } from "../queries/db.ts";
import {
  callRecordOperations,
  callSettleOperation,
  type OperationMetric,
} from "../queries/metrics.ts";
import { runInBackground } from "./request_context.ts";

/** An answered request. `writer` is null where the caller was never let in. */
export interface Exchange {
  request_id: string;
  response: Response;
  tracker: OperationTracker;
  writer: Db | null;
  /** What it failed with, perhaps after the response had begun; null if it did not. */
  error: unknown;
}

/**
 * Writes the operation's log line and its row in `operation_metrics`, also when it failed. Never throws: a report that cannot
 * be stored costs the answer nothing. Requests that were never let in are logged, but not stored, so that a stranger cannot
 * fill the table.
 */
export function reportOperation(deps: HandlerDeps, exchange: Exchange): void {
  const { response, tracker, writer, error, request_id } = exchange;
  const { calls, total_ms, ...record } = tracker.record();
  // A stream has answered 200 before it can fail.
  const status = error === null ? response.status : toAppError(error).status;
  const ok = status < 500;
  const error_code = error === null ? null : toAppError(error).code;
  deps.log({
    level: ok ? "info" : "error",
    request_id,
    status,
    duration_ms: total_ms,
    ...record,
    calls: calls.map(({ name, duration_ms }) => `${name} ${duration_ms}`),
    error_code,
    ...(ok ? {} : { error: describe(error) }),
  });
  if (writer === null) return;

  runInBackground(
    { deps, writer, tracker },
    "record_operations",
    (db) => {
      const metric = { ...toMetric(exchange), ok, error_code };
      const { reservation_id } = tracker;
      return reservation_id === null
        ? callRecordOperations(db, [metric])
        : callSettleOperation(db, reservation_id, metric);
    },
  );
}

function toMetric(
  { response, tracker }: Exchange,
): Omit<OperationMetric, "ok" | "error_code"> {
  const {
    calls: _calls,
    total_ms,
    cache_hits: _hits,
    cache_misses: _misses,
    ...record
  } = tracker.record();
  return {
    ...record,
    // A project that was not found has no row to refer to.
    project_id: response.status === 404 ? null : record.project_id,
    project_ids: tracker.project_ids,
    duration_ms: total_ms,
    streamed: response.headers.get("content-type")?.startsWith("text/event-stream") ?? false,
  };
}

/** The chain of causes by class and code. Messages stay out where they may hold data: those of errors not our own. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) {
    const code = (error as { code?: unknown } | null)?.code;
    return typeof code === "string" ? code : typeof error;
  }
  const own = error instanceof AppError
    ? `${error.code}: ${error.message}`
    : `${error.name}${stackTop(error)}`;
  return error.cause === undefined ? own : `${own} <- ${describe(error.cause)}`;
}

function stackTop(error: Error): string {
  const frame = error.stack?.split("\n").find((line) => line.trimStart().startsWith("at "));
  return frame === undefined ? "" : ` ${frame.trim()}`;
}
