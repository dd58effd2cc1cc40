/** The form in which the four dimensions are written down: weighted factors, a summary and advice. */
import type { DimensionName, Effort } from "../contracts/readiness.ts";
import type { Counterfactual, ScoringFacts } from "./scoring_facts.ts";

/** One factor as found: a score from 0 to 100 and a sentence that says what it comes from. */
export interface FactorFinding {
  score: number;
  details: string;
}

/** One factor's share of its dimension (all shares of a dimension add up to 1) and its assessment. */
export interface FactorRule {
  weight: number;
  assess(facts: ScoringFacts): FactorFinding;
}

/** Factor scores by name. */
export type FactorScores<Factor extends string> = Readonly<Record<Factor, number>>;

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
