import type { ProductSnapshot } from "../contracts/di_agent.ts";
import type { SignalText } from "../contracts/signal.ts";
import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";

/** Totals and first rows of a project's entities, and its newest signals; its size does not grow with the project. */
export interface ProjectOutline extends ProductSnapshot {
  analyzed_count: number;
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
