import { z } from "zod";
import type { RequestContext } from "../../shared/endpoint/request_context.ts";
import { callerUserId } from "../../shared/endpoint/caller_user_id.ts";
import { parseRequest } from "../../shared/http/parse_request.ts";
import { callAgentRunProgress } from "../../shared/queries/call_agent_run_progress.ts";
import { pollRun } from "./poll_run.ts";
import { streamRun } from "./stream_run.ts";

/** Streams a run's events, those after `Last-Event-ID` if that header names one of the run's. */
export async function followRun(context: RequestContext): Promise<Response> {
  const { params, request, writer, caller, tracker } = context;
  const run_id = parseRequest(z.uuid(), params["run_id"], "path");
  const after = readLastEvent(request, run_id);
  const first = await callAgentRunProgress(writer, run_id, callerUserId(caller));
  tracker.project_id = first.project_id;
  return streamRun(run_id, pollRun(writer, run_id, first), after);
}

function readLastEvent({ headers }: Request, run_id: string): number {
  const last_event_id = headers.get("last-event-id");
  if (last_event_id === null) return 0;
  const schema = z.string().regex(new RegExp(`^${run_id}:\\d{1,6}$`));
  const id = parseRequest(schema, last_event_id, "header Last-Event-ID");
  return Number(id.slice(run_id.length + 1));
}
