import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { ApiError } from "../../../packages/client/call_function.ts";
import type { AgentEvent, RunRequest, RunSource } from "../../../packages/client/types.ts";
import { followAgent, runIdIn, stopRun } from "../../../packages/client/agent.ts";
import { useStored } from "../../hooks/use_stored.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";

/**
 * A run as this page sees it. `running` becomes `resuming` when the connection breaks and `running` again with the next event.
 * `over`: the last event has arrived. `lost`: it has not, for the reason in `error`.
 */
export interface SeenRun {
  source: RunSource;
  state: "running" | "resuming" | "over" | "lost";
  events: AgentEvent[];
  /** Since when it is looked at; milliseconds since 1970. */
  since: number;
  error: unknown;
}

export interface RunControl {
  /** Null until there is one. */
  run: SeenRun | null;
  /** Null until it is known. */
  run_id: string | null;
  start(request: Omit<RunRequest, "project_id">): void;
  watch(run_id: string): void;
  /** Takes up what was lost; what was asked for and did not come through is asked for again under its key. */
  resume(): void;
  stop(): Promise<void>;
}

/**
 * The run that the page shows. Leaving the page ends only the reading; a run that was left is taken up again on return, for which
 * the tab keeps its id.
 *
 * @param onOver Called when a run's last event has arrived.
 */
export function useRun(project_id: string, onOver: () => void): RunControl {
  const supabase = useSupabase();
  const [left, keep] = useStored<string | null>(`run:${project_id}`);
  const [run, setRun] = useState<SeenRun | null>(null);
  const reading = useRef(new AbortController());
  const run_id = run && runIdOf(run);

  const read = useCallback(async (seen: SeenRun) => {
    reading.current.abort();
    const { signal } = reading.current = new AbortController();
    const update = (change: Partial<SeenRun>) => {
      if (signal.aborted) return;
      seen = { ...seen, ...change };
      setRun(seen);
      keep(seen.state === "over" || seen.error instanceof ApiError ? null : runIdOf(seen));
    };
    update({ state: "running", error: null });
    const events = followAgent(supabase, seen.source, {
      last_event_id: seen.events.at(-1)?.id ?? null,
      signal,
      onBreak: () => update({ state: "resuming" }),
    });
    try {
      for await (const event of events) {
        update({ state: "running", events: [...seen.events, event] });
      }
      update({ state: "over" });
      if (!signal.aborted) onOver();
    } catch (error) {
      update({ state: "lost", error });
    }
  }, [supabase, project_id, keep, onOver]);

  const show = (source: RunSource) =>
    read({ source, state: "running", events: [], since: Date.now(), error: null });
  useEffect(() => {
    if (left !== null) show({ run_id: left });
    return () => reading.current.abort();
  }, []);

  return {
    run,
    run_id,
    start: (request) =>
      show({ request: { project_id, ...request }, idempotency_key: crypto.randomUUID() }),
    watch: (run_id) => show({ run_id }),
    resume: () => run && read(run),
    stop: async () => {
      if (run_id !== null) await stopRun(supabase, run_id);
    },
  };
}

function runIdOf({ source, events }: SeenRun): string | null {
  if ("run_id" in source) return source.run_id;
  return events[0] === undefined ? null : runIdIn(events[0].id);
}
