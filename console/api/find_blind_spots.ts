import type { SupabaseClient } from "@supabase/supabase-js";
import type { BlindSpotsResponse } from "../../shared/contracts/di_agent.ts";
import { callFunction } from "./call_function.ts";

/** What consultant and client probably overlook. */
export function findBlindSpots(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<BlindSpotsResponse> {
  const body = { project_id };
  return callFunction<BlindSpotsResponse>(supabase, "di-agent/blind-spots", { body, signal });
}
