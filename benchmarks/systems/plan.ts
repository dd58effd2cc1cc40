/** The performance document's plan: parallel queries, filters in the database, and a cache filled by upsert. */
import { z } from "zod";
import { type Observation, projectRequestSchema } from "../../shared/contracts/di_agent.ts";
import type { CacheOutcome, ReadinessScore } from "../../shared/contracts/readiness.ts";
import { createEndpoint } from "../../shared/http/create_endpoint.ts";
import type { Handler, ReasoningDeps } from "../../shared/http/handler_deps.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { type Db, runQuery } from "../../shared/queries/db.ts";
import {
  decideAndLog,
  extractOneByOne,
  type FullRow,
  type ProjectState,
  routeSystem,
  SCORED_TABLES,
  selectRows,
  toAgentView,
  toScore,
  toUntyped,
} from "./common.ts";

/** The cache table of section 3.6. Create it before the REST server reads the schema. */
export const PLAN_CACHE_TABLE = `
  create table public.plan_readiness_cache (
    project_id uuid primary key,
    cached_readiness_data jsonb,
    computed_at timestamptz
  )`;

/** Run it once the roles exist. */
export const PLAN_CACHE_GRANT =
  "grant select, insert, update on public.plan_readiness_cache to service_role";

/** `POST plan/readiness`, `plan/agent`, `plan/foundation`, each `{project_id}`, and `plan/features`, `{project_id, name}`. */
export function createPlanHandler(deps: ReasoningDeps): Handler {
  const route = routeSystem("plan");
  return createEndpoint(deps, [
    route("readiness", answerReadiness),
    route("agent", async (context) => {
      const { project_id } = await context.body(projectRequestSchema);
      const observation = await observe(context, project_id);
      return Response.json(await decideAndLog(context, observation, await deps.loadReasoner()));
    }),
    route("foundation", (context) => extractOneByOne(context, loadSources)),
    route("features", addFeature),
  ]);
}

async function answerReadiness(context: RequestContext): Promise<Response> {
  const { project_id } = await context.body(projectRequestSchema);
  return Response.json({ project_id, ...await computeReadiness(context, project_id) });
}

/** The cached score, or one computed from seven parallel queries and cached before it is returned (sections 3.4 and 3.6). */
async function computeReadiness(
  { reader, writer }: Pick<RequestContext, "reader" | "writer">,
  project_id: string,
): Promise<ReadinessScore & { cache: CacheOutcome }> {
  const cached = await getCachedReadiness(writer, project_id);
  if (cached !== null) return { ...cached, cache: "hit" };

  const rows = await Promise.all(
    SCORED_TABLES.map((table) => selectRows(reader, table, project_id)),
  );
  const entries = SCORED_TABLES.map((table, index) => [table, rows[index]]);
  const score = toScore(Object.fromEntries(entries) as ProjectState); // every table is in it
  await setCachedReadiness(writer, project_id, score);
  return { ...score, cache: "miss" };
}

/**
 * Project, readiness, cache row and foundation in parallel, then the signals that are not analyzed, filtered in the database (sections
 * 3.1, 3.2 and 3.5).
 */
async function observe(context: RequestContext, project_id: string): Promise<Observation> {
  const { reader } = context;
  const [[project], score, [analysis], [foundation = {}]] = await Promise.all([
    selectRows(reader, "projects", project_id),
    computeReadiness(context, project_id),
    selectRows(reader, "di_analysis_cache", project_id),
    selectRows(reader, "project_foundation", project_id),
  ]);
  const unanalyzed_signals = await selectUnanalyzed(reader, project_id);
  return toAgentView({
    project,
    score,
    foundation,
    signals: unanalyzed_signals,
    unanalyzed_signals,
    analysis: analysis ?? null,
  });
}

async function selectUnanalyzed(db: Db, project_id: string): Promise<FullRow[]> {
  const signals = await runQuery(
    db,
    "select_unanalyzed_signals",
    (client, signal) =>
      client.from("signals").select("*").eq("project_id", project_id).is("analyzed_at", null)
        .abortSignal(signal),
  );
  return signals ?? [];
}

/** In parallel, as "with parallel signals" in section 4. */
async function loadSources(db: Db, project_id: string) {
  const [signals, [foundation = {}], features] = await Promise.all([
    selectRows(db, "signals", project_id),
    selectRows(db, "project_foundation", project_id),
    selectRows(db, "features", project_id),
  ]);
  return { signals, foundation, features };
}

/** A change with its invalidation hook (section 3.6). */
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

const TTL_MS = 5 * 60_000;

async function getCachedReadiness(db: Db, project_id: string): Promise<ReadinessScore | null> {
  const row = await runQuery(
    db,
    "get_cached_readiness",
    (client, signal) =>
      toUntyped(client).from("plan_readiness_cache")
        .select("cached_readiness_data, computed_at")
        .eq("project_id", project_id)
        .abortSignal(signal)
        .maybeSingle(),
  );
  if (row === null || row.cached_readiness_data === null) return null;
  return Date.now() - Date.parse(row.computed_at) > TTL_MS ? null : row.cached_readiness_data;
}

/** Overwrites the row, whatever has happened since the data was read. */
async function setCachedReadiness(
  db: Db,
  project_id: string,
  score: ReadinessScore,
): Promise<void> {
  await runQuery(
    db,
    "set_cached_readiness",
    (client, signal) =>
      toUntyped(client).from("plan_readiness_cache")
        .upsert({ project_id, cached_readiness_data: score, computed_at: new Date().toISOString() })
        .abortSignal(signal),
  );
}

async function invalidateReadinessCache(db: Db, project_id: string): Promise<void> {
  await runQuery(
    db,
    "invalidate_readiness_cache",
    (client, signal) =>
      toUntyped(client).from("plan_readiness_cache")
        .update({ cached_readiness_data: null })
        .eq("project_id", project_id)
        .abortSignal(signal),
  );
}
