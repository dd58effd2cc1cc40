import type { SupabaseClient } from "@supabase/supabase-js";
import { ApiError } from "./api_error.ts";
import type { ListedSignal } from "./list_signals.ts";

/** A signal with its whole text. */
export interface WholeSignal extends ListedSignal {
  content: string;
}

/** @throws {ApiError} `not_found` if the project has no such signal, or the user may not see it. */
export async function readSignal(
  supabase: SupabaseClient,
  { project_id, signal_id }: { project_id: string; signal_id: string },
  signal: AbortSignal,
): Promise<WholeSignal> {
  const { data, error } = await supabase
    .from("signals")
    .select(
      "id, title, source_type, authority, occurred_at, created_at, word_count, analyzed_at, content",
    )
    .match({ project_id, id: signal_id })
    .abortSignal(signal)
    .maybeSingle<WholeSignal>();
  if (error) throw new Error(error.message, { cause: error });
  if (data !== null) return data;
  throw new ApiError({ code: "not_found", message: "There is no such signal in this project" });
}
