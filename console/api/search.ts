import type { SupabaseClient } from "@supabase/supabase-js";
import { throwIfRefused } from "../../packages/client/read_product.ts";
import type { FoundTurn } from "../../shared/contracts/rpc.ts";

export interface SearchRequest {
  project_id: string;
  /** All words, "phrases", -without, or. */
  query: string;
  /** Part of a name; "" for everybody. */
  speaker: string;
  /** Days, inclusive, YYYY-MM-DD; "" for no bound. */
  since: string;
  until: string;
}

export const MOST_FOUND = 50;

/** Where something was said, the best match first, up to 50. */
export async function findTurns(
  supabase: SupabaseClient,
  { project_id, query, speaker, since, until }: SearchRequest,
  signal: AbortSignal,
): Promise<FoundTurn[]> {
  const { data, error } = await supabase.rpc("search_signals", {
    project_id,
    query,
    ...(speaker !== "" && { speaker }),
    ...(since !== "" && { since: startOf(since, 0) }),
    ...(until !== "" && { until: startOf(until, 1) }),
    max_results: MOST_FOUND,
  }).abortSignal(signal);
  throwIfRefused(error);
  return data;
}

/** The beginning of the day that is so many days later, in the browser's time zone. */
function startOf(day: string, days_later: number): string {
  const at = new Date(`${day}T00:00`);
  at.setDate(at.getDate() + days_later);
  return at.toISOString();
}
