/** The form in which the four dimensions are written down: weighted factors, a summary and advice. */
import type { DimensionName, Effort } from "../contracts/readiness.ts";
import type { Counterfactual, ScoringFacts } from "./scoring_facts.ts";
import { round1 } from "./round1.ts";

/** One factor as found: a score from 0 to 100 and a sentence that says what it comes from. */
export interface FactorFinding {
  score: number;
  details: string;
}

/** One factor's share of its dimension (all shares of a dimension add up to 1) and its assessment. */
interface FactorRule {
  weight: number;
  assess(facts: ScoringFacts): FactorFinding;
}

/** Factor scores by name. */
type FactorScores<Factor extends string> = Readonly<Record<Factor, number>>;

/** One piece of advice: when it is due, what it says, and what the facts look like once it has been followed. */
export interface AdviceRule<Factor extends string = string> {
  /** Stable identifier; wording may change, codes do not. */
  code: string;
  /** Rule-of-thumb percent of the domain rules; orders the advice. */
  impact: number;
  effort: Effort;
  /** 1 is the most urgent. */
  priority: number;
  isDue(facts: ScoringFacts, scores: FactorScores<Factor>): boolean;
  action(facts: ScoringFacts): string;
  /** Set where the condition blocks progress: the blocker to state. */
  blocker?: string;
  /**
   * The facts with this one thing done and nothing else. Rows that are added are bare (unconfirmed, unlinked, without
   * evidence), except that they stand no worse than the rows already there.
   */
  done: Counterfactual;
}

/** One dimension as rules over the facts (domain rules, section 6). */
export interface DimensionRules<Factor extends string = string> {
  name: DimensionName;
  /** Share of the whole score; the four add up to 1. */
  weight: number;
  factors: Readonly<Record<Factor, FactorRule>>;
  /** @param score The dimension's score before rounding. */
  summarize(score: number, facts: ScoringFacts): string;
  /** In the order in which it is listed. */
  advice: readonly AdviceRule<Factor>[];
}

/** Scores one dimension (domain rules, section 6). */

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
