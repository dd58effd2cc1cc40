import type { GateName } from "../contracts/element.ts";
import type { Foundation } from "../contracts/foundation.ts";
import { isPresent } from "../text/is_present.ts";

/**
 * What an unsatisfied gate lacks, as names of its element's fields, in the order of the domain rules, section 4.1.
 * "confirmation" stands for certainty where every field has a value. `full_requirements` has no element; its fields stand
 * for the features and for their descriptions.
 */
export function missingFields(gate: GateName, foundation: Foundation): string[] {
  const missing = Object.entries(fieldsOf[gate](foundation))
    .filter(([, is_there]) => !is_there).map(([field]) => field);
  return missing.length > 0 ? missing : ["confirmation"];
}

type Fields = Record<string, boolean>;

/** Shorter than this a link between persona and pain says nothing (domain rules, section 4.1). */
const MIN_CONNECTION_LENGTH = 10;
/** A statement must be longer than this (domain rules, section 3.1). */
const MAX_EMPTY_STATEMENT_LENGTH = 20;

const fieldsOf: Record<GateName, (foundation: Foundation) => Fields> = {
  core_pain: ({ core_pain: pain }) => ({
    statement: (pain?.statement.trim().length ?? 0) > MAX_EMPTY_STATEMENT_LENGTH,
    trigger: isPresent(pain?.trigger),
    stakes: isPresent(pain?.stakes),
    who_feels_it: isPresent(pain?.who_feels_it),
  }),
  primary_persona: ({ primary_persona: persona }) => ({
    name: isPresent(persona?.name),
    role: isPresent(persona?.role),
    context: isPresent(persona?.context),
    goal: isPresent(persona?.goal),
    pain_connection: (persona?.pain_connection.trim().length ?? 0) >= MIN_CONNECTION_LENGTH,
  }),
  wow_moment: ({ wow_moment: wow }) => ({
    description: isPresent(wow?.description),
    core_pain_inversion: isPresent(wow?.core_pain_inversion),
    emotional_impact: isPresent(wow?.emotional_impact),
    visual_concept: isPresent(wow?.visual_concept),
    level_1: isPresent(wow?.level_1),
  }),
  design_preferences: ({ design_preferences: design }) => ({
    references: design?.references.some(isPresent) ?? false,
    visual_style: isPresent(design?.visual_style),
  }),
  business_case: ({ business_case: business }) => ({
    value_to_business: isPresent(business?.value_to_business),
    roi_framing: isPresent(business?.roi_framing),
    success_kpis: business?.success_kpis.some((kpi) => !kpi.hypothesis) ?? false,
    why_priority: isPresent(business?.why_priority),
  }),
  budget_constraints: ({ budget_constraints: budget }) => ({
    budget_range: isPresent(budget?.budget_range),
    budget_flexibility: budget !== null && budget.budget_flexibility !== "unknown",
    timeline: isPresent(budget?.timeline),
    technical_constraints: budget !== null,
  }),
  full_requirements: () => ({ features: false, descriptions: false }),
  confirmed_scope: ({ confirmed_scope: scope }) => ({
    v1_features: (scope?.v1_features.length ?? 0) > 0,
    v2_features: scope !== null,
    v1_agreed: scope?.v1_agreed ?? false,
    client_approval: scope?.confirmed_by === "client",
    specs_signed_off: scope?.specs_signed_off ?? false,
  }),
};
