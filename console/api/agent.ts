import type { SupabaseClient } from "@supabase/supabase-js";
import type {
  ActionType,
  BlindSpotsResponse,
  diAgentRequestSchema,
  DiAgentResponse,
  GapsResponse,
  QuestionsResponse,
  StoppedRun,
  ToolCall,
  Trigger,
} from "../../shared/contracts/di_agent.ts";
import type { z } from "zod";
import { callFunction } from "./call_function.ts";
import { EventSourceParserStream } from "eventsource-parser/stream";
import type { ErrorBody } from "../../shared/contracts/error.ts";
import type { Phase } from "../../shared/contracts/readiness.ts";
import type { loggedRunSchema, runsPageSchema } from "../../shared/contracts/endpoints/di_agent.ts";

export type RunRequest = z.input<typeof diAgentRequestSchema>;

interface StartOptions {
  /** The same for every try of one request: what has been done is told again, and not done twice. */
  idempotency_key: string;
  signal: AbortSignal;
}

/**
 * Starts a run of the agent, which goes on whether or not its events are read.
 *
 * @throws {ApiError} `run_in_progress` with `details.run_id`; `rate_limited` and `token_budget_exceeded` with `retry_after`.
 */
export function startRun(
  supabase: SupabaseClient,
  request: RunRequest,
  { idempotency_key, signal }: StartOptions,
): Promise<Response> {
  const headers = { "Accept": "text/event-stream", "Idempotency-Key": idempotency_key };
  return callFunction<Response>(supabase, "di-agent", { body: request, headers, signal });
}

interface FollowOptions {
  /** The last event that the reader has; null for none. */
  last_event_id: string | null;
  signal: AbortSignal;
}

/** The events of a run, under way or ended, from where the reader left off. */
export function followRun(
  supabase: SupabaseClient,
  run_id: string,
  { last_event_id, signal }: FollowOptions,
): Promise<Response> {
  const headers = {
    "Accept": "text/event-stream",
    ...(last_event_id !== null && { "Last-Event-ID": last_event_id }),
  };
  return callFunction<Response>(supabase, `di-agent/runs/${run_id}/events`, { headers, signal });
}

/** Stops a run; one that has ended keeps its state. */
export function stopRun(supabase: SupabaseClient, run_id: string): Promise<StoppedRun> {
  return callFunction<StoppedRun>(supabase, `di-agent/runs/${run_id}`, { method: "DELETE" });
}

/** An event of a run, under the id `RUN_ID:NUMBER` behind which its stream can be taken up. */
export type ReadEvent =
  & { id: string }
  & (
    | { event: "observation"; data: Observed }
    | { event: "thinking"; data: Pick<DiAgentResponse, "observation" | "thinking" | "decision"> }
    | { event: "tool_call"; data: Pick<ToolCall, "tool_name" | "tool_args"> }
    | { event: "tool_result"; data: Omit<ToolCall, "tool_args"> }
    | { event: "result"; data: DiAgentResponse }
    | { event: "error"; data: ErrorBody }
  );

export interface Observed {
  /** Truncated, 0 to 100. */
  readiness: number;
  phase: Phase;
  blocking_gates: string[];
  client_signals: number;
  unread_signals: number;
}

/** The events of a run as they arrive (server-sent events). Comments, which keep the line open, are left out. */
export async function* readRunEvents({ body }: Response): AsyncGenerator<ReadEvent, void> {
  if (body === null) return;
  // Not `for await`: Safari's streams cannot be iterated.
  const reader = body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const { id, event, data } = next.value;
    yield { id, event, data: JSON.parse(data) } as ReadEvent;
  }
}

export type LoggedRun = z.infer<typeof loggedRunSchema>;
export type RunsPage = z.infer<typeof runsPageSchema>;

interface RunsQuery {
  project_id: string;
  /** Null for all. */
  trigger: Trigger | null;
  action_type: ActionType | null;
  /** The `next` of the page before; null for the first. */
  before: string | null;
}

const PAGE_SIZE = "20";

/** One page of the project's runs, newest first. */
export function listRuns(
  supabase: SupabaseClient,
  query: RunsQuery,
  signal: AbortSignal,
): Promise<RunsPage> {
  const params = new URLSearchParams({ limit: PAGE_SIZE });
  for (const [name, value] of Object.entries(query)) {
    if (value !== null) params.set(name, value);
  }
  return callFunction<RunsPage>(supabase, `di-agent/runs?${params}`, { signal });
}

/** What the project lacks, worst first. */
export function analyzeGaps(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<GapsResponse> {
  const body = { project_id };
  return callFunction<GapsResponse>(supabase, "di-agent/gaps", { body, signal });
}

/** What consultant and client probably overlook. */
export function findBlindSpots(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<BlindSpotsResponse> {
  const body = { project_id };
  return callFunction<BlindSpotsResponse>(supabase, "di-agent/blind-spots", { body, signal });
}

/** What to ask the client next, with what was said already that comes closest to an answer. */
export function askQuestions(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<QuestionsResponse> {
  const body = { project_id };
  return callFunction<QuestionsResponse>(supabase, "di-agent/questions", { body, signal });
}
