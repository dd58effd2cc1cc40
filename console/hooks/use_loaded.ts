import { useCallback, useEffect, useState } from "preact/hooks";
import { readProject, type ShownProject } from "../api/projects.ts";
import { useSupabase } from "./use_supabase.ts";

export type Loaded<Value> =
  | { state: "loading" }
  | { state: "failed"; error: unknown }
  | { state: "ready"; value: Value };

export interface Loading<Value> {
  loaded: Loaded<Value>;
  /** Loads again; what is shown stays until the new value is there. */
  reload(): void;
}

/**
 * What `load` answers, loaded again whenever one of `inputs` changes. An answer that comes too late, after another was asked for, is
 * dropped, and its request aborted.
 */
export function useLoaded<Value>(
  load: (signal: AbortSignal) => Promise<Value>,
  inputs: readonly unknown[],
): Loading<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: "loading" });
  const [round, setRound] = useState(0);
  useEffect(() => setLoaded({ state: "loading" }), inputs);
  useEffect(() => {
    const leaving = new AbortController();
    const settle = (next: Loaded<Value>) => leaving.signal.aborted || setLoaded(next);
    load(leaving.signal).then(
      (value) => settle({ state: "ready", value }),
      (error) => settle({ state: "failed", error }),
    );
    return () => leaving.abort();
  }, [...inputs, round]);
  return { loaded, reload: useCallback(() => setRound((before) => before + 1), []) };
}

/** The project and what its user may do in it. */
export function useProject(project_id: string): Loading<ShownProject> {
  const supabase = useSupabase();
  return useLoaded((signal) => readProject(supabase, project_id, signal), [project_id]);
}
