import type { SupabaseClient } from "@supabase/supabase-js";
import { ApiError } from "./api_error.ts";

export type MemberRole = "owner" | "consultant" | "client";

export interface Project {
  id: string;
  name: string;
  vertical: string | null;
  status: "active" | "archived";
  /** The role of who is signed in. */
  role: MemberRole;
}

/**
 * The project, as its member sees it.
 *
 * @throws {ApiError} `not_found` if there is none, or none of the user's.
 */
export async function readProject(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<Project> {
  const { data: { session } } = await supabase.auth.getSession();
  const { data, error } = await supabase
    .from("projects")
    .select("id, name, vertical, status, project_members!inner(role)")
    .eq("id", project_id)
    .eq("project_members.user_id", session?.user.id ?? "")
    .abortSignal(signal)
    .maybeSingle();
  if (error) throw new Error(error.message, { cause: error });
  if (data === null) {
    throw new ApiError({ code: "not_found", message: "There is no such project of yours" });
  }
  const { project_members, ...project } = data;
  return { ...project, role: project_members[0]?.role } as Project;
}
