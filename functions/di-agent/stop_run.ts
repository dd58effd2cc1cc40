import { z } from "zod";
import type { StoppedRun } from "../../shared/contracts/di_agent.ts";
import type { RequestContext } from "../../shared/endpoint/request_context.ts";
import { callerUserId } from "../../shared/endpoint/caller_user_id.ts";
import { parseRequest } from "../../shared/http/parse_request.ts";
import { callStopAgentRun } from "../../shared/queries/call_stop_agent_run.ts";
import type { RunDeps } from "./perform_run.ts";
import { runEndError } from "./run_end_error.ts";

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
