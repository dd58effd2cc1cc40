import { assert, assertEquals } from "@std/assert";
import { FULL_FOUNDATION } from "../testdata/sample_facts.ts";
import { assessBudgetConstraints, isBudgetConstraintsSatisfied } from "./budget_constraints.ts";

const budget = FULL_FOUNDATION.budget_constraints!; // the sample has every element

Deno.test("isBudgetConstraintsSatisfied() wants range, timeline and a confidence of 0.7", () => {
  assert(isBudgetConstraintsSatisfied({ ...budget, confidence: 0.7 }));
  assert(isBudgetConstraintsSatisfied({ ...budget, budget_flexibility: "unknown" }));
  assert(!isBudgetConstraintsSatisfied({ ...budget, confidence: 0.69 }));
  assert(!isBudgetConstraintsSatisfied({ ...budget, timeline: "" }));
});

Deno.test("isBudgetConstraintsSatisfied() never takes a placeholder for a budget, however sure it is", () => {
  for (const budget_range of ["unknown", "TBD", "n/a", "To be determined", "?", "not disclosed"]) {
    assert(!isBudgetConstraintsSatisfied({ ...budget, budget_range, confidence: 1 }), budget_range);
  }
});

Deno.test("assessBudgetConstraints() names a placeholder as what is missing", () => {
  const finding = assessBudgetConstraints({ ...budget, budget_range: "unknown" });

  assertEquals(finding.missing, ["Budget range"]);
  assertEquals(finding.how_to_acquire.length, 1);
  assert(finding.unlock_hint !== null);
});
