import { listSignals, type SignalsPage } from "../api/list_signals.ts";
import { type Pages, usePages } from "./use_pages.ts";
import { useSupabase } from "./use_supabase.ts";

/** The project's signals, page by page, newest first. */
export function useSignals(project_id: string): Pages<SignalsPage> {
  const supabase = useSupabase();
  return usePages<SignalsPage>(
    (after, signal) => listSignals(supabase, { project_id, after }, signal),
    [project_id],
  );
}
