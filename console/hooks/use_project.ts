import { type Project, readProject } from "../api/read_project.ts";
import { type Loading, useLoaded } from "./use_loaded.ts";
import { useSupabase } from "./use_supabase.ts";

/** The project and what its user may do in it. */
export function useProject(project_id: string): Loading<Project> {
  const supabase = useSupabase();
  return useLoaded((signal) => readProject(supabase, project_id, signal), [project_id]);
}
