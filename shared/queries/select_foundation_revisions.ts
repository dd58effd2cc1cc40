import type { ExtractableName } from "../contracts/element.ts";
import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";

/** Most revisions that one answer lists. */
const REVISION_LIMIT = 200;

/** One value that an element took, or that was proposed for it and not taken. */
export interface FoundationRevision {
  id: string;
  element: ExtractableName;
  kind: "accepted" | "proposal";
  value: Record<string, unknown>;
  confidence: number | null;
  confirmed_by: "client" | "consultant" | null;
  run_id: string | null;
  created_at: string;
}

/** The project's newest revisions, newest first. */
export async function selectFoundationRevisions(
  db: Db,
  project_id: string,
): Promise<FoundationRevision[]> {
  const revisions = await runQuery(db, "select_foundation_revisions", (client, signal) =>
    client
      .from("foundation_revisions")
      .select("id, element, kind, value, confidence, confirmed_by, run_id, created_at")
      .eq("project_id", project_id)
      .order("created_at", { ascending: false })
      .order("id")
      .limit(REVISION_LIMIT)
      .abortSignal(signal)
      .returns<FoundationRevision[]>());
  return revisions ?? [];
}
