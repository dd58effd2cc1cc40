import type { Field } from "../gate.ts";

/** The parts of the strategic context, by their place in the row. It is no gate, so that none of them is ever missing. */
export const strategicContextFields: Readonly<Record<string, Field>> = {
  "opportunity.problem_statement": { label: "Problem statement", kind: "text" },
  "opportunity.business_opportunity": { label: "Business opportunity", kind: "text" },
  "opportunity.client_motivation": { label: "Client motivation", kind: "text" },
  "opportunity.strategic_fit": { label: "Strategic fit", kind: "text" },
  "opportunity.market_gap": { label: "Market gap", kind: "text" },
  "investment_case.efficiency_gains": { label: "Efficiency gains", kind: "text" },
  "investment_case.cost_reduction": { label: "Cost reduction", kind: "text" },
  "investment_case.revenue_potential": { label: "Revenue potential", kind: "text" },
  "investment_case.return_on_investment": { label: "Return on investment", kind: "text" },
  "constraints.budget": { label: "Budget", kind: "text" },
  "constraints.timeline": { label: "Timeline", kind: "text" },
  "constraints.team_size": { label: "Team size", kind: "text" },
  "constraints.technical": { label: "Technical", kind: "list" },
  "constraints.compliance": { label: "Compliance", kind: "list" },
  "risks": { label: "Risks", kind: "other" },
};
