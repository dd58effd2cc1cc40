/** Why a field of an element may not be relied on, in plain words. */
import { stands } from "../contracts/standing.ts";
import type { ConfirmedBy } from "../contracts/stored_element.ts";
import type { FieldSupport, SupportReason } from "../contracts/support.ts";

const REASONS: Record<SupportReason, string> = {
  number_missing: "The figure is in none of its quotes",
  date_missing: "The date is in none of its quotes",
  unit_differs: "Its quotes have the figure with another unit, period or limit",
  unrelated: "Its quotes speak of something else",
  no_quote: "No quote was found for it",
};

/** What any element has beside its own fields, as `storedElementSchema` says it. */
export interface Grounds {
  support?: Readonly<Record<string, FieldSupport>> | undefined;
  standing?: readonly string[] | undefined;
  disputed?: readonly string[] | undefined;
  confirmed_by: ConfirmedBy | null;
  confirmed_fields?: readonly string[] | undefined;
  not_shared?: readonly string[] | undefined;
}

/** Why a field is not supported; null if it is, or if that is not known. */
export function describeDoubt(path: string, grounds: Grounds): string | null {
  if (grounds.disputed?.includes(path)) {
    return "Disputed: the client has said something else since. Ask which holds";
  }
  const support = grounds.support?.[path];
  if (support === undefined || stands(grounds, path)) return null;
  if (support.verdict === "derived") return "Thought of, not said";
  if (support.verdict === "supported") return "The client has not said it without reserve";
  return support.reason === undefined ? "Its quotes say only a part" : REASONS[support.reason];
}
