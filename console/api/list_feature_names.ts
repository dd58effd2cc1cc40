import type { SupabaseClient } from "@supabase/supabase-js";

/** The names of the project's features, up to 1,000, by id. */
export async function listFeatureNames(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const { data, error } = await supabase
    .from("features")
    .select("id, name")
    .eq("project_id", project_id)
    .limit(1000)
    .abortSignal(signal)
    .returns<{ id: string; name: string }[]>();
  if (error) throw new Error(error.message, { cause: error });
  return new Map(data.map(({ id, name }) => [id, name]));
}
