/** Which fields are supported and which are not, in plain words. */
import type { Evidence, Force } from "../../../shared/contracts/evidence.ts";
import { countsForGate, stands } from "../../../shared/contracts/standing.ts";
import type { ConfirmedBy } from "../../../shared/contracts/stored_element.ts";
import type { FieldSupport, SupportReason } from "../../../shared/contracts/support.ts";

const FORCES: Record<Exclude<Force, "asserted">, string> = {
  asked: "Asked, not said",
  denied: "Denied",
  conditional: "Under a condition",
  reported: "Hearsay",
  hedged: "Said with doubt",
  withdrawn: "Taken back",
  unjudged: "Not known how it is meant",
};

const SIDES: Record<Exclude<Evidence["side"], "client">, string> = {
  studio: "Words of the studio",
  other: "Words of somebody else",
  unknown: "Not known on whose side",
};

/** Why a quote opens no gate; null for one that counts. */
export function describeReserve(quote: Evidence): string | null {
  if (countsForGate(quote)) return null;
  if (quote.pending) return "To be read again: something it depends on has changed";
  const reserves = [
    quote.side === "client" ? null : SIDES[quote.side],
    quote.force === "asserted" ? null : FORCES[quote.force],
  ];
  return reserves.filter((reserve) => reserve !== null).join(" · ");
}

const REASONS: Record<SupportReason, string> = {
  number_missing: "The figure is in none of its quotes",
  date_missing: "The date is in none of its quotes",
  unit_differs: "Its quotes have the figure with another unit, period or limit",
  unrelated: "Its quotes speak of something else",
  no_quote: "No quote was found for it",
};

/** What any element has beside its own fields. */
export interface Grounds {
  support?: Record<string, FieldSupport> | undefined;
  standing?: readonly string[] | undefined;
  disputed?: readonly string[] | undefined;
  confirmed_by: ConfirmedBy | null;
  confirmed_fields?: readonly string[] | undefined;
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
