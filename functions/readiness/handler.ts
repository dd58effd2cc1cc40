import { READINESS_ENDPOINTS } from "../../shared/contracts/endpoints/readiness.ts";
import { readinessRequestSchema } from "../../shared/contracts/readiness.ts";
import { createEndpoint } from "../../shared/http/create_endpoint.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { readScores } from "../../shared/http/read_readiness.ts";
import { AppError } from "../../shared/errors.ts";
import type { Handler, HandlerDeps } from "../../shared/http/handler_deps.ts";

/**
 * `POST readiness`: the score of one project, or of up to 100 at once, in one round trip.
 *
 * Concurrent misses of a project share one store. They never share a read: each caller's own read is what authorises it, and
 * a caller who joined a read under way could be told a score from before its own last change. Nor do they wait for each
 * other's result: by the time a read could say that someone else is at it, it could as well have brought the facts.
 */
export function createHandler(deps: HandlerDeps): Handler {
  const storing = createSingleFlight<boolean>();
  return createEndpoint(deps, [{
    ...READINESS_ENDPOINTS.score,
    handle: (context) => answerReadiness({ ...context, storing }),
  }]);
}

/** A request, and the stores that the isolate has under way. */
interface ReadinessContext extends RequestContext {
  storing: SingleFlight<boolean>;
}

async function answerReadiness(context: ReadinessContext): Promise<Response> {
  const { project_id, project_ids, use_cache } = await context.body(readinessRequestSchema);
  if (project_id === undefined) return answerBatch(context, project_ids ?? [], use_cache);

  context.tracker.project_id = project_id;
  const { storing } = context;
  const [readiness] = await readScores(context, [project_id], { use_cache, storing });
  if (readiness === undefined) {
    throw new AppError("not_found", `Cannot score project "${project_id}": there is none`);
  }
  return Response.json(readiness);
}

/** One project that is gone must not cost a portfolio its page: it is named beside the results. */
async function answerBatch(
  context: ReadinessContext,
  project_ids: string[],
  use_cache: boolean,
): Promise<Response> {
  const { storing } = context;
  const results = await readScores(context, project_ids, { use_cache, storing });
  const found = new Set(results.map(({ project_id }) => project_id));
  // What a user looks at is kept warm. The warm-up itself comes from a back end, and would keep itself going.
  if (context.caller.kind === "user") context.tracker.project_ids = [...found];
  const not_found = [...new Set(project_ids)].filter((id) => !found.has(id));
  return Response.json({ results, not_found });
}

/** Runs the work, unless work with the same key is under way: then its result is the result. A failure is shared, too. */
type SingleFlight<Result> = (key: string, run: () => Promise<Result>) => Promise<Result>;

/** A single flight of its own, with nothing under way. */
export function createSingleFlight<Result>(): SingleFlight<Result> {
  const flights = new Map<string, Promise<Result>>();
  return (key, run) => {
    const flight = flights.get(key) ?? run().finally(() => flights.delete(key));
    flights.set(key, flight);
    return flight;
  };
}
