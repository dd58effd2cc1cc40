import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { ApiError } from "../../api/call_function.ts";
import {
  followRun,
  type ReadEvent,
  readRunEvents,
  type RunRequest,
  startRun,
  stopRun,
} from "../../api/agent.ts";
import { useStored } from "../../hooks/use_stored.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";

/** Where a run comes from: it is asked for, under a key of its own, or it is under way already. */
type Source =
  | { request: RunRequest; idempotency_key: string }
  | { run_id: string };

/**
 * A run as this page sees it. `running` becomes `resuming` when the connection breaks and `running` again with the next event.
 * `over`: the last event is there. `lost`: it is not, for the reason in `error`.
 */
export interface SeenRun {
  source: Source;
  state: "running" | "resuming" | "over" | "lost";
  events: ReadEvent[];
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
 * @param onOver Called when a run's last event is there.
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
    const events = resumeEvents({
      open: (last_event_id) => open(supabase, seen.source, { last_event_id, signal }),
      last_event_id: seen.events.at(-1)?.id ?? null,
      wait: (delay_ms) => new Promise((resolve) => setTimeout(resolve, delay_ms)),
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

  const show = (source: Source) =>
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

/** Where events were seen, behind the last of them, whatever the run's source. */
function open(
  supabase: ReturnType<typeof useSupabase>,
  source: Source,
  { last_event_id, signal }: { last_event_id: string | null; signal: AbortSignal },
): Promise<Response> {
  const run_id = last_event_id === null ? null : runIdIn(last_event_id);
  if (run_id !== null) return followRun(supabase, run_id, { last_event_id, signal });
  if ("run_id" in source) return followRun(supabase, source.run_id, { last_event_id, signal });
  const { request, idempotency_key } = source;
  return startRun(supabase, request, { idempotency_key, signal });
}

function runIdOf({ source, events }: SeenRun): string | null {
  if ("run_id" in source) return source.run_id;
  return events[0] === undefined ? null : runIdIn(events[0].id);
}

/** "RUN_ID:NUMBER" → RUN_ID. */
function runIdIn(event_id: string): string {
  return event_id.slice(0, event_id.lastIndexOf(":"));
}

interface ResumeOptions {
  /** Opens the stream behind the event with this id; null for all of it. */
  open: (last_event_id: string | null) => Promise<Response>;
  /** The last event that the reader has; null for none. */
  last_event_id: string | null;
  /** Waits this many milliseconds. */
  wait: (delay_ms: number) => Promise<unknown>;
  /** Called when the stream broke and will be taken up. */
  onBreak: () => void;
}

/** After a break; an event that comes through starts them anew. Together about as long as a function may live. */
const DELAYS_MS = [500, 1_000, 2_000, 5_000, 10_000, 20_000, 40_000, 60_000];

/**
 * A run's events, each once, up to its result or its error. A stream that breaks is taken up behind its last event.
 *
 * @throws What `open` throws before there was an event, an `ApiError` at any time, or the last break when taking up failed for good.
 */
export async function* resumeEvents(options: ResumeOptions): AsyncGenerator<ReadEvent, void> {
  const { open, wait, onBreak } = options;
  let { last_event_id } = options;
  for (let tries = 0;; tries++) {
    try {
      for await (const event of readRunEvents(await open(last_event_id))) {
        yield event;
        if (isLast(event)) return;
        last_event_id = event.id;
        tries = 0;
      }
      throw new Error("The connection to the run was lost");
    } catch (error) {
      const delay_ms = DELAYS_MS[tries];
      if (error instanceof ApiError || last_event_id === null || delay_ms === undefined) {
        throw error;
      }
      onBreak();
      await wait(delay_ms);
    }
  }
}

function isLast({ event }: ReadEvent): boolean {
  return event === "result" || event === "error";
}
