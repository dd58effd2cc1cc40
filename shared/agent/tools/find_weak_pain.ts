import type { Observation } from "../../contracts/di_agent.ts";

/** Below this a core pain is an assumption (domain rules, sections 12.6 and 13.1). */
export const WEAK_PAIN_CONFIDENCE = 0.4;

/** Why nothing can be built on the core pain yet: there is none, or it is an assumption nobody confirmed; else null. */
export function findWeakPain({ foundation }: Observation): string | null {
  const pain = foundation.core_pain;
  if (pain === null) return "there is no core pain yet";
  if (pain.confirmed_by !== null || pain.confidence >= WEAK_PAIN_CONFIDENCE) return null;
  return `the core pain is an assumption (confidence ${pain.confidence.toFixed(2)})`;
}
