/** The cache of the performance document, section 3.6: a plain upsert, and hooks that null the row, in a table of its own. */
import type { SupabaseClient } from "@supabase/supabase-js";
import type { ReadinessScore } from "../../shared/contracts/readiness.ts";
import { type Db, runQuery } from "../../shared/queries/db.ts";

/** The table, as the document has it; no trigger of ours knows it. To be created before the REST server reads the schema. */
export const PLAN_CACHE_TABLE = `
  create table public.plan_readiness_cache (
    project_id uuid primary key,
    cached_readiness_data jsonb,
    computed_at timestamptz
  )`;

/** To be run once the roles are there. */
export const PLAN_CACHE_GRANT =
  "grant select, insert, update on public.plan_readiness_cache to service_role";

const TTL_MS = 5 * 60_000;

/** The stored score if there is one that is young enough. */
export async function getCachedReadiness(
  db: Db,
  project_id: string,
): Promise<ReadinessScore | null> {
  const row = await runQuery(db, "get_cached_readiness", (client, signal) =>
    tableOf(client)
      .select("cached_readiness_data, computed_at")
      .eq("project_id", project_id)
      .abortSignal(signal)
      .maybeSingle());
  if (row === null || row.cached_readiness_data === null) return null;
  return Date.now() - Date.parse(row.computed_at) > TTL_MS ? null : row.cached_readiness_data;
}

/** Stores the score, whatever happened since its rows were read. */
export async function setCachedReadiness(
  db: Db,
  project_id: string,
  score: ReadinessScore,
): Promise<void> {
  await runQuery(db, "set_cached_readiness", (client, signal) =>
    tableOf(client)
      .upsert({ project_id, cached_readiness_data: score, computed_at: new Date().toISOString() })
      .abortSignal(signal));
}

/** The hook after a change. */
export async function invalidateReadinessCache(db: Db, project_id: string): Promise<void> {
  await runQuery(db, "invalidate_readiness_cache", (client, signal) =>
    tableOf(client)
      .update({ cached_readiness_data: null })
      .eq("project_id", project_id)
      .abortSignal(signal));
}

/** The generated types do not know the table. */
function tableOf(client: Db["client"]) {
  return (client as unknown as SupabaseClient).from("plan_readiness_cache");
}
