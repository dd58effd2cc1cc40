import type { SupabaseClient } from "@supabase/supabase-js";
import type { ExtractableName } from "../../shared/contracts/element.ts";
import type {
  changedElementSchema,
  confirmationSchema,
  foundationResponseSchema,
  storedFoundationSchema,
} from "../../shared/contracts/endpoints/foundation.ts";
import type { z } from "zod";
import { callFunction } from "./call_function.ts";
import type {
  attachRequestSchema,
  ConfirmRequest,
  foundationRequestSchema,
} from "../../shared/contracts/foundation.ts";

export type ShownFoundation = z.infer<typeof storedFoundationSchema>;
/** Who stands behind what was confirmed. */
export type Confirmer = ShownFoundation["confirmations"][string];
export type Revision = NonNullable<ShownFoundation["revisions"]>[number];

/** Every element as it stands and, where asked for, what each was before. */
export function showFoundation(
  supabase: SupabaseClient,
  { project_id, revisions = false }: { project_id: string; revisions?: boolean },
  signal: AbortSignal,
): Promise<ShownFoundation> {
  const path = `foundation?project_id=${project_id}&revisions=${revisions}`;
  return callFunction<ShownFoundation>(supabase, path, { signal });
}

export type ExtractionRequest = z.input<typeof foundationRequestSchema>;
export type ExtractionAnswer = z.infer<typeof foundationResponseSchema>;

/** Extracts the elements asked for, or all that are due; takes as long as the model does. */
export function extractFoundation(
  supabase: SupabaseClient,
  request: ExtractionRequest,
): Promise<ExtractionAnswer> {
  return callFunction<ExtractionAnswer>(supabase, "foundation", { body: request });
}

type Confirmation = z.infer<typeof confirmationSchema>;

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

type ChangedElement = z.infer<typeof changedElementSchema>;

/** Takes back the yes of the side of who is signed in. */
export function withdrawConfirmation(
  supabase: SupabaseClient,
  request: { project_id: string; element: ExtractableName; revision_id: string },
): Promise<ChangedElement> {
  return callFunction<ChangedElement>(supabase, "foundation/withdraw", { body: request });
}

/**
 * Attaches words that stand in a signal to a field, verified like any quote.
 *
 * @throws {ApiError} `insufficient_signal` if the signal does not say them.
 */
export function attachWords(
  supabase: SupabaseClient,
  request: z.input<typeof attachRequestSchema>,
): Promise<ChangedElement> {
  return callFunction<ChangedElement>(supabase, "foundation/attach", { body: request });
}

/**
 * Erases a signal or a person with all their words, for an owner: nothing of them is left but the fact.
 */
export function eraseSource(
  supabase: SupabaseClient,
  request: { project_id: string } & ({ signal_id: string } | { person_id: string }),
): Promise<unknown> {
  return callFunction(supabase, "foundation/erase", { body: request });
}

/** The names of the project's features, up to 1,000, by id. */
export async function listFeatureNames(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const { data, error } = await supabase
    .from("features")
    .select("id, name")
    .eq("project_id", project_id)
    .limit(1000)
    .abortSignal(signal)
    .returns<{ id: string; name: string }[]>();
  if (error) throw new Error(error.message, { cause: error });
  return new Map(data.map(({ id, name }) => [id, name]));
}
