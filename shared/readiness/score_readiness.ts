/**
 * The readiness score of a project (domain rules, sections 3 to 9). Pure: facts in, score out, no clock and no I/O. Start here; the
 * rules are in the gate.ts of each element and in dimensions/, what following a piece of advice would change is beside each advice.
 */
import type { GateName } from "../contracts/element.ts";
import { BUILD_GATES, GATES, PROTOTYPE_GATES } from "../elements/elements.ts";
import type {
  Cap,
  Dimension,
  Effort,
  GateAssessment,
  ReadinessFacts,
  ReadinessScore,
  Recommendation,
} from "../contracts/readiness.ts";
import type { AdviceRule, DimensionFinding, DimensionRules, FactorFinding } from "./dimension.ts";
import { countEntities, type ScoringFacts } from "./scoring_facts.ts";
import { engagement } from "./dimensions/engagement.ts";
import { problem } from "./dimensions/problem.ts";
import { solution } from "./dimensions/solution.ts";
import { valuePath } from "./dimensions/value_path.ts";
import { parseFacts } from "./parse_facts.ts";
import { findMilestonePath } from "./milestone_path.ts";
import { round1 } from "./round1.ts";
import { type FactsScore, scoreFacts } from "./score_facts.ts";
import { scoreGates } from "./assess_gates.ts";

/** From this score on a project is ready. */
const THRESHOLD = 80;

/**
 * The complete score of the facts: scores 0 to 100, and for every open gate and every piece of advice the gain, in points of
 * `score`, of passing or following it alone. A part of the facts that cannot be read is listed in `warnings` and counts as
 * absent; nothing in the jsonb parts makes it throw.
 *
 * A gain is exact, so it can be negative where following the advice closes a gate or brings up a cap: features that nobody has
 * described can cost the gate `full_requirements` once they are confirmed.
 */
export function scoreReadiness(stored: ReadinessFacts): ReadinessScore {
  const { facts, warnings } = parseFacts(stored);
  const scored = scoreFacts(facts);
  const { score, dimensional_score } = scored;
  const { gate_score, phase, next_milestone, blocking_gates } = scored.gate_score;
  const dimensions = describeDimensions(facts, scored);
  const { total, confirmed } = countEntities(facts);
  return {
    score,
    ready: score >= THRESHOLD,
    threshold: THRESHOLD,
    dimensional_score,
    gate_score,
    phase,
    prototype_ready: phase !== "insufficient",
    build_ready: phase === "build_ready",
    next_milestone,
    blocking_gates,
    path: findMilestonePath(facts, scored),
    gates: {
      prototype_gates: describeGates(PROTOTYPE_GATES, scored),
      build_gates: describeGates(BUILD_GATES, scored),
    },
    dimensions,
    caps_applied: [...scored.caps, ...describeCeiling(scored)],
    top_recommendations: selectRecommendations(
      Object.values(dimensions).flatMap(({ recommendations }) => recommendations),
    ),
    confirmed_entities: confirmed,
    total_entities: total,
    client_signals_count: facts.signals.client,
    meetings_completed: facts.meetings.completed,
    warnings,
  };
}

/** The gate score as a cap, where it is what holds the score down (section 8, step 3). */
function describeCeiling({ score, dimensional_score, gate_score }: FactsScore): Cap[] {
  if (score === dimensional_score) return [];
  const { phase, blocking_gates } = gate_score;
  const reason = blocking_gates.length === 0
    ? "Only the optional design preferences are missing for the full gate score"
    : `Open gates hold the score down: ${blocking_gates.join(", ")}`;
  return [{ cap_id: `gate_${phase}`, limit: gate_score.gate_score, reason }];
}

function describeGates(
  names: readonly GateName[],
  scored: FactsScore,
): Record<string, GateAssessment> {
  return Object.fromEntries(names.map((name) => [name, describeGate(name, scored)]));
}

function describeGate(name: GateName, scored: FactsScore): GateAssessment {
  const { satisfied, confidence, missing, how_to_acquire, unlock_hint } = scored.gates[name];
  const { required, points } = GATES[name];
  const gain = gainOfGate(name, scored);
  return {
    name,
    satisfied,
    confidence,
    required,
    points,
    missing,
    how_to_acquire,
    unlock_hint,
    gain,
  };
}

/** Passing a gate means that it counts as satisfied; whatever it takes to get there may lift the dimensions on top. */
function gainOfGate(name: GateName, { satisfied, dimensional_score, score }: FactsScore): number {
  const { gate_score } = scoreGates(new Set([...satisfied, name]));
  return round1(Math.min(dimensional_score, gate_score) - score);
}

function describeDimensions(facts: ScoringFacts, scored: FactsScore): ReadinessScore["dimensions"] {
  const { dimensions, score } = scored;
  const project = { facts, score };
  return {
    value_path: describeDimension(valuePath, dimensions.value_path, project),
    problem: describeDimension(problem, dimensions.problem, project),
    solution: describeDimension(solution, dimensions.solution, project),
    engagement: describeDimension(engagement, dimensions.engagement, project),
  };
}

interface Project {
  facts: ScoringFacts;
  score: number;
}

function describeDimension<Factor extends string>(
  rules: DimensionRules<Factor>,
  finding: DimensionFinding<Factor>,
  project: Project,
): Dimension {
  const due = rules.advice.filter((advice) => advice.isDue(project.facts, finding.scores));
  const factors = Object.entries<FactorFinding>(finding.factors);
  return {
    score: round1(finding.score),
    weight: rules.weight,
    weighted_score: finding.weighted_score,
    factors: Object.fromEntries(
      factors.map(([name, { score, details }]) => [name, { score, max_score: 100, details }]),
    ),
    blockers: due.flatMap(({ blocker }) => blocker === undefined ? [] : [blocker]),
    recommendations: due.map((advice) => toRecommendation(rules.name, advice, project)),
    summary: rules.summarize(finding.score, project.facts),
  };
}

function toRecommendation<Factor extends string>(
  dimension: Recommendation["dimension"],
  advice: AdviceRule<Factor>,
  { facts, score }: Project,
): Recommendation {
  return {
    code: advice.code,
    dimension,
    action: advice.action(facts),
    impact: advice.impact,
    effort: advice.effort,
    priority: advice.priority,
    gain: round1(scoreFacts(advice.done(facts)).score - score),
  };
}

/** Which advice to show first (domain rules, section 9). */

const MAX_SELECTED = 5;
const EFFORT_RANK: Readonly<Record<Effort, number>> = { low: 1, medium: 2, high: 3 };

/** Up to five recommendations by priority, then impact, then effort; of those that share a code, the first. */
export function selectRecommendations(
  recommendations: readonly Recommendation[],
): Recommendation[] {
  const codes = new Set<string>();
  return recommendations
    .toSorted((a, b) =>
      a.priority - b.priority || b.impact - a.impact ||
      EFFORT_RANK[a.effort] - EFFORT_RANK[b.effort]
    )
    .filter(({ code }) => !codes.has(code) && codes.add(code))
    .slice(0, MAX_SELECTED);
}
