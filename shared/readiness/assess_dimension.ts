/** Scores one dimension (domain rules, section 6). */
import type { DimensionRules, FactorFinding, FactorScores } from "./dimension.ts";
import { round1 } from "./round1.ts";
import type { ScoringFacts } from "./scoring_facts.ts";

/** One dimension as found. Scores are 0 to 100. */
export interface DimensionFinding<Factor extends string = string> {
  factors: Record<Factor, FactorFinding>;
  scores: FactorScores<Factor>;
  /** Weighted sum of the factors, not rounded. */
  score: number;
  /** Contribution to the whole score, one decimal. */
  weighted_score: number;
}

/** The finding of the dimension that the rules describe. */
export function assessDimension<Factor extends string>(
  rules: DimensionRules<Factor>,
  facts: ScoringFacts,
): DimensionFinding<Factor> {
  const names = Object.keys(rules.factors) as Factor[]; // the record's own keys are all there is
  const factors = toRecord(names, (name) => rules.factors[name].assess(facts));
  const score = names.reduce(
    (sum, name) => sum + factors[name].score * rules.factors[name].weight,
    0,
  );
  return {
    factors,
    scores: toRecord(names, (name) => factors[name].score),
    score,
    weighted_score: round1(score * rules.weight),
  };
}

function toRecord<Name extends string, Value>(
  names: Name[],
  valueOf: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>; // every name has its value
}
