import { READINESS_ENDPOINTS } from "../../shared/contracts/endpoints/readiness.ts";
import { type Readiness, readinessRequestSchema } from "../../shared/contracts/readiness.ts";
import { createEndpoint } from "../../shared/http/create_endpoint.ts";
import { type RequestContext, runInBackground } from "../../shared/http/request_context.ts";
import { readReadiness, settleSnapshots } from "../../shared/http/read_readiness.ts";
import { AppError } from "../../shared/errors.ts";
import type { Handler, HandlerDeps } from "../../shared/http/handler_deps.ts";
import { callReadinessSnapshot } from "../../shared/queries/readiness.ts";

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
  const [readiness] = await readProjects(context, [project_id], use_cache);
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
  const results = await readProjects(context, project_ids, use_cache);
  const found = new Set(results.map(({ project_id }) => project_id));
  // What a user looks at is kept warm. The warm-up itself comes from a back end, and would keep itself going.
  if (context.caller.kind === "user") context.tracker.project_ids = [...found];
  const not_found = [...new Set(project_ids)].filter((id) => !found.has(id));
  return Response.json({ results, not_found });
}

async function readProjects(
  context: ReadinessContext,
  project_ids: string[],
  use_cache: boolean,
): Promise<Readiness[]> {
  const { deps, reader, tracker, storing } = context;
  const ttl_seconds = deps.env.READINESS_CACHE_TTL_SECONDS;
  const read = await callReadinessSnapshot(reader, project_ids, { use_cache, ttl_seconds });
  const snapshots = await settleSnapshots(context, read);
  return snapshots.map((snapshot) => {
    const { readiness, store } = readReadiness(snapshot, use_cache);
    tracker.recordCache(readiness.cache);
    if (store !== null) {
      // Of one version there is one score: whichever request stores it, it stores the same.
      const key = `${snapshot.project_id}@${snapshot.version}`;
      runInBackground(context, "store_readiness", (db) => storing(key, () => store(db)));
    }
    return readiness;
  });
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
