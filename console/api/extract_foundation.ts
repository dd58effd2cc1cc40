import type { SupabaseClient } from "@supabase/supabase-js";
import type { foundationResponseSchema } from "../../shared/contracts/endpoints.ts";
import type { foundationRequestSchema } from "../../shared/contracts/foundation.ts";
import type { z } from "zod";
import { callFunction } from "./call_function.ts";

export type ExtractionRequest = z.input<typeof foundationRequestSchema>;
export type ExtractionAnswer = z.infer<typeof foundationResponseSchema>;

/** Extracts the elements asked for, or all that are due; takes as long as the model does. */
export function extractFoundation(
  supabase: SupabaseClient,
  request: ExtractionRequest,
): Promise<ExtractionAnswer> {
  return callFunction<ExtractionAnswer>(supabase, "foundation", { body: request });
}
