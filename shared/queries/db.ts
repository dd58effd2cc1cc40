import type { SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "../contracts/database.ts";
import type { Tracker } from "../contracts/tracker.ts";

/** A way to the database for one operation: whose rights, who counts, and when to give up. */
export interface Db {
  client: SupabaseClient<Database>;
  tracker: Tracker;
  signal: AbortSignal;
}
