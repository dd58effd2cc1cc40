import type { SupabaseClient } from "@supabase/supabase-js";
import { throwIfRefused } from "../../packages/client/read_product.ts";
import type { MemberRole } from "../../shared/contracts/person.ts";
import { ApiError } from "../../packages/client/call_function.ts";

export type ListedProject = Omit<ShownProject, "role" | "scores_shared">;

export interface ProjectBatch {
  projects: ListedProject[];
  /** How many there are in all. */
  total: number;
}

/** The user's first `limit` projects: active ones before archived ones, each by name. */
export async function readProjects(
  supabase: SupabaseClient,
  limit: number,
  signal: AbortSignal,
): Promise<ProjectBatch> {
  const { data, count, error } = await supabase
    .from("projects")
    .select("id, name, vertical, status", { count: "exact" })
    .order("status")
    .order("name")
    .order("id")
    .range(0, limit - 1)
    .abortSignal(signal);
  throwIfRefused(error);
  return { projects: data as ListedProject[], total: count ?? data.length };
}

export interface ShownProject {
  id: string;
  name: string;
  vertical: string | null;
  status: "active" | "archived";
  /** Whether clients are shown scores. */
  scores_shared: boolean;
  /** The signed-in user's. */
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
): Promise<ShownProject> {
  const { data: { session } } = await supabase.auth.getSession();
  const { data, error } = await supabase
    .from("projects")
    .select("id, name, vertical, status, scores_shared, project_members!inner(role)")
    .eq("id", project_id)
    .eq("project_members.user_id", session?.user.id ?? "")
    .abortSignal(signal)
    .maybeSingle();
  throwIfRefused(error);
  if (data === null) {
    throw new ApiError({ code: "not_found", message: "There is no such project of yours" });
  }
  const { project_members, ...project } = data;
  return { ...project, role: project_members[0]?.role } as ShownProject;
}

export interface NewProject {
  name: string;
  /** The client's line of business. */
  vertical: string | null;
}

/** Creates the project, owned by the signed-in user, and returns its id. */
export async function createProject(
  supabase: SupabaseClient,
  project: NewProject,
): Promise<string> {
  const { data, error } = await supabase.from("projects").insert(project).select("id").single();
  throwIfRefused(error);
  return data.id;
}

/** @throws {Error} If the user may not: clients change nothing. */
export async function changeProject(
  supabase: SupabaseClient,
  project_id: string,
  changes: Partial<Pick<ShownProject, "name" | "vertical" | "status" | "scores_shared">>,
): Promise<void> {
  const { data, error } = await supabase.from("projects").update(changes).eq("id", project_id)
    .select("id");
  throwIfRefused(error);
  if (data.length === 0) throw new Error("Only owners and consultants can change the project");
}

/**
 * Deletes the project with everything in it.
 *
 * @throws {Error} If the user is not an owner of it.
 */
export async function deleteProject(supabase: SupabaseClient, project_id: string): Promise<void> {
  const { data, error } = await supabase.from("projects").delete().eq("id", project_id)
    .select("id");
  throwIfRefused(error);
  if (data.length === 0) throw new Error("Only an owner can delete the project");
}
