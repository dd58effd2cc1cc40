import { assertEquals } from "@std/assert";
import type { Readiness } from "../../../shared/contracts/readiness.ts";
import { describeMilestone } from "./score_overview.tsx";

const GATE = {} as Readiness["gates"]["build_gates"][string];
const GATES = {
  prototype_gates: { core_pain: GATE, wow_moment: GATE },
  build_gates: { business_case: GATE, confirmed_scope: GATE },
};

Deno.test("describeMilestone() names the gates of the next phase, not those after it", () => {
  const sentence = describeMilestone({
    next_milestone: "prototype",
    blocking_gates: ["core_pain", "wow_moment", "business_case"],
    gates: GATES,
  });

  assertEquals(sentence, "Before the prototype: Core pain and Wow moment.");
});

Deno.test("describeMilestone() goes on to the build, and says when nothing is left", () => {
  assertEquals(
    describeMilestone({
      next_milestone: "build",
      blocking_gates: ["confirmed_scope"],
      gates: GATES,
    }),
    "Before the build: Confirmed scope.",
  );
  assertEquals(
    describeMilestone({ next_milestone: "complete", blocking_gates: [], gates: GATES }),
    "Every required gate is satisfied: the build can begin.",
  );
});
