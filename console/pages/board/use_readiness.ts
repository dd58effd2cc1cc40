import { useEffect, useState } from "preact/hooks";
import type { Readiness } from "../../../shared/contracts/readiness.ts";
import { readReadiness } from "../../api/read_readiness.ts";
import { type Loading, useLoaded } from "../../hooks/use_loaded.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";

export interface RefreshableReadiness extends Loading<Readiness> {
  /** Has the score computed anew; what is shown stays until it is there. */
  refresh(): void;
  /** Whether it is being computed anew. */
  busy: boolean;
}

/** The project's score: a stored one at first, from the first refresh on always a new one. */
export function useReadiness(project_id: string): RefreshableReadiness {
  const supabase = useSupabase();
  const [use_cache, setUseCache] = useState(true);
  const [busy, setBusy] = useState(false);
  const readiness = useLoaded(
    (signal) => readReadiness(supabase, project_id, { use_cache, signal }),
    [project_id],
  );
  useEffect(() => setBusy(false), [readiness.loaded]);
  const refresh = () => {
    setUseCache(false);
    setBusy(true);
    readiness.reload();
  };
  return { ...readiness, refresh, busy };
}
