import type { SupabaseClient } from "@supabase/supabase-js";
import type { GapsResponse } from "../../shared/contracts/di_agent.ts";
import { callFunction } from "./call_function.ts";

/** What the project lacks, worst first. */
export function analyzeGaps(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<GapsResponse> {
  const body = { project_id };
  return callFunction<GapsResponse>(supabase, "di-agent/gaps", { body, signal });
}
