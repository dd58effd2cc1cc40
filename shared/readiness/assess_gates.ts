/** All eight gates of a project (domain rules, section 4). */
import type { GateName } from "../contracts/element.ts";
import { BUILD_GATES, GATES, PROTOTYPE_GATES } from "../elements/elements.ts";
import type { GateFinding } from "./gate.ts";
import { assessBudgetConstraints } from "./gates/budget_constraints.ts";
import { assessBusinessCase } from "./gates/business_case.ts";
import { assessConfirmedScope } from "./gates/confirmed_scope.ts";
import { assessCorePain } from "./gates/core_pain.ts";
import { assessDesignPreferences } from "./gates/design_preferences.ts";
import { assessFullRequirements } from "./gates/full_requirements.ts";
import { assessPrimaryPersona } from "./gates/primary_persona.ts";
import { assessWowMoment } from "./gates/wow_moment.ts";
import type { ScoringFacts } from "./scoring_facts.ts";
import type { Phase, ReadinessScore } from "../contracts/readiness.ts";

/** The finding of every gate, by name. */
export function assessGates(facts: ScoringFacts): Record<GateName, GateFinding> {
  const { foundation } = facts;
  return {
    core_pain: assessCorePain(foundation.core_pain),
    primary_persona: assessPrimaryPersona(foundation.primary_persona),
    wow_moment: assessWowMoment(foundation.wow_moment),
    design_preferences: assessDesignPreferences(foundation.design_preferences),
    business_case: assessBusinessCase(foundation.business_case),
    budget_constraints: assessBudgetConstraints(foundation.budget_constraints),
    full_requirements: assessFullRequirements(facts),
    confirmed_scope: assessConfirmedScope(foundation.confirmed_scope),
  };
}

/** Points and phase that follow from which gates are satisfied (domain rules, section 5). */

const NEXT_MILESTONE = {
  insufficient: "prototype",
  prototype_ready: "build",
  build_ready: "complete",
} as const satisfies Record<Phase, ReadinessScore["next_milestone"]>;

/** `gate_score` is 0 to 100 and the ceiling of the readiness score; blocking gates keep the order of the gate table. */
export type GateScore = Pick<
  ReadinessScore,
  "gate_score" | "phase" | "next_milestone" | "blocking_gates"
>;

/**
 * The gate score and the phase. Build gates earn points only once every required prototype gate is satisfied: a budget for
 * an unknown problem is no progress. The phase follows the required gates alone, never the points.
 */
export function scoreGates(satisfied: ReadonlySet<GateName>): GateScore {
  const blocksPhase = (name: GateName) => GATES[name].required && !satisfied.has(name);
  const blockingPrototype = PROTOTYPE_GATES.filter(blocksPhase);
  const blockingBuild = BUILD_GATES.filter(blocksPhase);
  const counted = blockingPrototype.length === 0
    ? [...PROTOTYPE_GATES, ...BUILD_GATES]
    : PROTOTYPE_GATES;
  const phase = blockingPrototype.length > 0
    ? "insufficient"
    : blockingBuild.length > 0
    ? "prototype_ready"
    : "build_ready";
  return {
    gate_score: counted.filter((name) => satisfied.has(name))
      .reduce((points, name) => points + GATES[name].points, 0),
    phase,
    next_milestone: NEXT_MILESTONE[phase],
    blocking_gates: [...blockingPrototype, ...blockingBuild],
  };
}
