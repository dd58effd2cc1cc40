import type { SupabaseClient } from "@supabase/supabase-js";
import { type Db, runQuery } from "../../shared/queries/db.ts";

// deno-lint-ignore no-explicit-any -- rows as they are, of whatever table
export type FullRow = any;

/** All columns of all rows that the project has in the table; as everywhere, the REST server stops at 1,000 rows. */
export async function selectRows(db: Db, table: string, project_id: string): Promise<FullRow[]> {
  const rows = await runQuery(db, `select_${table}`, (client, signal) =>
    // The table is named at run time, which the generated types cannot follow.
    (client as unknown as SupabaseClient)
      .from(table)
      .select("*")
      .eq(table === "projects" ? "id" : "project_id", project_id)
      .abortSignal(signal));
  return rows ?? [];
}
