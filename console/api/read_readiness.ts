import type { SupabaseClient } from "@supabase/supabase-js";
import type { Readiness } from "../../shared/contracts/readiness.ts";
import { callFunction } from "./call_function.ts";

export interface ReadinessOptions {
  /** Whether a stored score will do. */
  use_cache: boolean;
  signal: AbortSignal;
}

/** The project's score with everything it is made of. */
export function readReadiness(
  supabase: SupabaseClient,
  project_id: string,
  { use_cache, signal }: ReadinessOptions,
): Promise<Readiness> {
  const body = { project_id, use_cache };
  return callFunction<Readiness>(supabase, "readiness", { body, signal });
}
