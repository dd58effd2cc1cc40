/** Gate `budget_constraints`: the money and the time there is (domain rules, sections 3.1 and 4.1). */
import type { BudgetConstraints } from "../../elements/budget_constraints/schema.ts";
import { isPresent } from "../../text/is_present.ts";
import { gap, gapsWhere, type GateFinding, satisfiedGate, unsatisfiedGate } from "../gate.ts";
import { GATES } from "../../elements/elements.ts";

const ABSENT = [
  gap("Budget range", "Ask: between which two figures does the budget for this lie?"),
  gap(
    "Budget flexibility",
    "Ask: could the budget grow if the scope proves worth it, or is it fixed?",
  ),
  gap("Timeline", "Ask: by when is it needed, and what hangs on that date?"),
  gap(
    "Technical limits",
    "Ask: which systems must it integrate with, and on which platforms must it run?",
  ),
];
const RANGE = gap("Budget range", "Offer two or three ranges and ask which comes closest");
const TIMELINE = gap("Timeline", "Ask by when the first version has to be in use");
const CONFIDENCE = gap(
  "Confirmation by the decision-maker",
  "Have whoever signs confirm budget and timeline in writing",
);

const UNLOCK_HINT = "Budget and timeline tend to surface with the contract or statement of work";

/** True if budget range and timeline are present, no placeholders, and the confidence is at least 0.7. */
export function isBudgetConstraintsSatisfied(value: BudgetConstraints): boolean {
  return isPresent(value.budget_range) && isPresent(value.timeline) &&
    value.confidence >= GATES.budget_constraints.min_confidence;
}

/**
 * The finding of the gate; null stands for an element that does not exist yet. Flexibility is a closed choice that is never
 * blank, so a stored element cannot lack it.
 */
export function assessBudgetConstraints(value: BudgetConstraints | null): GateFinding {
  if (value === null) return unsatisfiedGate(0, ABSENT, { unlock_hint: UNLOCK_HINT });
  if (isBudgetConstraintsSatisfied(value)) return satisfiedGate(value.confidence);
  const gaps = gapsWhere([
    [!isPresent(value.budget_range), RANGE],
    [!isPresent(value.timeline), TIMELINE],
    [value.confidence < GATES.budget_constraints.min_confidence, CONFIDENCE],
  ]);
  return unsatisfiedGate(value.confidence, gaps, { unlock_hint: UNLOCK_HINT });
}
