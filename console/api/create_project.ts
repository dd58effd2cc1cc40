import type { SupabaseClient } from "@supabase/supabase-js";

export interface NewProject {
  name: string;
  /** The client's line of business. */
  vertical: string | null;
}

/** Creates the project, whose owner is who is signed in, and returns its id. */
export async function createProject(
  supabase: SupabaseClient,
  project: NewProject,
): Promise<string> {
  const { data, error } = await supabase.from("projects").insert(project).select("id").single();
  if (error) throw new Error(error.message, { cause: error });
  return data.id;
}
