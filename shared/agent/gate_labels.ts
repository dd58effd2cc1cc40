import type { GateName } from "../contracts/element.ts";

/** What a gate, and so its element, is called in a sentence. */
export const GATE_LABELS: Record<GateName, string> = {
  core_pain: "core pain",
  primary_persona: "primary persona",
  wow_moment: "wow moment",
  design_preferences: "design preferences",
  business_case: "business case",
  budget_constraints: "budget and constraints",
  full_requirements: "full requirements",
  confirmed_scope: "confirmed scope",
};
