import { assertEquals } from "@std/assert";
import { gatesAffected, listGates, openGates, openPrototypeGates } from "./gates.ts";
import { testReadiness } from "./testing/test_readiness.ts";

Deno.test("openGates() puts prototype gates first, then those that add most", () => {
  const gates = listGates(testReadiness(["core_pain"], { wow_moment: { gain: 40 } }));

  assertEquals(openGates(gates).map(({ name }) => name), [
    "wow_moment",
    "primary_persona",
    "design_preferences",
    "business_case",
    "budget_constraints",
    "full_requirements",
    "confirmed_scope",
  ]);
});

Deno.test("openPrototypeGates() leaves the optional gate out", () => {
  const gates = listGates(testReadiness(["core_pain", "wow_moment"]));

  assertEquals(openPrototypeGates(gates).map(({ name }) => name), ["primary_persona"]);
});

Deno.test("gatesAffected() is empty for equal results", () => {
  assertEquals(gatesAffected(testReadiness(["core_pain"]), testReadiness(["core_pain"])), []);
});

Deno.test("gatesAffected() names gates that opened or shut, in scoring order", () => {
  const before = testReadiness(["business_case"]);
  const after = testReadiness(["core_pain"]);

  assertEquals(gatesAffected(before, after), ["core_pain", "business_case"]);
});

Deno.test("gatesAffected() names a gate of which only the confidence moved", () => {
  const after = testReadiness([], { wow_moment: { confidence: 0.3 } });

  assertEquals(gatesAffected(testReadiness(), after), ["wow_moment"]);
});
