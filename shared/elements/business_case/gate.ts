/** Gate `business_case`: why the investment pays (domain rules, sections 3.1 and 4.1). */
import { isPresent } from "../../text/is_present.ts";
import { gap, type Gate } from "../gate.ts";
import { isKpiComplete } from "./is_kpi_complete.ts";
import type { BusinessCase, Kpi } from "./schema.ts";

/** Complete if the value to the business and at least one KPI that counts are present. */
export const businessCaseGate: Gate<BusinessCase> = {
  fields: {
    value_to_business: {
      label: "Value to business",
      kind: "text",
      required: true,
      absent: gap(
        "Value to the business",
        "Ask: if this succeeds, what is it worth to the business in a year?",
      ),
      partial: gap(
        "Value to the business",
        "Ask what changes for revenue, cost or risk once it works",
      ),
    },
    roi_framing: {
      label: "Return on investment",
      kind: "text",
      required: true,
      absent: gap(
        "Return on investment",
        "Ask: how does what you would invest compare with what you expect back?",
      ),
      partial: gap(
        "Return on investment",
        "Ask how the return will be set against the investment, and over how long",
      ),
    },
    success_kpis: {
      label: "Success measures",
      kind: "other",
      isMissing: ({ success_kpis }) => !success_kpis.some(isCounted),
      absent: gap(
        "Success KPIs",
        "Ask: by which number, from what to what and by when, will you call it a success?",
      ),
      partial: gap(
        "A complete success KPI backed by the client",
        "Agree on one number: today's value, the target, how it is measured and by when",
      ),
    },
    why_priority: {
      label: "Why now, and before others",
      kind: "text",
      required: true,
      absent: gap(
        "Reason for priority",
        "Ask: what else competes for this budget, and why does this come first?",
      ),
      partial: gap("Reason for priority", "Ask which initiatives wait behind this one, and why"),
    },
  },
  isComplete: ({ value_to_business, success_kpis }) =>
    isPresent(value_to_business) && success_kpis.some(isCounted),
  confirmation: gap(
    "Validation by the decision-maker",
    "Take the business case to whoever releases the money and ask what they would challenge",
  ),
  unlock_hint: "The business case tends to surface when budget or timeline is discussed",
};

/** A hypothesis is our guess, and a KPI with a blank says no more than that one is wanted; neither opens the gate. */
function isCounted(kpi: Kpi): boolean {
  return !kpi.hypothesis && isKpiComplete(kpi);
}
