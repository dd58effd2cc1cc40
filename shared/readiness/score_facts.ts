/**
 * The core of scoring: from facts to figures, without the gains. Gains are differences between scores of this kind, which is why
 * they are no part of it.
 */
import type { GateName } from "../contracts/element.ts";
import type { Cap } from "../contracts/readiness.ts";
import { applyCaps } from "./apply_caps.ts";
import { assessDimension, type DimensionFinding } from "./dimension.ts";
import { assessGates, type GateScore, scoreGates } from "./assess_gates.ts";
import { engagement } from "./dimensions/engagement.ts";
import { problem } from "./dimensions/problem.ts";
import { solution } from "./dimensions/solution.ts";
import { valuePath } from "./dimensions/value_path.ts";
import type { GateFinding } from "../elements/gate.ts";
import { round1 } from "./round1.ts";
import type { ScoringFacts } from "./scoring_facts.ts";

/** The figures of one set of facts. Scores are 0 to 100 with one decimal. */
export interface FactsScore {
  /** The smaller of `dimensional_score` and the gate score. */
  score: number;
  dimensional_score: number;
  caps: Cap[];
  dimensions: ReturnType<typeof assessDimensions>;
  gates: Record<GateName, GateFinding>;
  satisfied: ReadonlySet<GateName>;
  gate_score: GateScore;
}

/** Scores the facts (domain rules, section 8, steps 1 to 4, without the entry of the gate ceiling). */
export function scoreFacts(facts: ScoringFacts): FactsScore {
  const { dimensional_score, caps, dimensions } = scoreDimensions(facts);
  const gates = assessGates(facts);
  const satisfied = selectSatisfied(gates);
  const gate_score = scoreGates(satisfied);
  const score = Math.min(dimensional_score, gate_score.gate_score);
  return { score, dimensional_score, caps, dimensions, gates, satisfied, gate_score };
}

/** The part of the score that does not hang on gates (domain rules, section 8, steps 1 and 2). */
export function scoreDimensions(
  facts: ScoringFacts,
): Pick<FactsScore, "dimensional_score" | "caps" | "dimensions"> {
  const dimensions = assessDimensions(facts);
  const { score: dimensional_score, caps } = applyCaps({
    score: sumWeighted(Object.values(dimensions)),
    facts,
    wow_factor: dimensions.value_path.scores.wow_moment,
  });
  return { dimensional_score, caps, dimensions };
}

function assessDimensions(facts: ScoringFacts) {
  return {
    value_path: assessDimension(valuePath, facts),
    problem: assessDimension(problem, facts),
    solution: assessDimension(solution, facts),
    engagement: assessDimension(engagement, facts),
  };
}

/** The parts have one decimal, so their sum has too; rounding takes away only what binary addition brought in. */
function sumWeighted(dimensions: DimensionFinding[]): number {
  return round1(dimensions.reduce((sum, { weighted_score }) => sum + weighted_score, 0));
}

function selectSatisfied(gates: Record<GateName, GateFinding>): ReadonlySet<GateName> {
  const names = Object.keys(gates) as GateName[]; // the record's own keys are all there is
  return new Set(names.filter((name) => gates[name].satisfied));
}
