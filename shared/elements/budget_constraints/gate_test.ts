import { assert, assertEquals } from "@std/assert";
import { assessGate } from "../gate.ts";
import { FULL_FOUNDATION } from "../testing/sample_foundation.ts";
import { budgetConstraintsGate } from "./gate.ts";

const budget = FULL_FOUNDATION.budget_constraints!; // the sample has every element

Deno.test("budgetConstraintsGate.isSatisfied() wants range, timeline and a confidence of 0.7", () => {
  assert(budgetConstraintsGate.isSatisfied({ ...budget, confidence: 0.7 }));
  assert(budgetConstraintsGate.isSatisfied({ ...budget, budget_flexibility: "unknown" }));
  assert(!budgetConstraintsGate.isSatisfied({ ...budget, confidence: 0.69 }));
  assert(!budgetConstraintsGate.isSatisfied({ ...budget, timeline: "" }));
});

Deno.test("budgetConstraintsGate.isSatisfied() never takes a placeholder for a budget, however sure it is", () => {
  for (const budget_range of ["unknown", "TBD", "n/a", "To be determined", "?", "not disclosed"]) {
    assert(
      !budgetConstraintsGate.isSatisfied({ ...budget, budget_range, confidence: 1 }),
      budget_range,
    );
  }
});

Deno.test("assessGate() at the gate budget_constraints names a placeholder as what is missing", () => {
  const finding = assessGate(budgetConstraintsGate, { ...budget, budget_range: "unknown" });

  assertEquals(finding.missing, ["Budget range"]);
  assertEquals(finding.how_to_acquire.length, 1);
  assert(finding.unlock_hint !== null);
});
