import { createEndpoint, type Route } from "../../shared/http/create_endpoint.ts";
import type { Handler, ReasoningDeps } from "../../shared/http/handler_deps.ts";
import { answerBlindSpots, answerGaps, answerQuestions } from "./project_insights.ts";
import { followRun, stopRun } from "./follow_run.ts";
import { listRuns } from "./list_runs.ts";
import type { RunDeps } from "./perform_run.ts";
import { runAgent } from "./run_agent.ts";
import { invalidateRequestSchema } from "../../shared/contracts/di_agent.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { requireConsultant, requireProject } from "../../shared/http/require_project.ts";
import { callInvalidateDiCache } from "../../shared/queries/agent_runs.ts";
import { selectProject } from "../../shared/queries/projects.ts";

/**
 * `POST di-agent` runs the agent once; `GET di-agent/runs` lists what it did, `GET di-agent/runs/ID/events` streams one run,
 * under way or past, and `DELETE di-agent/runs/ID` stops it; gaps, blind-spots and questions answer from the
 * project's data alone; `cache/invalidate` makes the next run analyse the project again.
 */
export function createHandler(deps: ReasoningDeps): Handler {
  const open = { accept: ["user", "secret"] } as const;
  const run_deps: RunDeps = { loadReasoner: deps.loadReasoner, running: new Map() };
  const routes: Route[] = [
    {
      ...open,
      method: "POST",
      path: "di-agent",
      operation: "di_agent_run",
      handle: (context) => runAgent(context, run_deps),
    },
    { ...open, method: "GET", path: "di-agent/runs", operation: "di_agent_runs", handle: listRuns },
    {
      ...open,
      method: "GET",
      path: "di-agent/runs/:run_id/events",
      operation: "di_agent_run_events",
      handle: followRun,
    },
    {
      ...open,
      method: "DELETE",
      path: "di-agent/runs/:run_id",
      operation: "di_agent_run_stop",
      handle: (context) => stopRun(context, run_deps),
    },
    {
      ...open,
      method: "POST",
      path: "di-agent/gaps",
      operation: "di_agent_gaps",
      handle: answerGaps,
    },
    {
      ...open,
      method: "POST",
      path: "di-agent/blind-spots",
      operation: "di_agent_blind_spots",
      handle: answerBlindSpots,
    },
    {
      ...open,
      method: "POST",
      path: "di-agent/questions",
      operation: "di_agent_questions",
      handle: answerQuestions,
    },
    {
      ...open,
      method: "POST",
      path: "di-agent/cache/invalidate",
      operation: "di_agent_cache_invalidate",
      handle: invalidateCache,
    },
  ];
  return createEndpoint(deps, routes);
}

/** Makes the agent analyse the project again at its next run. */
async function invalidateCache(context: RequestContext): Promise<Response> {
  const { project_id, reason } = await context.body(invalidateRequestSchema);
  context.tracker.project_id = project_id;
  const project = requireProject(await selectProject(context.reader, project_id), project_id);
  requireConsultant(context.caller, project, "invalidate the analysis");
  await callInvalidateDiCache(context.writer, project_id, reason);
  return Response.json({ project_id, invalidated: true });
}
