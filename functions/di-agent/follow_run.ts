/** Answers from runs that are under way, or over: their events, their stored answers, and an end to them. */
import * as z from "zod";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { callerUserId } from "../../shared/http/authenticate.ts";
import { parseRequest } from "../../shared/http/read_body.ts";
import {
  type BegunRun,
  callAgentRunProgress,
  callStopAgentRun,
  type RunProgress,
} from "../../shared/queries/agent_runs.ts";
import { delay } from "@std/async";
import type { DiAgentResponse, RunEvent, StoppedRun } from "../../shared/contracts/di_agent.ts";
import { AppError, toAppError } from "../../shared/errors.ts";
import { NO_USAGE } from "../../shared/llm/add_usage.ts";
import { toErrorBody } from "../../shared/http/to_error_response.ts";
import { OperationTracker } from "../../shared/observability/operation_tracker.ts";
import type { Db } from "../../shared/queries/db.ts";
import { runEndError } from "./run.ts";
import { eventStream } from "../../shared/http/event_stream.ts";
import type { RunDeps } from "./perform_run.ts";

/** Streams a run's events, those after `Last-Event-ID` if that header names one of the run's. */
export async function followRun(context: RequestContext): Promise<Response> {
  const { params, request, writer, caller, tracker } = context;
  const run_id = parseRequest(z.uuid(), params["run_id"], "path");
  const after = readLastEvent(request, run_id);
  const user_id = callerUserId(caller);
  const first = await callAgentRunProgress(writer, run_id, user_id);
  tracker.project_id = first.project_id;
  return streamRun(run_id, pollRun(writer, { run_id, user_id }, first), after);
}

function readLastEvent({ headers }: Request, run_id: string): number {
  const last_event_id = headers.get("last-event-id");
  if (last_event_id === null) return 0;
  const schema = z.string().regex(new RegExp(`^${run_id}:\\d{1,6}$`));
  const id = parseRequest(schema, last_event_id, "header Last-Event-ID");
  return Number(id.slice(run_id.length + 1));
}

/** Milliseconds between two looks at a run that another isolate may be doing. */
const PAUSE_MS = 500;

/**
 * The events of a run as the database has them, from the first on, until the run has ended or the reader has left. Whoever may no
 * longer see the project sees no event from then on.
 *
 * @param reader.user_id Who reads; null for a back end.
 * @param first How far the run had come when the caller was let in.
 */
function pollRun(
  db: Db,
  { run_id, user_id }: { run_id: string; user_id: string | null },
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
      if (signal.aborted) return;
      try {
        progress = await callAgentRunProgress(polling, run_id, user_id);
      } catch (error) {
        if (signal.aborted) return;
        return yield { event: "error", data: toErrorBody(toAppError(error)) };
      }
    }
  };
}

function toEnd({ state, answer }: RunProgress): RunEvent {
  if (answer === null) return { event: "error", data: toErrorBody(runEndError(state)) };
  return { event: state === "done" ? "result" : "error", data: answer };
}

/** Whether the caller asks for the run's events rather than for its answer alone. */
export function wantsStream(request: Request): boolean {
  return request.headers.get("accept")?.includes("text/event-stream") ?? false;
}

/**
 * A run's events as a stream. Their ids are `RUN_ID:NUMBER`, counted from 1, so that an id tells where to resume.
 *
 * @param open Gives the events from the first on; its signal aborts when the reader has left.
 * @param after Number of the last event that the reader has; those up to it are left out. Default: 0.
 */
export function streamRun(
  run_id: string,
  open: (left: AbortSignal) => AsyncIterable<RunEvent>,
  after = 0,
): Response {
  return eventStream(async function* (left) {
    let number = 0;
    for await (const { event, data } of open(left)) {
      number += 1;
      if (number > after) yield { id: `${run_id}:${number}`, event, data };
    }
  });
}

/**
 * Stops a run. From here on it cannot commit, wherever it is done; in this isolate it ends at once, model call included, in
 * another one at its next report.
 */
export async function stopRun(
  { params, writer, caller, tracker }: RequestContext,
  { running }: Pick<RunDeps, "running">,
): Promise<Response> {
  const run_id = parseRequest(z.uuid(), params["run_id"], "path");
  const { project_id, state } = await callStopAgentRun(writer, run_id, callerUserId(caller));
  tracker.project_id = project_id;
  if (state === "stopped") running.get(run_id)?.abort(runEndError(state));
  return Response.json({ run_id, state } satisfies StoppedRun);
}

/** Seconds after which it is worth asking again: a run takes a few. */
const RETRY_AFTER_SECONDS = 5;

/**
 * The answer to a request for which no run began.
 *
 * @throws {AppError} `run_in_progress`, or `idempotency_key_reused`.
 */
export async function answerWithoutRun(
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
      pollRun(writer, { run_id, user_id }, await callAgentRunProgress(writer, run_id, user_id)),
    )
    : Response.json(stored);
  response.headers.set("Idempotent-Replayed", "true");
  return response;
}
