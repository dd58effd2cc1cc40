import { AppError } from "../errors.ts";
import type { Caller } from "./authenticate.ts";
import type { MemberRole } from "../contracts/person.ts";
import type { Project } from "../queries/projects.ts";

/**
 * The project, which the caller may see, or a part of it that every project has: missing, it was deleted a moment ago.
 *
 * @throws {AppError} `not_found` if there is none; a project that the caller may not see looks the same.
 */
export function requireProject<Part>(part: Part | null | undefined, project_id: string): Part {
  if (part !== null && part !== undefined) return part;
  throw new AppError("not_found", `Cannot open project "${project_id}": there is none`);
}

/** The caller's role in the project; null for a secret key, which is nobody in particular. */
export function memberRole(caller: Caller, project: Project): MemberRole | null {
  if (caller.kind === "secret") return null;
  return project.project_members.find(({ user_id }) => user_id === caller.user_id)?.role ?? null;
}

/**
 * Lets through who runs discovery: owners, consultants and secret keys.
 *
 * @param act What was to be done, for the message: "extract the foundation".
 * @throws {AppError} `forbidden` for the client's own people.
 */
export function requireConsultant(caller: Caller, project: Project, act: string): void {
  if (caller.kind === "secret") return;
  const role = memberRole(caller, project);
  if (role === "owner" || role === "consultant") return;
  throw new AppError("forbidden", `Cannot ${act}: that is for the project's consultants`);
}
