import { assert, assertEquals } from "@std/assert";
import { assessGate } from "../gate.ts";
import { FULL_FOUNDATION } from "../testing/sample_foundation.ts";
import { businessCaseGate } from "./gate.ts";

const business = FULL_FOUNDATION.business_case!; // the sample has every element
const kpi = business.success_kpis[0]!; // and one KPI

Deno.test("businessCaseGate.isSatisfied() wants value, a KPI and a confidence of 0.7", () => {
  assert(businessCaseGate.isSatisfied({ ...business, confidence: 0.7, roi_framing: "" }));
  assert(!businessCaseGate.isSatisfied({ ...business, confidence: 0.69 }));
  assert(!businessCaseGate.isSatisfied({ ...business, value_to_business: "tbd" }));
  assert(!businessCaseGate.isSatisfied({ ...business, success_kpis: [] }));
});

Deno.test("businessCaseGate.isSatisfied() does not count a hypothesis or a KPI with a blank", () => {
  const guess = { ...kpi, hypothesis: true };
  const blank = { ...kpi, target_state: "unknown" };

  assert(!businessCaseGate.isSatisfied({ ...business, success_kpis: [guess, blank] }));
  assert(businessCaseGate.isSatisfied({ ...business, success_kpis: [guess, blank, kpi] }));
});

Deno.test("assessGate() at the gate business_case says when the case tends to surface until it is satisfied", () => {
  assert(assessGate(businessCaseGate, null).unlock_hint !== null);
  assert(assessGate(businessCaseGate, { ...business, confidence: 0.2 }).unlock_hint !== null);
  assertEquals(assessGate(businessCaseGate, business).unlock_hint, null);
});
