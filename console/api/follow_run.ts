import type { SupabaseClient } from "@supabase/supabase-js";
import { callFunction } from "./call_function.ts";

export interface FollowOptions {
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
