import { assertEquals } from "@std/assert";
import { gatesAffected } from "./gates_affected.ts";
import { testReadiness } from "./testdata/test_readiness.ts";

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
