import type { SupabaseClient } from "@supabase/supabase-js";
import type { diAgentRequestSchema } from "../../shared/contracts/di_agent.ts";
import type { z } from "zod";
import { callFunction } from "./call_function.ts";

export type RunRequest = z.input<typeof diAgentRequestSchema>;

export interface StartOptions {
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
