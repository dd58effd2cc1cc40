import { delay } from "@std/async";
import type { SupabaseClient } from "@supabase/supabase-js";

/** The score is stored after the response has gone out: soon, but not at once. */
const PATIENCE = { attempts: 40, pause_ms: 25 };

/** Whether the project's row in `readiness_cache` holds a score now. */
export async function isCached(client: SupabaseClient, project_id: string): Promise<boolean> {
  const { data, error } = await client.from("readiness_cache")
    .select("project_id")
    .eq("project_id", project_id)
    .not("cached_readiness_data", "is", null);
  if (error) throw new Error(`Cannot read the cache: ${error.message}`, { cause: error });
  return data.length > 0;
}

/** As `isCached`, but gives a score that was just computed a second to be stored. */
export async function becomesCached(client: SupabaseClient, project_id: string): Promise<boolean> {
  for (let attempt = 1; attempt < PATIENCE.attempts; attempt++) {
    if (await isCached(client, project_id)) return true;
    await delay(PATIENCE.pause_ms);
  }
  return isCached(client, project_id);
}
