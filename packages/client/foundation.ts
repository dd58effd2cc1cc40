import type { SupabaseClient } from "@supabase/supabase-js";
import { callFunction } from "./call_function.ts";
import type {
  AttachRequest,
  ChangedElement,
  ConfirmedElement,
  ConfirmRequest,
  DecideRequest,
  ErasedSource,
  EraseRequest,
  EvidencedRow,
  ExtractionAnswer,
  ExtractionRequest,
  ReadOptions,
  ShownFoundation,
  ShowOptions,
  WithdrawRequest,
} from "./types.ts";

/** Every element as it stands and, where asked for, what each was before. */
export function showFoundation(
  supabase: SupabaseClient,
  project_id: string,
  { revisions = false, signal }: ShowOptions = {},
): Promise<ShownFoundation> {
  const params = new URLSearchParams({ project_id, revisions: String(revisions) });
  return callFunction(supabase, `foundation?${params}`, { signal });
}

/** Extracts the elements asked for, or all that are due; takes as long as the model does. */
export function extractFoundation(
  supabase: SupabaseClient,
  request: ExtractionRequest,
  { signal }: ReadOptions = {},
): Promise<ExtractionAnswer> {
  return callFunction(supabase, "foundation", { body: request, signal });
}

/**
 * Confirms an element as the signed-in user.
 *
 * @throws {ApiError} `revision_conflict` if another value stands than the one shown; `details.current` is that value.
 */
export function confirmElement(
  supabase: SupabaseClient,
  request: ConfirmRequest,
): Promise<ConfirmedElement> {
  return callFunction(supabase, "foundation/confirm", { body: request });
}

/** Withdraws the confirmation of the user's side. */
export function withdrawConfirmation(
  supabase: SupabaseClient,
  request: WithdrawRequest,
): Promise<ChangedElement> {
  return callFunction(supabase, "foundation/withdraw", { body: request });
}

/**
 * Takes over what was proposed for an element, or leaves it, for an owner or consultant. What was left can be taken over later.
 *
 * @throws {ApiError} `revision_conflict` if another value stands than the one shown, or the proposal was taken over before.
 */
export function decideProposal(
  supabase: SupabaseClient,
  request: DecideRequest,
): Promise<ChangedElement> {
  return callFunction(supabase, "foundation/decide", { body: request });
}

/**
 * Attaches words that stand in a signal to a field, a feature or a step, verified like any quote.
 *
 * @throws {ApiError} `insufficient_signal` if the signal does not say them or, for a feature or step, the client does not assert them.
 */
export function attachWords(
  supabase: SupabaseClient,
  request: AttachRequest,
): Promise<ChangedElement | EvidencedRow> {
  return callFunction(supabase, "foundation/attach", { body: request });
}

/** Erases a signal or a person with all their words, for an owner: nothing of them is left but the fact. */
export function eraseSource(
  supabase: SupabaseClient,
  request: EraseRequest,
): Promise<ErasedSource> {
  return callFunction(supabase, "foundation/erase", { body: request });
}
