import type { SupabaseClient } from "@supabase/supabase-js";
import type { QuestionsResponse } from "../../shared/contracts/di_agent.ts";
import { callFunction } from "./call_function.ts";

/** What to ask the client next, with what was said already that comes closest to an answer. */
export function askQuestions(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<QuestionsResponse> {
  const body = { project_id };
  return callFunction<QuestionsResponse>(supabase, "di-agent/questions", { body, signal });
}
