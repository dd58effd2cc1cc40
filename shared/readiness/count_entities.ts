/** What a human can confirm: steps of the value path, features and personas (domain rules, section 6.4). */
import type { ScoringFacts } from "./scoring_facts.ts";

/** Number of entities, and how many of them are confirmed. */
export function countEntities(facts: ScoringFacts): { total: number; confirmed: number } {
  const rows = [...facts.vp_steps, ...facts.personas];
  return {
    total: rows.length + facts.features.total,
    confirmed: rows.filter(({ confirmed }) => confirmed).length + facts.features.confirmed,
  };
}
