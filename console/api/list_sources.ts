import type { SupabaseClient } from "@supabase/supabase-js";
import type { ListedSignal } from "./list_signals.ts";

export type Source = Pick<ListedSignal, "id" | "title" | "source_type">;

/** More than an extraction reads: quotes of older ones are shown without a title. */
const MOST_SOURCES = 1000;

/** What quotes can come from, by id. */
export async function listSources(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<Map<string, Source>> {
  const { data, error } = await supabase
    .from("signals")
    .select("id, title, source_type")
    .eq("project_id", project_id)
    .order("created_at", { ascending: false })
    .limit(MOST_SOURCES)
    .abortSignal(signal)
    .returns<Source[]>();
  if (error) throw new Error(error.message, { cause: error });
  return new Map(data.map((source) => [source.id, source]));
}
