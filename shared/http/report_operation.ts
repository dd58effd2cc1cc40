import { AppError, toAppError } from "../errors.ts";
import type { HandlerDeps } from "./handler_deps.ts";
import { type OperationRecord, OperationTracker } from "../observability/operation_tracker.ts";
import type { Db } from "../queries/db.ts";
import {
  callRecordOperations,
  callSettleOperation,
  type OperationMetric,
} from "../queries/metrics.ts";
import { runInBackground } from "./request_context.ts";
import { startDeadline } from "./start_deadline.ts";

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
 * Writes an operation's log line and records what it cost, also when it failed. Never throws: a report that cannot be stored costs
 * the answer nothing. Requests that were never let in are logged, but not stored, so that a stranger cannot fill the table.
 */
export type ReportOperation = (exchange: Exchange) => void;

/** What reports the operations of an isolate. */
export function createOperationReporter(deps: HandlerDeps): ReportOperation {
  const record = collectMetrics(deps);
  return (exchange) => {
    const { response, tracker, writer, error, request_id } = exchange;
    const operation = tracker.record();
    const { calls, total_ms, ...record_of_log } = operation;
    // A stream has answered 200 before it can fail.
    const status = error === null ? response.status : toAppError(error).status;
    const ok = status < 500;
    const error_code = error === null ? null : toAppError(error).code;
    deps.log({
      level: ok ? "info" : "error",
      request_id,
      status,
      duration_ms: total_ms,
      ...record_of_log,
      calls: calls.map(({ name, duration_ms }) => `${name} ${duration_ms}`),
      error_code,
      ...(ok ? {} : { error: describe(error) }),
    });
    if (writer === null) return;

    const metric = { ...toMetric(exchange, operation), ok, error_code };
    const { reservation_id } = tracker;
    if (reservation_id === null) return record(writer, metric);
    runInBackground(
      { deps, writer, tracker },
      "settle_operation",
      (db) => callSettleOperation(db, reservation_id, metric),
    );
  };
}

type Recorded = OperationMetric & { ended_at_ms: number };

/**
 * Records metrics by one call for all that end within METRICS_DELAY_SECONDS. What an isolate has collected is lost if it is killed;
 * if the platform announces its end, or allows no more time, it is recorded at once.
 */
function collectMetrics(deps: HandlerDeps): (writer: Db, metric: OperationMetric) => void {
  let collected: Recorded[] = [];
  let due = Promise.withResolvers<void>();
  deps.onShutdown?.(() => due.resolve());

  async function recordWhenDue(writer: Db): Promise<void> {
    const timer = setTimeout(due.resolve, deps.env.METRICS_DELAY_SECONDS * 1000);
    await due.promise;
    clearTimeout(timer);
    const metrics = collected;
    collected = [];
    due = Promise.withResolvers();
    await recordMetrics(deps, writer, metrics);
  }

  return (writer, metric) => {
    collected.push({ ...metric, ended_at_ms: performance.now() });
    if (collected.length === 1) deps.waitUntil(recordWhenDue(writer));
    if (collected.length >= MOST_COLLECTED || deps.env.METRICS_DELAY_SECONDS === 0) due.resolve();
  };
}

const MOST_COLLECTED = 500;

/** Time in milliseconds that recording may take. */
const RECORD_DEADLINE_MS = 20_000;

async function recordMetrics(deps: HandlerDeps, writer: Db, metrics: Recorded[]): Promise<void> {
  const { signal, clear } = startDeadline(RECORD_DEADLINE_MS);
  const tracker = new OperationTracker("record_operations");
  const now_ms = performance.now();
  const aged = metrics.map(({ ended_at_ms, ...metric }) => ({
    ...metric,
    age_ms: now_ms - ended_at_ms,
  }));
  try {
    await callRecordOperations({ ...writer, tracker, signal }, aged);
  } catch (error) {
    const error_code = toAppError(error).code;
    deps.log({
      level: "warning",
      event: "record_operations",
      lost_count: metrics.length,
      error_code,
    });
  } finally {
    clear();
  }
}

function toMetric(
  { response, tracker }: Exchange,
  { calls: _calls, total_ms, cache_hits: _hits, cache_misses: _misses, ...record }: OperationRecord,
): Omit<OperationMetric, "ok" | "error_code"> {
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
