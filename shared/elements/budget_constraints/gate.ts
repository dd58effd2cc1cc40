/** Gate `budget_constraints`: the money and the time there is (domain rules, sections 3.1 and 4.1). */
import { isPresent } from "../../text/is_present.ts";
import { gap, type Gate } from "../gate.ts";
import type { BudgetConstraints } from "./schema.ts";

/** Complete if budget range and timeline are present, and no placeholders. */
export const budgetConstraintsGate: Gate<BudgetConstraints> = {
  fields: {
    budget_range: {
      label: "Budget range",
      kind: "text",
      required: true,
      absent: gap(
        "Budget range",
        "Ask: between which two figures does the budget for this lie?",
      ),
      partial: gap("Budget range", "Offer two or three ranges and ask which comes closest"),
    },
    budget_flexibility: {
      label: "Budget flexibility",
      kind: "other",
      required: true,
      // A stored choice is never blank, so the gate does not report it; "unknown" is still worth a question.
      isMissing: ({ budget_flexibility }) => budget_flexibility === "unknown",
      absent: gap(
        "Budget flexibility",
        "Ask: could the budget grow if the scope proves worth it, or is it fixed?",
      ),
    },
    timeline: {
      label: "Timeline",
      kind: "text",
      required: true,
      absent: gap("Timeline", "Ask: by when is it needed, and what hangs on that date?"),
      partial: gap("Timeline", "Ask by when the first version has to be in use"),
    },
    hard_deadline: { label: "Hard deadline", kind: "optional_text" },
    deadline_driver: { label: "Deadline driver", kind: "optional_text" },
    technical_constraints: {
      label: "Technical constraints",
      kind: "list",
      // There may be none.
      isMissing: () => false,
      absent: gap(
        "Technical limits",
        "Ask: which systems must it integrate with, and on which platforms must it run?",
      ),
    },
    organizational_constraints: { label: "Organizational constraints", kind: "list" },
  },
  isComplete: ({ budget_range, timeline }) => isPresent(budget_range) && isPresent(timeline),
  confirmation: gap(
    "Confirmation by the decision-maker",
    "Have whoever signs confirm budget and timeline in writing",
  ),
  unlock_hint: "Budget and timeline tend to surface with the contract or statement of work",
};
