/** Gate `business_case`: why the investment pays (domain rules, sections 3.1 and 4.1). */
import type { BusinessCase, Kpi } from "../../elements/business_case/schema.ts";
import { isPresent } from "../../text/is_present.ts";
import { gap, gapsWhere, type GateFinding, satisfiedGate, unsatisfiedGate } from "../gate.ts";
import { GATES } from "../../elements/elements.ts";

const ABSENT = [
  gap(
    "Value to the business",
    "Ask: if this succeeds, what is it worth to the business in a year?",
  ),
  gap(
    "Return on investment",
    "Ask: how does what you would invest compare with what you expect back?",
  ),
  gap(
    "Success KPIs",
    "Ask: by which number, from what to what and by when, will you call it a success?",
  ),
  gap(
    "Reason for priority",
    "Ask: what else competes for this budget, and why does this come first?",
  ),
];
const VALUE = gap(
  "Value to the business",
  "Ask what changes for revenue, cost or risk once it works",
);
const ROI = gap(
  "Return on investment",
  "Ask how the return will be set against the investment, and over how long",
);
const KPIS = gap(
  "A complete success KPI backed by the client",
  "Agree on one number: today's value, the target, how it is measured and by when",
);
const PRIORITY = gap("Reason for priority", "Ask which initiatives wait behind this one, and why");
const CONFIDENCE = gap(
  "Validation by the decision-maker",
  "Take the business case to whoever releases the money and ask what they would challenge",
);

const UNLOCK_HINT = "The business case tends to surface when budget or timeline is discussed";

/** True if the value to the business and at least one KPI that counts are present and the confidence is at least 0.7. */
export function isBusinessCaseSatisfied(value: BusinessCase): boolean {
  return isPresent(value.value_to_business) && value.success_kpis.some(isCountedKpi) &&
    value.confidence >= GATES.business_case.min_confidence;
}

/** The finding of the gate; null stands for an element that does not exist yet. */
export function assessBusinessCase(value: BusinessCase | null): GateFinding {
  if (value === null) return unsatisfiedGate(0, ABSENT, { unlock_hint: UNLOCK_HINT });
  if (isBusinessCaseSatisfied(value)) return satisfiedGate(value.confidence);
  const gaps = gapsWhere([
    [!isPresent(value.value_to_business), VALUE],
    [!isPresent(value.roi_framing), ROI],
    [!value.success_kpis.some(isCountedKpi), KPIS],
    [!isPresent(value.why_priority), PRIORITY],
    [value.confidence < GATES.business_case.min_confidence, CONFIDENCE],
  ]);
  return unsatisfiedGate(value.confidence, gaps, { unlock_hint: UNLOCK_HINT });
}

/** A hypothesis is our guess, and a KPI with a blank says no more than that one is wanted; neither opens the gate. */
function isCountedKpi(kpi: Kpi): boolean {
  const texts = [
    kpi.metric,
    kpi.current_state,
    kpi.target_state,
    kpi.measurement_method,
    kpi.timeframe,
  ];
  return !kpi.hypothesis && texts.every(isPresent);
}
