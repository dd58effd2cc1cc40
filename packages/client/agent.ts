import type { SupabaseClient } from "@supabase/supabase-js";
import { EventSourceParserStream } from "eventsource-parser/stream";
import { ApiError, callFunction } from "./call_function.ts";
import type {
  AgentEvent,
  BlindSpotsResponse,
  FollowOptions,
  GapsResponse,
  QuestionsResponse,
  ReadOptions,
  RunSource,
  RunsPage,
  RunsRequest,
  StoppedRun,
} from "./types.ts";

/**
 * The events of a run of the agent, each once, up to its result or its error. The run goes on whether or not its events are read. A
 * connection that breaks is taken up behind the last event.
 *
 * @throws {ApiError} `run_in_progress` with `details.run_id`; `rate_limited` and `token_budget_exceeded` with `retry_after`.
 * @throws {Error} If the functions cannot be reached before there was an event, or not for minutes after one. Asked again with the
 *   same source and the last event's id, it goes on.
 */
export function followAgent(
  supabase: SupabaseClient,
  source: RunSource,
  { last_event_id = null, signal, onBreak = () => {} }: FollowOptions = {},
): AsyncGenerator<AgentEvent, void> {
  return resumeEvents({
    open: (last_event_id) => openEvents(supabase, source, { last_event_id, signal }),
    last_event_id,
    wait: (delay_ms) => pause(delay_ms, signal),
    onBreak,
  });
}

interface OpenOptions {
  /** The last event that the reader has; null for none. */
  last_event_id: string | null;
  signal: AbortSignal | undefined;
}

/** The stream of events, behind the last one where there is one, whatever the run's source. */
function openEvents(
  supabase: SupabaseClient,
  source: RunSource,
  { last_event_id, signal }: OpenOptions,
): Promise<Response> {
  const accept = { "Accept": "text/event-stream" };
  const run_id = last_event_id === null ? null : runIdIn(last_event_id);
  if (run_id === null && "request" in source) {
    const { request, idempotency_key = crypto.randomUUID() } = source;
    const headers = { ...accept, "Idempotency-Key": idempotency_key };
    return callFunction(supabase, "di-agent", { body: request, headers, signal });
  }
  const path = `di-agent/runs/${run_id ?? ("run_id" in source ? source.run_id : "")}/events`;
  const headers = { ...accept, ...(last_event_id !== null && { "Last-Event-ID": last_event_id }) };
  return callFunction(supabase, path, { headers, signal });
}

/** "RUN_ID:NUMBER" → RUN_ID. */
export function runIdIn(event_id: string): string {
  return event_id.slice(0, event_id.lastIndexOf(":"));
}

/** Resolves after the delay; rejects at once when aborted. */
function pause(delay_ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, delay_ms);
    if (signal?.aborted) onAbort();
    else signal?.addEventListener("abort", onAbort, { once: true });
  });
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

/** Between attempts to reconnect; an event that arrives restarts the series. Together about as long as a function may live. */
const DELAYS_MS = [500, 1_000, 2_000, 5_000, 10_000, 20_000, 40_000, 60_000];

/**
 * A run's events, each once, up to its result or its error. A stream that breaks is taken up behind its last event.
 *
 * @throws What `open` throws before there was an event, an `ApiError` at any time, or the last break when taking up failed for good.
 */
export async function* resumeEvents(options: ResumeOptions): AsyncGenerator<AgentEvent, void> {
  const { open, wait, onBreak } = options;
  let { last_event_id } = options;
  for (let tries = 0;; tries++) {
    try {
      for await (const event of readEvents(await open(last_event_id))) {
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

function isLast({ event }: AgentEvent): boolean {
  return event === "result" || event === "error";
}

/** Server-sent events as they arrive. Comments, which keep the connection open, are left out. */
async function* readEvents({ body }: Response): AsyncGenerator<AgentEvent, void> {
  if (body === null) return;
  // Not `for await`: Safari's streams cannot be iterated.
  const reader = body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const { id, event, data } = next.value;
      yield { id, event, data: JSON.parse(data) } as AgentEvent;
    }
  } finally {
    // A reader that stops early must not keep the connection open.
    await reader.cancel().catch(() => {});
  }
}

/** Stops a run; one that has ended keeps its state. */
export function stopRun(supabase: SupabaseClient, run_id: string): Promise<StoppedRun> {
  return callFunction(supabase, `di-agent/runs/${run_id}`, { method: "DELETE" });
}

const PAGE_SIZE = 20;

/** One page of the project's runs, newest first. */
export function listRuns(
  supabase: SupabaseClient,
  query: RunsRequest,
  { signal }: ReadOptions = {},
): Promise<RunsPage> {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ limit: PAGE_SIZE, ...query })) {
    if (value !== null && value !== undefined) params.set(name, String(value));
  }
  return callFunction(supabase, `di-agent/runs?${params}`, { signal });
}

/** What the project lacks, worst first. */
export function analyzeGaps(
  supabase: SupabaseClient,
  project_id: string,
  { signal }: ReadOptions = {},
): Promise<GapsResponse> {
  return callFunction(supabase, "di-agent/gaps", { body: { project_id }, signal });
}

/** What consultant and client probably overlook. */
export function findBlindSpots(
  supabase: SupabaseClient,
  project_id: string,
  { signal }: ReadOptions = {},
): Promise<BlindSpotsResponse> {
  return callFunction(supabase, "di-agent/blind-spots", { body: { project_id }, signal });
}

/** What to ask the client next, with what was said already that comes closest to an answer. */
export function askQuestions(
  supabase: SupabaseClient,
  project_id: string,
  { signal }: ReadOptions = {},
): Promise<QuestionsResponse> {
  return callFunction(supabase, "di-agent/questions", { body: { project_id }, signal });
}
