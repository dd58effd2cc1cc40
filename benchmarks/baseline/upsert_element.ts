import type { SupabaseClient } from "@supabase/supabase-js";
import { type Db, runQuery } from "../../shared/queries/db.ts";

/** Writes elements by name over whatever stands there. */
export async function upsertElement(
  db: Db,
  project_id: string,
  values: Record<string, unknown>,
): Promise<void> {
  await runQuery(db, "upsert_element", (client, signal) =>
    // The column is named at run time, which the generated types cannot follow.
    (client as unknown as SupabaseClient)
      .from("project_foundation")
      .upsert({ project_id, ...values }, { onConflict: "project_id" })
      .abortSignal(signal));
}
