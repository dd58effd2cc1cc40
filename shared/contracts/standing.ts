/** What of a stored element is its own, and what stands; without schemas, since the console shows it, too. */
import type { Evidence } from "./evidence.ts";
import type { ConfirmedBy } from "./stored_element.ts";

/** Keys of a stored element that are no part of what it says; private.value_fields in the database knows the same. */
export const STANDING_FIELDS = [
  "evidence",
  "support",
  "standing",
  "confidence",
  "claimed_confidence",
  "confirmed_by",
  "confirmed_fields",
  "source_gone",
  "disputed",
  "overruled",
  "not_shared",
] as const;
export type StandingField = (typeof STANDING_FIELDS)[number];

/** The field at a path such as "opportunity.market_gap"; undefined where there is none. */
export function fieldValue(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>(
    (part, key) =>
      typeof part === "object" && part !== null
        ? (part as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}

/** Whether a quote counts for a gate: the client's side asserted it, and nothing has changed since. */
export function countsForGate(
  { force, side, pending }: Pick<Evidence, "force" | "side" | "pending">,
): boolean {
  return force === "asserted" && side === "client" && pending !== true;
}

/**
 * Whether the field may open a gate: the client said it, or said yes to it. Fields of rows that were written by hand, of which nothing
 * is known, may.
 */
export function stands(value: Standing, field: string): boolean {
  const { standing } = value;
  return hasClientsYes(value, field) || standing === undefined || standing.includes(field);
}

/** What decides whether a field may open a gate. */
export interface Standing {
  standing?: readonly string[] | undefined;
  confirmed_by: ConfirmedBy | null;
  confirmed_fields?: readonly string[] | undefined;
}

/** Whether the client said yes to the field, alone or with the whole element. */
export function hasClientsYes(
  { confirmed_by, confirmed_fields = [] }: Omit<Standing, "standing">,
  field: string,
): boolean {
  return confirmed_by === "client" || confirmed_fields.includes(field);
}

/** Whether anybody said yes to the field: the client, or a consultant to the whole element. */
export function isFieldConfirmed(value: Omit<Standing, "standing">, field: string): boolean {
  return value.confirmed_by !== null || hasClientsYes(value, field);
}

/** What an element says, without what it is based on and who confirmed it. */
export function ownFields(value: object): Record<string, unknown> {
  const standing = new Set<string>(STANDING_FIELDS);
  return Object.fromEntries(Object.entries(value).filter(([field]) => !standing.has(field)));
}
