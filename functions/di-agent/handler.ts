import { DI_AGENT_ENDPOINTS } from "../../shared/contracts/endpoints/di_agent.ts";
import { createEndpoint } from "../../shared/http/create_endpoint.ts";
import type { Handler, ReasoningDeps } from "../../shared/http/handler_deps.ts";
import type { RunDeps } from "./perform_run.ts";
import { invalidateRequestSchema } from "../../shared/contracts/di_agent.ts";
import { callerUserId } from "../../shared/http/authenticate.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { callInvalidateDiCache } from "../../shared/queries/agent_runs.ts";

/**
 * `POST di-agent` runs the agent once; `GET di-agent/runs` lists what it did, `GET di-agent/runs/ID/events` streams one run,
 * under way or past, and `DELETE di-agent/runs/ID` stops it; gaps, blind-spots and questions answer from the
 * project's data alone; `cache/invalidate` makes the next run analyse the project again.
 *
 * What answers a route is loaded with its first request: an isolate listens sooner, and a preflight or a stranger needs none of it.
 */
export function createHandler(deps: ReasoningDeps): Handler {
  const run_deps: RunDeps = { loadReasoner: deps.loadReasoner, running: new Map() };
  return createEndpoint(deps, [
    {
      ...DI_AGENT_ENDPOINTS.run,
      handle: async (context) => (await import("./run_agent.ts")).runAgent(context, run_deps),
    },
    {
      ...DI_AGENT_ENDPOINTS.list_runs,
      handle: async (context) => (await import("./list_runs.ts")).listRuns(context),
    },
    {
      ...DI_AGENT_ENDPOINTS.follow_run,
      handle: async (context) => (await import("./follow_run.ts")).followRun(context),
    },
    {
      ...DI_AGENT_ENDPOINTS.stop_run,
      handle: async (context) => (await import("./follow_run.ts")).stopRun(context, run_deps),
    },
    {
      ...DI_AGENT_ENDPOINTS.gaps,
      handle: async (context) => (await import("./project_insights.ts")).answerGaps(context),
    },
    {
      ...DI_AGENT_ENDPOINTS.blind_spots,
      handle: async (context) => (await import("./project_insights.ts")).answerBlindSpots(context),
    },
    {
      ...DI_AGENT_ENDPOINTS.questions,
      handle: async (context) => (await import("./project_insights.ts")).answerQuestions(context),
    },
    { ...DI_AGENT_ENDPOINTS.invalidate_cache, handle: invalidateCache },
  ]);
}

/** Makes the agent analyse the project again at its next run. */
async function invalidateCache(context: RequestContext): Promise<Response> {
  const { project_id, reason } = await context.body(invalidateRequestSchema);
  context.tracker.project_id = project_id;
  await callInvalidateDiCache(context.writer, project_id, {
    reason,
    user_id: callerUserId(context.caller),
  });
  return Response.json({ project_id, invalidated: true });
}
