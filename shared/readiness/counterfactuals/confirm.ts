import type { ScoringFacts } from "../scoring_facts.ts";

/** The facts with every step of the path confirmed. */
export function confirmSteps(facts: ScoringFacts): ScoringFacts {
  return { ...facts, vp_steps: facts.vp_steps.map((step) => ({ ...step, confirmed: true })) };
}

/** The facts with every feature confirmed. */
export function confirmFeatures({ features, ...facts }: ScoringFacts): ScoringFacts {
  const { total, described } = features;
  return { ...facts, features: { ...features, confirmed: total, confirmed_described: described } };
}

/** The facts with every step, feature and persona confirmed. */
export function confirmEntities(facts: ScoringFacts): ScoringFacts {
  const personas = facts.personas.map((persona) => ({ ...persona, confirmed: true }));
  return { ...confirmFeatures(confirmSteps(facts)), personas };
}
