import type { GateName } from "../../../shared/contracts/element.ts";
import type { GateAssessment } from "../../../shared/contracts/readiness.ts";

const PLACES: Record<GateName, number> = {
  core_pain: 1,
  primary_persona: 2,
  wow_moment: 3,
  design_preferences: 4,
  business_case: 5,
  budget_constraints: 6,
  full_requirements: 7,
  confirmed_scope: 8,
};

/** The gates in the order of the domain: a stored answer, which has been jsonb, has lost it. */
export function sortGates(gates: Record<string, GateAssessment>): GateAssessment[] {
  return Object.values(gates).toSorted((a, b) => PLACES[a.name] - PLACES[b.name]);
}
