import { assert, assertEquals } from "@std/assert";
import { FULL_FOUNDATION } from "../testdata/sample_facts.ts";
import { assessWowMoment, isWowMomentSatisfied } from "./wow_moment.ts";

const moment = FULL_FOUNDATION.wow_moment!; // the sample has every element

Deno.test("isWowMomentSatisfied() wants description, inversion and a confidence of 0.5", () => {
  assert(isWowMomentSatisfied({ ...moment, confidence: 0.5, visual_concept: "", level_1: "" }));
  assert(!isWowMomentSatisfied({ ...moment, confidence: 0.49 }));
  assert(!isWowMomentSatisfied({ ...moment, description: "" }));
  assert(!isWowMomentSatisfied({ ...moment, core_pain_inversion: "to be determined" }));
});

Deno.test("assessWowMoment() lists level 1 as missing without a question of its own", () => {
  const { missing, how_to_acquire } = assessWowMoment(null);

  assertEquals([missing.length, how_to_acquire.length], [5, 4]);
});

Deno.test("assessWowMoment() lists each blank of a doubtful moment", () => {
  const finding = assessWowMoment({
    ...moment,
    emotional_impact: "",
    visual_concept: "n/a",
    level_1: "?",
    confidence: 0.2,
  });

  assertEquals([finding.missing.length, finding.how_to_acquire.length], [4, 4]);
});
