/** How a gate is judged: the finding that every file of gates/ returns, and the small words they build it with. */
import type { GateAssessment } from "../contracts/readiness.ts";

/** What is found at one gate. `confidence` lies in [0, 1]; a satisfied gate has no missing items, hints or unlock hint. */
export type GateFinding = Pick<
  GateAssessment,
  "satisfied" | "confidence" | "missing" | "how_to_acquire" | "unlock_hint"
>;

/** One missing item with the hints, usually one, that say how to get it. */
interface Gap {
  missing: string;
  hints: string[];
}

/** A gap from its missing item and its hints. */
export function gap(missing: string, ...hints: string[]): Gap {
  return { missing, hints };
}

/** The gaps whose condition holds, in the order given. */
export function gapsWhere(checks: [condition: boolean, gap: Gap][]): Gap[] {
  return checks.filter(([condition]) => condition).map(([_, gap]) => gap);
}

/** The finding of a gate that is passed. */
export function satisfiedGate(confidence: number): GateFinding {
  return { satisfied: true, confidence, missing: [], how_to_acquire: [], unlock_hint: null };
}

/** The finding of a gate that still lacks something; its lists keep the order of the gaps. */
export function unsatisfiedGate(
  confidence: number,
  gaps: Gap[],
  options: { unlock_hint?: string } = {},
): GateFinding {
  return {
    satisfied: false,
    confidence,
    missing: gaps.map(({ missing }) => missing),
    how_to_acquire: gaps.flatMap(({ hints }) => hints),
    unlock_hint: options.unlock_hint ?? null,
  };
}
