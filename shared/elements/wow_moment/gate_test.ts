import { assert, assertEquals } from "@std/assert";
import { assessSample, FULL_FOUNDATION } from "../testing/sample_foundation.ts";

const moment = FULL_FOUNDATION.wow_moment!; // the sample has every element

Deno.test("assess() at the gate wow_moment wants description, inversion and a confidence of 0.5", () => {
  assert(
    assessSample("wow_moment", { ...moment, confidence: 0.5, visual_concept: "", level_1: "" })
      .satisfied,
  );
  assert(!assessSample("wow_moment", { ...moment, confidence: 0.49 }).satisfied);
  assert(!assessSample("wow_moment", { ...moment, description: "" }).satisfied);
  assert(
    !assessSample("wow_moment", { ...moment, core_pain_inversion: "to be determined" }).satisfied,
  );
});

Deno.test("assess() at the gate wow_moment lists level 1 as missing without a question of its own", () => {
  const { missing, how_to_acquire } = assessSample("wow_moment", null);

  assertEquals([missing.length, how_to_acquire.length], [5, 4]);
});

Deno.test("assess() at the gate wow_moment lists each blank of a doubtful moment", () => {
  const finding = assessSample("wow_moment", {
    ...moment,
    emotional_impact: "",
    visual_concept: "n/a",
    level_1: "?",
    confidence: 0.2,
  });

  assertEquals([finding.missing.length, finding.how_to_acquire.length], [4, 4]);
});
