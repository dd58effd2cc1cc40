import { assertEquals } from "@std/assert";
import { listGates } from "./list_gates.ts";
import { openGates, openPrototypeGates } from "./open_gates.ts";
import { testReadiness } from "./testdata/test_readiness.ts";

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
