/** All eight gates of a project (domain rules, section 4). */
import type { GateName } from "../contracts/element.ts";
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
