import type { Evidence, Force } from "../../../shared/contracts/evidence.ts";
import { countsForGate } from "../../../shared/contracts/standing.ts";

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
