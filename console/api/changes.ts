import type { SupabaseClient } from "@supabase/supabase-js";
import { throwIfRefused } from "../../packages/client/read_product.ts";
import type { Changes } from "../../shared/contracts/foundation.ts";

/** What happened in a project since the user's last visit, or in the last seven days before the first one. */
export async function readChanges(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<Changes> {
  const { data, error } = await supabase.rpc("list_changes", { project_id }).abortSignal(signal);
  throwIfRefused(error);
  return data;
}
