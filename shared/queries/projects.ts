import { type Db, runQuery } from "./db.ts";
import type { OpenConflict } from "../contracts/fact.ts";
import type { ProductSnapshot } from "../contracts/di_agent.ts";
import type { Foundation } from "../contracts/foundation.ts";
import type { MemberRole, Person } from "../contracts/person.ts";
import type { ReadinessSnapshot } from "../contracts/readiness.ts";
import type { SignalText } from "../contracts/signal.ts";
import { toFoundation } from "./foundation.ts";
import { readSnapshots } from "./readiness.ts";
import { type HashedSignal, SIGNAL_BYTES_LIMIT, SIGNAL_LIMIT } from "./signals.ts";

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

interface ProjectFilter {
  /** Part of the name, in whichever case. */
  name?: string | undefined;
  limit: number;
  offset: number;
}

/** One page of the projects that the caller may see, the active ones first, each by name, and how many there are in all. */
export async function selectProjects(
  db: Db,
  { name, limit, offset }: ProjectFilter,
): Promise<{ projects: Project[]; total: number }> {
  let total = 0;
  const projects = await runQuery(db, "select_projects", async (client, signal) => {
    let query = client
      .from("projects")
      .select("id, name, vertical, status, project_members(user_id, role)", { count: "exact" });
    if (name) query = query.ilike("name", `%${name.replaceAll(/[\\%_]/g, "\\$&")}%`);
    const page = await query.order("status").order("name").order("id")
      .range(offset, offset + limit - 1)
      .abortSignal(signal)
      .returns<Project[]>();
    total = page.count ?? page.data?.length ?? 0;
    return page;
  });
  return { projects: projects ?? [], total };
}

/** Totals and first rows of a project's entities, and its newest signals; its size does not grow with the project. */
export interface ProjectOutline extends ProductSnapshot {
  analyzed_count: number;
  /** What the client said twice and differently, newest first; at most five. */
  conflicts: OpenConflict[];
  /** Newest first, each with the beginning of its text. */
  recent_signals: (Omit<SignalText, "content"> & { excerpt: string })[];
}

/** The outline, or null if there is no such project, or the caller may not see it. */
export async function callProjectOutline(
  db: Db,
  project_id: string,
): Promise<ProjectOutline | null> {
  return await runQuery(
    db,
    "project_outline",
    (client, signal) => client.rpc("project_outline", { project_id }).abortSignal(signal),
  ) as ProjectOutline | null;
}

/** What the next questions are chosen from, all of one moment. */
export interface QuestionFacts {
  project: Project;
  snapshot: ReadinessSnapshot | null;
  foundation: Foundation;
  people: Person[];
  /** Newest first, by what they say of their time. */
  signals: HashedSignal[];
  /** Newest first; at most five. */
  conflicts: OpenConflict[];
}

/** What the next questions are chosen from; null if there is no such project, or the caller may not see it. */
export async function callQuestionFacts(
  db: Db,
  project_id: string,
  ttl_seconds: number,
): Promise<QuestionFacts | null> {
  const args = {
    project_id,
    signal_limit: SIGNAL_LIMIT,
    signal_bytes_limit: SIGNAL_BYTES_LIMIT,
    ttl_seconds,
  };
  const data = await runQuery(
    db,
    "question_facts",
    (client, signal) => client.rpc("question_facts", args).abortSignal(signal),
  );
  if (data === null) return null;
  // As the database made it.
  const facts = data as unknown as Omit<QuestionFacts, "foundation" | "snapshot"> & {
    foundation: Record<string, unknown> | null;
    snapshot: unknown;
  };
  const snapshots = facts.snapshot === null ? [] : [facts.snapshot];
  const [snapshot = null] = await readSnapshots(db, snapshots, { use_cache: true, ttl_seconds });
  return { ...facts, snapshot, foundation: toFoundation(facts.foundation ?? {}) };
}
