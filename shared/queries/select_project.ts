import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";

export type MemberRole = "owner" | "consultant" | "client";

/** A project and who works on it. */
export interface Project {
  id: string;
  name: string;
  vertical: string | null;
  status: string;
  project_members: { user_id: string; role: MemberRole }[];
}

/** The project with its members; null if there is none, or the caller may not see it. */
export function selectProject(db: Db, project_id: string): Promise<Project | null> {
  return runQuery(db, "select_project", (client, signal) =>
    client
      .from("projects")
      .select("id, name, vertical, status, project_members(user_id, role)")
      .eq("id", project_id)
      .abortSignal(signal).maybeSingle<Project>());
}
