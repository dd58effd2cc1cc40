import type { FieldCue } from "../contracts/reasoner.ts";
import { isTold } from "./is_told.ts";

/**
 * The proposal with null for every text of the named fields that tells nothing ("TBD", "n/a", "not mentioned"), and without
 * such items in its lists: placeholders count as absent (domain rules, section 3.1).
 */
export function clearPlaceholders<Proposal extends object>(
  proposal: Proposal,
  fields: readonly FieldCue[],
): Proposal {
  const names = new Set(fields.map(({ field }) => field));
  const entries = Object.entries(proposal).map(([name, value]) =>
    [name, names.has(name) ? clear(value) : value] as const
  );
  // The same keys; texts are nullable in every proposal schema.
  return Object.fromEntries(entries) as Proposal;
}

function clear(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(isTold);
  return typeof value === "string" && !isTold(value) ? null : value;
}
