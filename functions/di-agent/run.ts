import {
  type DiAgentRequest,
  diAgentRequestSchema,
  idempotencyKeySchema,
  type RunEvent,
  type RunEventName,
  type RunState,
} from "../../shared/contracts/di_agent.ts";
import { AppError, toAppError } from "../../shared/errors.ts";
import { delay } from "@std/async";
import { parseRequest } from "../../shared/http/read_body.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { OperationTracker } from "../../shared/observability/operation_tracker.ts";
import { callReportAgentRun } from "../../shared/queries/agent_runs.ts";

/** One run of the agent that holds its project's lease. */
export interface Run {
  run_id: string;
  request: DiAgentRequest;
  /** Equal for equal requests. */
  request_key: string;
  idempotency_key: string | null;
  journal: RunJournal;
  /** Ends the run before it is committed; the reason is what it fails with. */
  ending: AbortController;
}

/** The events of a run, in order. Every follower gets all of them, however late it starts. */
export class RunJournal {
  readonly #events: RunEvent[] = [];
  #is_over = false;
  #is_handed_over = false;
  #changed = Promise.withResolvers<void>();

  /** All events so far. */
  get events(): readonly RunEvent[] {
    return this.#events;
  }

  /** Whether somebody else sees to it that the events are stored. */
  get is_handed_over(): boolean {
    return this.#is_handed_over;
  }

  /** All events so far, for the commit, which stores them itself. */
  handOver(): readonly RunEvent[] {
    this.#is_handed_over = true;
    return this.#events;
  }

  add(event: RunEventName, data: unknown): void {
    this.#events.push({ event, data });
    this.#wake();
  }

  /** Adds the last event; followers end after it. */
  end(event: "result" | "error", data: unknown): void {
    this.#is_over = true;
    this.add(event, data);
  }

  /** Resolves once there are more events than `count`, or there will be no more. */
  async beyond(count: number): Promise<void> {
    while (this.#events.length <= count && !this.#is_over) await this.#changed.promise;
  }

  /** Every event from the first on, as it comes. */
  async *follow(): AsyncGenerator<RunEvent, void> {
    for (let next = 0;; next++) {
      await this.beyond(next);
      const event = this.#events[next];
      if (event === undefined) return;
      yield event;
    }
  }

  #wake(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }
}

/** Why a run ended that was neither finished nor failed by itself. */
export function runEndError(state: RunState): AppError {
  if (state === "stopped") {
    return new AppError("run_stopped", "Cannot finish the run: it was stopped", {
      hint: "Nothing was changed; run the agent again when you want it",
    });
  }
  return new AppError(
    "deadline_exceeded",
    "Cannot finish the run: its lease expired without a progress report",
    { hint: "Nothing was changed; run the agent again" },
  );
}

/** Reports within one lease: a few may be lost before it expires. */
const REPORTS_PER_LEASE = 6;

/** Events that come together are reported together: who follows the run elsewhere looks less often. */
const GATHER_MS = 50;

/**
 * Reports the run's progress at each event until the commit, and often enough to keep its lease, until `over`. Ends the run when a
 * report says that it was stopped or has lost its lease. The run waits for no report, so reports do not count among the
 * operation's round trips.
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
    await delay(GATHER_MS, { signal: over }).catch(() => {});
    // A report would only wait for the commit, which holds the run's row, and keep a connection while it waits.
    if (journal.is_handed_over) await pause;
    if (over.aborted) return;
    // A copy: the run adds events while the report is under way, and `reported` must count those sent.
    const events = [...journal.events];
    try {
      const state = await callReportAgentRun(db, { run_id, events, lease_seconds });
      // A report may overtake the commit and find the run done; nothing listens to `ending` any more by then.
      if (state !== "running") return ending.abort(runEndError(state));
      reported = events.length;
    } catch (error) {
      if (over.aborted) return;
      deps.log({ level: "warning", event: "report_failed", error_code: toAppError(error).code });
      // Events must not trigger report after report while the database is out of reach.
      await pause;
    }
  }
}

/** @throws {AppError} What ended the run, if it was ended; `deadline_exceeded` if its time is up. */
export function throwIfEnded(signal: AbortSignal): void {
  if (!signal.aborted) return;
  const { reason } = signal;
  if (reason instanceof AppError) throw reason;
  throw new AppError("deadline_exceeded", "Cannot finish the run: its time is up", {
    cause: reason,
  });
}

/** @throws {AppError} `invalid_request`. */
export async function readRun(
  { request: { headers }, body, tracker }: RequestContext,
): Promise<Run> {
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

/**
 * Identifies what was asked: equal for equal requests, different otherwise. A SHA-256, 64 hexadecimal digits, so that a key holds
 * no words of the request. `use_cache` says how to answer, not what, and is left out.
 */
export async function requestKey(
  request: Pick<DiAgentRequest, "trigger" | "trigger_context" | "specific_request">,
): Promise<string> {
  const { trigger, trigger_context, specific_request } = request;
  const parts = [trigger, trigger_context ?? null, specific_request ?? null];
  const text = new TextEncoder().encode(JSON.stringify(parts));
  return new Uint8Array(await crypto.subtle.digest("SHA-256", text)).toHex();
}
