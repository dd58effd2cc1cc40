import type { SupabaseClient } from "@supabase/supabase-js";
import type { FactAspect } from "../../shared/contracts/fact.ts";
import type { Revision } from "../../packages/client/types.ts";
import type { NewSignal } from "./review.ts";

/** What happened in a project since who is signed in last looked; who never did is told of the last seven days. */
export interface Changes {
  since: string;
  /** All of them, the newest first. */
  revisions: Pick<Revision, "element" | "kind" | "confirmed_by" | "created_at">[];
  signals: NewSignal[];
  /** Found or settled. */
  conflicts: { id: string; subject: FactAspect; resolution: string | null; changed_at: string }[];
}

export async function readChanges(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<Changes> {
  const { data, error } = await supabase.rpc("list_changes", { project_id }).abortSignal(signal);
  if (error) throw new Error(error.message, { cause: error });
  return data;
}
