/**
 * How a gate is judged. Each element's gate.ts is one `Gate`: its fields, in one list from which follow what the gate reports as
 * missing, what is asked for, and what a reader is shown. gates.ts has them all.
 */
import type { GateAssessment } from "../contracts/readiness.ts";
import type { StandingField } from "../contracts/standing.ts";
import { isPresent } from "../text/is_present.ts";

/** One missing item with the hints, usually one, that say how to get it. */
interface Gap {
  missing: string;
  hints: string[];
}

/** A gap from its missing item and its hints. */
export function gap(missing: string, ...hints: string[]): Gap {
  return { missing, hints };
}

/**
 * How a field can be corrected: as text, as text that may be missing, line by line, or not as text. A `confirmation` is no field
 * of the stored value, but what a person adds to it.
 */
export type FieldKind = "text" | "optional_text" | "list" | "other" | "confirmation";

/** What is known of one field. Missing can be what is required or has a gap; everything else is welcome and never asked for. */
export interface Field<Value = never> {
  /** What a reader is shown. */
  label: string;
  kind: FieldKind;
  /** Whether an element needs it to be complete (domain rules, section 3). */
  required?: true;
  /** Follows from other elements by its nature, so no quote has to say it (domain rules, section 13). */
  derived?: true;
  /** Default: a text or list that holds nothing but blanks and placeholders. Needed for every other kind with a gap. */
  isMissing?(value: Value): boolean;
  /** What is reported while there is no element. Without it the field is asked for, but not reported. */
  absent?: Gap;
  /** What is reported of an element that lacks the field. Without it as above. */
  partial?: Gap;
}

/** What a person adds that is no field of the stored value. */
export type Confirmation = "client_approval";

/** The fields that a stored value has of its own. */
export type OwnField<Value> = Exclude<keyof Value, StandingField>;

/** The fields of an element, in the order in which they are reported, asked for and shown. */
type Fields<Value> =
  & { [Name in OwnField<Value>]: Field<Value> }
  & { [Name in Confirmation]?: Field<Value> };

export interface Gate<Value> {
  fields: Fields<Value>;
  /** Whether what the element says is enough; below the catalogue's `min_confidence` its gate stays shut even so. */
  isComplete(value: Value): boolean;
  /** What is reported, last of all, where the confidence is too low. */
  confirmation?: Gap;
  /** 0 to 1. Default: the element's own confidence. */
  confidence?(value: Value): number;
  /** When it tends to be satisfied; for gates that take their time. */
  unlock_hint?: string;
}

/** What is found at one gate. `confidence` lies in [0, 1]; a satisfied gate has no missing items, hints or unlock hint. */
export type GateFinding = Pick<
  GateAssessment,
  "satisfied" | "confidence" | "missing" | "how_to_acquire" | "unlock_hint"
>;

/**
 * The finding at the gate of an element; null stands for one that does not exist yet.
 *
 * @param min_confidence As in the catalogue.
 */
export function assessGate<Value extends object>(
  gate: Gate<Value>,
  value: Value | null,
  min_confidence: number | null,
): GateFinding {
  if (value === null) {
    const gaps = listMissing(gate.fields, null).flatMap(([, { absent }]) => absent ?? []);
    return unsatisfiedGate(0, gaps, gate.unlock_hint);
  }
  const confidence = gate.confidence?.(value) ?? ownConfidence(value);
  const is_certain = min_confidence === null || confidence >= min_confidence;
  if (is_certain && gate.isComplete(value)) return satisfiedGate(confidence);
  const gaps = listMissing(gate.fields, value).flatMap(([, { partial }]) => partial ?? []);
  if (!is_certain && gate.confirmation !== undefined) gaps.push(gate.confirmation);
  return unsatisfiedGate(confidence, gaps, gate.unlock_hint);
}

function ownConfidence(value: object): number {
  return "confidence" in value && typeof value.confidence === "number" ? value.confidence : 0;
}

/** The fields that an element lacks, in their order; all that can be missing, where there is no element. */
export function listMissing<Value extends object>(
  fields: Fields<Value>,
  value: Value | null,
): [name: string, field: Field<Value>][] {
  return Object.entries<Field<Value>>(fields).filter(([name, field]) =>
    canBeMissing(field) && (value === null || isMissing(name, field, value))
  );
}

function canBeMissing({ required, absent, partial }: Field<never>): boolean {
  return required || absent !== undefined || partial !== undefined;
}

function isMissing<Value extends object>(
  name: string,
  field: Field<Value>,
  value: Value,
): boolean {
  if (field.isMissing !== undefined) return field.isMissing(value);
  const content = (value as Record<string, unknown>)[name]; // a text or a list of texts, by its kind
  return Array.isArray(content) ? !content.some(isPresent) : !isPresent(content as string | null);
}

/** The finding at a gate that is passed. */
export function satisfiedGate(confidence: number): GateFinding {
  return { satisfied: true, confidence, missing: [], how_to_acquire: [], unlock_hint: null };
}

/** The finding at a gate that still lacks something; its lists keep the order of the gaps. */
export function unsatisfiedGate(
  confidence: number,
  gaps: Gap[],
  unlock_hint?: string,
): GateFinding {
  return {
    satisfied: false,
    confidence,
    missing: gaps.map(({ missing }) => missing),
    how_to_acquire: gaps.flatMap(({ hints }) => hints),
    unlock_hint: unlock_hint ?? null,
  };
}
