import type { SupabaseClient } from "@supabase/supabase-js";
import type { HandedConflict } from "../../shared/handover/hand_over_facts.ts";
import { takeSignal, throwIfRefused } from "./read_product.ts";
import type { ReadOptions } from "./types.ts";

export interface OpenConflict extends HandedConflict {
  id: string;
}

/** Statements of which only one can hold, and nobody has said which; those that the user may read, newest first, up to 100. */
export async function listConflicts(
  supabase: SupabaseClient,
  project_id: string,
  { signal }: ReadOptions,
): Promise<OpenConflict[]> {
  const { data, error } = await takeSignal(supabase.rpc("list_conflicts", { project_id }), signal);
  throwIfRefused(error);
  return data ?? [];
}
