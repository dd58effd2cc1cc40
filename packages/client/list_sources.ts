import type { SupabaseClient } from "@supabase/supabase-js";
import type { HandedSource } from "../../shared/handover/hand_over_facts.ts";
import { takeSignal, throwIfRefused } from "./read_product.ts";
import type { ReadOptions } from "./types.ts";

/** More than an extraction reads: quotes of older ones are shown without a title. */
const MOST_SOURCES = 1000;

/** The titles and dates of the project's signals, as far as the user may read them, by id. */
export async function listSources(
  supabase: SupabaseClient,
  project_id: string,
  { signal }: ReadOptions,
): Promise<Map<string, HandedSource>> {
  const { data, error } = await takeSignal(
    supabase.from("signals")
      .select("id, title, occurred_at")
      .eq("project_id", project_id)
      .order("said_at", { ascending: false })
      .limit(MOST_SOURCES),
    signal,
  ).returns<(HandedSource & { id: string })[]>();
  throwIfRefused(error);
  return new Map(data?.map(({ id, ...source }) => [id, source]));
}
