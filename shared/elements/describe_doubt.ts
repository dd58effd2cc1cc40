/** Why a field of an element may not be relied on, in plain words. */
import type { Evidence, Force } from "../contracts/evidence.ts";
import type { ConfirmedBy } from "../contracts/stored_element.ts";
import type { FieldSupport, SupportReason } from "../contracts/support.ts";
import { isFieldConfirmed } from "../contracts/standing.ts";
import { isReliable } from "./is_reliable.ts";

const REASONS: Record<SupportReason, string> = {
  number_missing: "The figure is in none of its quotes",
  date_missing: "The date is in none of its quotes",
  unit_differs: "Its quotes have the figure with another unit, period or limit",
  unrelated: "Its quotes speak of something else",
  no_quote: "No quote was found for it",
};

/** As what words are read that do not simply say it. */
const READ_AS: Record<Exclude<Force, "asserted">, string> = {
  asked: "a question",
  denied: "a denial",
  conditional: "a condition",
  reported: "somebody else’s words",
  hedged: "a guess",
  withdrawn: "taken back",
  unjudged: "not clear",
};

/** What any element has beside its own fields, as `storedElementSchema` says it. */
export interface Grounds {
  evidence: readonly GroundQuote[];
  support?: Readonly<Record<string, FieldSupport>> | undefined;
  standing?: readonly string[] | undefined;
  disputed?: readonly string[] | undefined;
  overruled?: readonly string[] | undefined;
  confirmed_by: ConfirmedBy | null;
  confirmed_fields?: readonly string[] | undefined;
  not_shared?: readonly string[] | undefined;
}

/** What decides whether a quote counts, and for what. */
export type GroundQuote =
  & Pick<Evidence, "speaker" | "side" | "force" | "pending">
  & { fields: readonly string[] };

/** Why a field that says something may not be relied on; null if it may, or if nothing is known of that. */
export function describeDoubt(path: string, value: Grounds): string | null {
  if (value.overruled?.includes(path)) {
    return isFieldConfirmed(value, path)
      ? "Another statement holds: ask for a yes to it, or for this yes to be taken back"
      : "Another statement holds: it stands here once it is extracted again";
  }
  if (value.disputed?.includes(path)) {
    return isFieldConfirmed(value, path)
      ? "Disputed: the client has said something else since. Ask which holds"
      : "Disputed: the client has also said otherwise. Ask what holds";
  }
  if (isReliable(value, path)) return null;
  const support = value.support?.[path];
  // Nobody assesses the strategic context; what was assessed and has no support asks for no words, such as a scope.
  if (support === undefined && value.standing !== undefined) return null;
  if (support === undefined || support.verdict === "supported") {
    return describeQuotes(value.evidence.filter(({ fields }) => fields.includes(path)));
  }
  if (support.verdict === "derived") return "Thought of, not said";
  return support.reason === undefined ? "Its quotes say only a part" : REASONS[support.reason];
}

/** Why none of the quotes counts. */
function describeQuotes(quotes: readonly GroundQuote[]): string {
  if (quotes.length === 0) return REASONS.no_quote;
  if (quotes.some(({ pending }) => pending)) return "Its quotes are still to be checked again";
  const [by_client] = quotes.filter(({ side }) => side === "client");
  const unknown = quotes.filter(({ side }) => side === "unknown")
    .find(({ force }) => force === "asserted" || by_client === undefined);
  if (unknown !== undefined) {
    return unknown.speaker === null
      ? "It is not known who said it"
      : `Nobody has said whose side ${unknown.speaker} is on`;
  }
  if (by_client === undefined) return "It was not the client who said it";
  return by_client.force === "asserted"
    ? "The client’s words do not carry it alone"
    : `The client’s words are read as ${READ_AS[by_client.force]}`;
}
