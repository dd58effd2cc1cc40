import { assert, assertEquals } from "@std/assert";
import { assessGate } from "../gate.ts";
import { FULL_FOUNDATION } from "../testing/sample_foundation.ts";
import { wowMomentGate } from "./gate.ts";

const moment = FULL_FOUNDATION.wow_moment!; // the sample has every element

Deno.test("wowMomentGate.isSatisfied() wants description, inversion and a confidence of 0.5", () => {
  assert(
    wowMomentGate.isSatisfied({ ...moment, confidence: 0.5, visual_concept: "", level_1: "" }),
  );
  assert(!wowMomentGate.isSatisfied({ ...moment, confidence: 0.49 }));
  assert(!wowMomentGate.isSatisfied({ ...moment, description: "" }));
  assert(!wowMomentGate.isSatisfied({ ...moment, core_pain_inversion: "to be determined" }));
});

Deno.test("assessGate() at the gate wow_moment lists level 1 as missing without a question of its own", () => {
  const { missing, how_to_acquire } = assessGate(wowMomentGate, null);

  assertEquals([missing.length, how_to_acquire.length], [5, 4]);
});

Deno.test("assessGate() at the gate wow_moment lists each blank of a doubtful moment", () => {
  const finding = assessGate(wowMomentGate, {
    ...moment,
    emotional_impact: "",
    visual_concept: "n/a",
    level_1: "?",
    confidence: 0.2,
  });

  assertEquals([finding.missing.length, finding.how_to_acquire.length], [4, 4]);
});
