import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import type { GateName } from "../contracts/element.ts";
import { BUILD_GATES, PROTOTYPE_GATES } from "../elements/elements.ts";
import { scoreGates } from "./assess_gates.ts";

const REQUIRED_PROTOTYPE: GateName[] = ["core_pain", "primary_persona", "wow_moment"];
const ALL: GateName[] = [...PROTOTYPE_GATES, ...BUILD_GATES];

Deno.test("scoreGates() follows the table of domain rules, section 5", () => {
  assertScore([], 0, "insufficient");
  assertScore(REQUIRED_PROTOTYPE, 35, "prototype_ready");
  assertScore([...PROTOTYPE_GATES], 40, "prototype_ready");
  assertScore(
    ["core_pain", "wow_moment", "design_preferences", ...BUILD_GATES],
    30,
    "insufficient",
  );
  assertScore([...REQUIRED_PROTOTYPE, "confirmed_scope"], 45, "prototype_ready");
  assertScore(
    [...PROTOTYPE_GATES, "budget_constraints", "full_requirements"],
    70,
    "prototype_ready",
  );
  assertScore([...PROTOTYPE_GATES, "business_case", "budget_constraints"], 75, "prototype_ready");
  assertScore([...REQUIRED_PROTOTYPE, ...BUILD_GATES], 95, "build_ready");
  assertScore(ALL, 100, "build_ready");
});

Deno.test("scoreGates() names the next milestone of each phase", () => {
  assertEquals(scoreGates(new Set()).next_milestone, "prototype");
  assertEquals(scoreGates(new Set(REQUIRED_PROTOTYPE)).next_milestone, "build");
  assertEquals(scoreGates(new Set(ALL)).next_milestone, "complete");
});

Deno.test("scoreGates() blocks on required gates of both phases, never on design preferences", () => {
  assertEquals(scoreGates(new Set(["primary_persona", "business_case"])).blocking_gates, [
    "core_pain",
    "wow_moment",
    "budget_constraints",
    "full_requirements",
    "confirmed_scope",
  ]);
});

Deno.test("scoreGates() never falls when one more gate is satisfied", () => {
  fc.assert(
    fc.property(fc.subarray(ALL), fc.constantFrom(...ALL), (satisfied, more) => {
      const before = scoreGates(new Set(satisfied));
      const after = scoreGates(new Set([...satisfied, more]));

      assert(after.gate_score >= before.gate_score);
      assert(after.blocking_gates.length <= before.blocking_gates.length);
    }),
    { seed: 20 },
  );
});

function assertScore(satisfied: GateName[], points: number, phase: string): void {
  const actual = scoreGates(new Set(satisfied));
  assertEquals([actual.gate_score, actual.phase], [points, phase], satisfied.join(", "));
}
