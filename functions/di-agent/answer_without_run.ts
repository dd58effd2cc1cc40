import type { DiAgentResponse } from "../../shared/contracts/di_agent.ts";
import type { RequestContext } from "../../shared/endpoint/request_context.ts";
import { callerUserId } from "../../shared/endpoint/caller_user_id.ts";
import { AppError } from "../../shared/errors.ts";
import { NO_USAGE } from "../../shared/llm/add_usage.ts";
import { callAgentRunProgress } from "../../shared/queries/call_agent_run_progress.ts";
import type { BegunRun } from "../../shared/queries/call_begin_agent_run.ts";
import { pollRun } from "./poll_run.ts";
import { streamRun, wantsStream } from "./stream_run.ts";

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

/** What was decided before cost nothing this time. A stream of it is its result alone. */
function answerKept({ request, tracker }: RequestContext, kept: DiAgentResponse): Response {
  const response = { ...kept, cached: true, usage: NO_USAGE, timings: { ...tracker.timings() } };
  if (!wantsStream(request)) return Response.json(response);
  return streamRun(kept.run_id, async function* () {
    yield { event: "result", data: response };
  });
}

/** The stored run; as a stream if that is wanted and its events are still there. */
async function replay(
  { request, writer, caller }: RequestContext,
  run_id: string,
  stored: DiAgentResponse,
): Promise<Response> {
  const response = wantsStream(request)
    ? streamRun(
      run_id,
      pollRun(writer, run_id, await callAgentRunProgress(writer, run_id, callerUserId(caller))),
    )
    : Response.json(stored);
  response.headers.set("Idempotent-Replayed", "true");
  return response;
}
