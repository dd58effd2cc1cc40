import type { SupabaseClient } from "@supabase/supabase-js";
import type { confirmationSchema } from "../../shared/contracts/endpoints.ts";
import type { ConfirmRequest } from "../../shared/contracts/foundation.ts";
import type { z } from "zod";
import { callFunction } from "./call_function.ts";

export type Confirmation = z.infer<typeof confirmationSchema>;

/**
 * Confirms an element in the name of who is signed in.
 *
 * @throws {ApiError} `revision_conflict` if another value stands than the one shown; `details.current` is that value.
 */
export function confirmElement(
  supabase: SupabaseClient,
  request: ConfirmRequest,
): Promise<Confirmation> {
  return callFunction<Confirmation>(supabase, "foundation/confirm", { body: { ...request } });
}
