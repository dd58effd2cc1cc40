import { assert, assertEquals } from "@std/assert";
import { assessSample, FULL_FOUNDATION } from "../testing/sample_foundation.ts";

const business = FULL_FOUNDATION.business_case!; // the sample has every element
const kpi = business.success_kpis[0]!; // and one KPI

Deno.test("assess() at the gate business_case wants value, a KPI and a confidence of 0.7", () => {
  assert(
    assessSample("business_case", { ...business, confidence: 0.7, roi_framing: "" }).satisfied,
  );
  assert(!assessSample("business_case", { ...business, confidence: 0.69 }).satisfied);
  assert(!assessSample("business_case", { ...business, value_to_business: "tbd" }).satisfied);
  assert(!assessSample("business_case", { ...business, success_kpis: [] }).satisfied);
});

Deno.test("assess() at the gate business_case does not count a hypothesis or a KPI with a blank", () => {
  const guess = { ...kpi, hypothesis: true };
  const blank = { ...kpi, target_state: "unknown" };

  assert(!assessSample("business_case", { ...business, success_kpis: [guess, blank] }).satisfied);
  assert(
    assessSample("business_case", { ...business, success_kpis: [guess, blank, kpi] }).satisfied,
  );
});

Deno.test("assess() at the gate business_case counts a KPI that shall be none, and not one that is yet to be told", () => {
  const satisfiedBy = (target_state: string) =>
    assessSample("business_case", { ...business, success_kpis: [{ ...kpi, target_state }] })
      .satisfied;

  for (const state of ["None", "nothing", "Nil.", "0"]) assert(satisfiedBy(state), state);
  for (const state of ["TBD", "n/a", "null", " ", ""]) assert(!satisfiedBy(state), state);
  assert(
    !assessSample("business_case", {
      ...business,
      success_kpis: [{ ...kpi, measurement_method: "None" }],
    }).satisfied,
  );
});

Deno.test("assess() at the gate business_case says when the case tends to surface until it is satisfied", () => {
  assert(assessSample("business_case", null).unlock_hint !== null);
  assert(assessSample("business_case", { ...business, confidence: 0.2 }).unlock_hint !== null);
  assertEquals(assessSample("business_case", business).unlock_hint, null);
});
