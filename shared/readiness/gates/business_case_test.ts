import { assert, assertEquals } from "@std/assert";
import { FULL_FOUNDATION } from "../testdata/sample_facts.ts";
import { assessBusinessCase, isBusinessCaseSatisfied } from "./business_case.ts";

const business = FULL_FOUNDATION.business_case!; // the sample has every element
const kpi = business.success_kpis[0]!; // and one KPI

Deno.test("isBusinessCaseSatisfied() wants value, a KPI and a confidence of 0.7", () => {
  assert(isBusinessCaseSatisfied({ ...business, confidence: 0.7, roi_framing: "" }));
  assert(!isBusinessCaseSatisfied({ ...business, confidence: 0.69 }));
  assert(!isBusinessCaseSatisfied({ ...business, value_to_business: "tbd" }));
  assert(!isBusinessCaseSatisfied({ ...business, success_kpis: [] }));
});

Deno.test("isBusinessCaseSatisfied() does not count a hypothesis or a KPI with a blank", () => {
  const guess = { ...kpi, hypothesis: true };
  const blank = { ...kpi, target_state: "unknown" };

  assert(!isBusinessCaseSatisfied({ ...business, success_kpis: [guess, blank] }));
  assert(isBusinessCaseSatisfied({ ...business, success_kpis: [guess, blank, kpi] }));
});

Deno.test("assessBusinessCase() says when the case tends to surface until it is satisfied", () => {
  assert(assessBusinessCase(null).unlock_hint !== null);
  assert(assessBusinessCase({ ...business, confidence: 0.2 }).unlock_hint !== null);
  assertEquals(assessBusinessCase(business).unlock_hint, null);
});
