import type { SupabaseClient } from "@supabase/supabase-js";
import { callFunction } from "./call_function.ts";
import type { Progress, Readiness, ReadinessOptions, ReadOptions } from "./types.ts";

/** The project's score with everything it is made of; the progress alone, without `score`, for clients with whom it is not shared. */
export function readReadiness(
  supabase: SupabaseClient,
  project_id: string,
  { use_cache = true, signal }: ReadinessOptions = {},
): Promise<Readiness | Progress> {
  return callFunction(supabase, "readiness", { body: { project_id, use_cache }, signal });
}

/** Most projects that one call may ask for (shared/contracts/readiness.ts, which would bring zod along). */
export const BATCH_LIMIT = 100;

/** Readiness by project id, in one call for every hundred projects, all at once. Projects that are gone are left out. */
export async function readReadinessBatch(
  supabase: SupabaseClient,
  project_ids: readonly string[],
  { signal }: ReadOptions = {},
): Promise<Map<string, Readiness | Progress>> {
  const batches = Array.from(
    { length: Math.ceil(project_ids.length / BATCH_LIMIT) },
    (_, index) => project_ids.slice(index * BATCH_LIMIT, (index + 1) * BATCH_LIMIT),
  );
  const answers = await Promise.all(
    batches.map((batch) =>
      callFunction<{ results: (Readiness | Progress)[] }>(supabase, "readiness", {
        body: { project_ids: batch },
        signal,
      })
    ),
  );
  return new Map(
    answers.flatMap(({ results }) => results).map((readiness) => [readiness.project_id, readiness]),
  );
}
