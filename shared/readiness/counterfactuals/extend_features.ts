import type { ReadinessFacts } from "../../contracts/readiness.ts";
import type { ScoringFacts } from "../scoring_facts.ts";

const WANTED_FEATURES = 3;

type FeatureFacts = ReadinessFacts["features"];

/** The facts with three features: the added ones have each property that any feature has already. */
export function extendFeatures(facts: ScoringFacts): ScoringFacts {
  const added = WANTED_FEATURES - facts.features.total;
  const extend = (count: number) => count > 0 ? count + added : 0;
  const features: FeatureFacts = {
    total: WANTED_FEATURES,
    confirmed: extend(facts.features.confirmed),
    described: extend(facts.features.described),
    confirmed_described: extend(facts.features.confirmed_described),
    mvp: extend(facts.features.mvp),
    enriched: extend(facts.features.enriched),
    targeting_known_persona: extend(facts.features.targeting_known_persona),
  };
  return { ...facts, features };
}
