import type { SupabaseClient } from "@supabase/supabase-js";
import { throwIfRefused } from "../../packages/client/read_product.ts";

/** Who did what, and when; without words. */
export interface Activity {
  id: string;
  user_id: string | null;
  action: "added" | "changed" | "removed" | "confirmed" | "erased";
  /** A table, or an element of the foundation. */
  subject: string;
  columns: string[];
  created_at: string;
}

/** The newest 100 entries, for owners and consultants. */
export async function listActivity(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<Activity[]> {
  const { data, error } = await supabase.from("activity")
    .select("id, user_id, action, subject, columns, created_at")
    .eq("project_id", project_id)
    .order("created_at", { ascending: false })
    .order("id")
    .limit(100)
    .abortSignal(signal)
    .returns<Activity[]>();
  throwIfRefused(error);
  return data;
}
