/**
 * The performance document's "current state" behind our own endpoint: the same sign-in, the same scoring, the same reasoner,
 * but sequential queries, full rows, caches fetched again and again, and filters in the application.
 */
import { projectRequestSchema } from "../../shared/contracts/di_agent.ts";
import { createEndpoint } from "../../shared/http/create_endpoint.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import type { Handler, ReasoningDeps } from "../../shared/http/handler_deps.ts";
import { decideAndLog } from "./decide_and_log.ts";
import { extractSequentially } from "./extract_sequentially.ts";
import { routeSystem } from "../lab/route_system.ts";
import { loadState } from "./load_state.ts";
import { observeSequentially } from "./observe_sequentially.ts";
import { toScore } from "./to_score.ts";

/** `POST baseline/readiness`, `baseline/agent` and `baseline/foundation`, each `{project_id}`. */
export function createBaselineHandler(deps: ReasoningDeps): Handler {
  const route = routeSystem("baseline");
  return createEndpoint(deps, [
    route("readiness", answerReadiness),
    route("agent", async (context) => {
      const { project_id } = await context.body(projectRequestSchema);
      const observation = await observeSequentially(context.reader, project_id);
      return Response.json(await decideAndLog(context, observation, await deps.loadReasoner()));
    }),
    route("foundation", extractSequentially),
  ]);
}

async function answerReadiness({ body, reader }: RequestContext): Promise<Response> {
  const { project_id } = await body(projectRequestSchema);
  return Response.json({ project_id, ...toScore(await loadState(reader, project_id)) });
}
