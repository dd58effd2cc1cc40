import type { SupabaseClient } from "@supabase/supabase-js";
import type { Project } from "./read_project.ts";

export type ListedProject = Omit<Project, "role">;

export interface ProjectPage {
  projects: ListedProject[];
  /** How many there are in all. */
  total: number;
}

/** The first `limit` projects of who is signed in: the active ones before the archived, each by name. */
export async function listProjects(
  supabase: SupabaseClient,
  limit: number,
  signal: AbortSignal,
): Promise<ProjectPage> {
  const { data, count, error } = await supabase
    .from("projects")
    .select("id, name, vertical, status", { count: "exact" })
    .order("status")
    .order("name")
    .order("id")
    .range(0, limit - 1)
    .abortSignal(signal);
  if (error) throw new Error(error.message, { cause: error });
  return { projects: data as ListedProject[], total: count ?? data.length };
}
