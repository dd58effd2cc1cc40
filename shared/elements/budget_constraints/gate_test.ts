import { assert, assertEquals } from "@std/assert";
import { assessSample, FULL_FOUNDATION } from "../testing/sample_foundation.ts";

const budget = FULL_FOUNDATION.budget_constraints!; // the sample has every element

Deno.test("assess() at the gate budget_constraints wants range, timeline and a confidence of 0.7", () => {
  assert(assessSample("budget_constraints", { ...budget, confidence: 0.7 }).satisfied);
  assert(
    assessSample("budget_constraints", { ...budget, budget_flexibility: "unknown" }).satisfied,
  );
  assert(!assessSample("budget_constraints", { ...budget, confidence: 0.69 }).satisfied);
  assert(!assessSample("budget_constraints", { ...budget, timeline: "" }).satisfied);
});

Deno.test("assess() at the gate budget_constraints never takes a placeholder for a budget, however sure it is", () => {
  for (const budget_range of ["unknown", "TBD", "n/a", "To be determined", "?", "not disclosed"]) {
    assert(
      !assessSample("budget_constraints", { ...budget, budget_range, confidence: 1 }).satisfied,
      budget_range,
    );
  }
});

Deno.test("assess() at the gate budget_constraints names a placeholder as what is missing", () => {
  const finding = assessSample("budget_constraints", { ...budget, budget_range: "unknown" });

  assertEquals(finding.missing, ["Budget range"]);
  assertEquals(finding.how_to_acquire.length, 1);
  assert(finding.unlock_hint !== null);
});
