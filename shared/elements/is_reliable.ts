/** Whether a reader may rely on what stands in a field. */
import type { Evidence } from "../contracts/evidence.ts";
import { countsForGate, fieldValue, hasClientsYes, type Standing } from "../contracts/standing.ts";
import { isPresent } from "../text/is_present.ts";

/**
 * Whether a reader may rely on what stands in the field: it says something that the client said yes to, or that the client's own,
 * asserted words carry and no other words of the client's contradict; and nobody said that another statement holds. Where nobody has
 * assessed the fields, as in the strategic context, any quote of such words counts.
 */
export function isReliable(value: Reliable, field: string): boolean {
  if (!saysSomething(fieldValue(value, field))) return false;
  if (value.overruled?.includes(field)) return false;
  if (hasClientsYes(value, field)) return true;
  if (value.disputed?.includes(field)) return false;
  return value.standing?.includes(field) ??
    value.evidence.some((item) => item.fields.includes(field) && countsForGate(item));
}

interface Reliable extends Standing {
  disputed?: readonly string[] | undefined;
  overruled?: readonly string[] | undefined;
  evidence:
    readonly (Pick<Evidence, "force" | "side" | "pending"> & { fields: readonly string[] })[];
}

/** Whether there is an answer in a stored field: no placeholder, and nothing that is empty. */
export function saysSomething(value: unknown): boolean {
  if (typeof value === "string") return isPresent(value);
  if (typeof value !== "object" || value === null) return value !== undefined && value !== null;
  return Object.values(value).some(saysSomething);
}
