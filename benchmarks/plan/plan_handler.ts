/**
 * The performance document's plan behind our own endpoint: queries in parallel, a cache filled by upsert, filters in the
 * database; the same sign-in, scoring and reasoner as ours.
 */
import { z } from "zod";
import { projectRequestSchema } from "../../shared/contracts/di_agent.ts";
import { createEndpoint } from "../../shared/http/create_endpoint.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import type { Handler, ReasoningDeps } from "../../shared/http/handler_deps.ts";
import { runQuery } from "../../shared/queries/db.ts";
import { decideAndLog } from "../baseline/decide_and_log.ts";
import { routeSystem } from "../lab/route_system.ts";
import { computeReadiness } from "./compute_readiness.ts";
import { extractWithParallelLoads } from "./extract_with_parallel_loads.ts";
import { observeInParallel } from "./observe_in_parallel.ts";
import { invalidateReadinessCache } from "./readiness_cache.ts";

/** `POST plan/readiness`, `plan/agent`, `plan/foundation`, each `{project_id}`, and `plan/features`, `{project_id, name}`. */
export function createPlanHandler(deps: ReasoningDeps): Handler {
  const route = routeSystem("plan");
  return createEndpoint(deps, [
    route("readiness", answerReadiness),
    route("agent", async (context) => {
      const { project_id } = await context.body(projectRequestSchema);
      const observation = await observeInParallel(context, project_id);
      return Response.json(await decideAndLog(context, observation, await deps.loadReasoner()));
    }),
    route("foundation", extractWithParallelLoads),
    route("features", addFeature),
  ]);
}

async function answerReadiness(context: RequestContext): Promise<Response> {
  const { project_id } = await context.body(projectRequestSchema);
  return Response.json({ project_id, ...await computeReadiness(context, project_id) });
}

/** A mutation with its invalidation hook (section 3.6). */
async function addFeature({ body, reader, writer }: RequestContext): Promise<Response> {
  const feature = await body(featureSchema);
  await runQuery(
    reader,
    "insert_feature",
    (client, signal) => client.from("features").insert(feature).abortSignal(signal),
  );
  await invalidateReadinessCache(writer, feature.project_id);
  return Response.json(feature, { status: 201 });
}

const featureSchema = z.strictObject({ project_id: z.uuid(), name: z.string() });
