import type { ElementName, ExtractableName } from "../../../shared/contracts/element.ts";
import type { ElementValues } from "../../../shared/contracts/foundation.ts";

/** How a field may be corrected: as text, as text that may be missing, line by line, or not in this form. */
type FieldKind = "text" | "optional_text" | "list" | "other";

export interface Field {
  /** Keys from the value to the field: "statement", "opportunity.market_gap". */
  path: string;
  kind: FieldKind;
}

type OwnField<Name extends ElementName> = Exclude<
  keyof ElementValues[Name],
  "evidence" | "confirmed_by" | "confidence"
>;

const KINDS_BY_ELEMENT:
  & { [Name in ElementName]: Record<OwnField<Name>, FieldKind> }
  & Record<"strategic_context", Record<string, FieldKind>> = {
    core_pain: { statement: "text", trigger: "text", stakes: "text", who_feels_it: "text" },
    primary_persona: {
      name: "text",
      role: "text",
      goal: "text",
      pain_connection: "text",
      context: "text",
    },
    wow_moment: {
      description: "text",
      core_pain_inversion: "text",
      emotional_impact: "text",
      visual_concept: "text",
      level_1: "text",
      level_2: "optional_text",
      level_3: "optional_text",
    },
    design_preferences: {
      visual_style: "optional_text",
      references: "list",
      anti_references: "list",
      specific_requirements: "list",
    },
    business_case: {
      value_to_business: "text",
      roi_framing: "text",
      why_priority: "text",
      success_kpis: "other",
    },
    budget_constraints: {
      budget_range: "text",
      budget_flexibility: "other",
      timeline: "text",
      hard_deadline: "optional_text",
      deadline_driver: "optional_text",
      technical_constraints: "list",
      organizational_constraints: "list",
    },
    confirmed_scope: {
      v1_features: "other",
      v2_features: "other",
      v1_agreed: "other",
      specs_signed_off: "other",
    },
    strategic_context: {
      "opportunity.problem_statement": "text",
      "opportunity.business_opportunity": "text",
      "opportunity.client_motivation": "text",
      "opportunity.strategic_fit": "text",
      "opportunity.market_gap": "text",
      "investment_case.efficiency_gains": "text",
      "investment_case.cost_reduction": "text",
      "investment_case.revenue_potential": "text",
      "investment_case.return_on_investment": "text",
      "constraints.budget": "text",
      "constraints.timeline": "text",
      "constraints.team_size": "text",
      "constraints.technical": "list",
      "constraints.compliance": "list",
      "risks": "other",
    },
  };

/** What an element consists of, in the order of the domain; with keys that people gave the strategic context themselves. */
export function elementFields(name: ExtractableName, value: Record<string, unknown>): Field[] {
  const kinds: Record<string, FieldKind> = KINDS_BY_ELEMENT[name];
  const known = Object.entries(kinds).map(([path, kind]): Field => ({ path, kind }));
  if (name !== "strategic_context") return known;
  const added = ["opportunity", "investment_case", "constraints"]
    .flatMap((column) => Object.keys(value[column] ?? {}).map((key) => `${column}.${key}`))
    .filter((path) => !(path in kinds));
  return [...known, ...added.map((path): Field => ({ path, kind: "other" }))];
}
