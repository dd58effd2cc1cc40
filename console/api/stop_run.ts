import type { SupabaseClient } from "@supabase/supabase-js";
import type { StoppedRun } from "../../shared/contracts/di_agent.ts";
import { callFunction } from "./call_function.ts";

/** Stops a run; one that has ended keeps its state. */
export function stopRun(supabase: SupabaseClient, run_id: string): Promise<StoppedRun> {
  return callFunction<StoppedRun>(supabase, `di-agent/runs/${run_id}`, { method: "DELETE" });
}
