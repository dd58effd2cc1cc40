import { assert, assertEquals } from "@std/assert";
import { assessSample, FULL_FOUNDATION } from "../testing/sample_foundation.ts";

const design = FULL_FOUNDATION.design_preferences!; // the sample has every element

Deno.test("assess() at the gate design_preferences wants a style or a reference", () => {
  assert(assessSample("design_preferences", design).satisfied);
  assert(
    assessSample("design_preferences", { ...design, visual_style: null, references: ["Linear"] })
      .satisfied,
  );
  assert(
    !assessSample("design_preferences", { ...design, visual_style: "TBD", references: [] })
      .satisfied,
  );
  assert(
    !assessSample("design_preferences", { ...design, visual_style: null, references: ["?"] })
      .satisfied,
  );
});

Deno.test("assess() at the gate design_preferences is 0, 0.5 or 1 sure", () => {
  const partial = assessSample("design_preferences", { ...design, visual_style: null });

  assertEquals(assessSample("design_preferences", null).confidence, 0);
  assertEquals(partial.confidence, 0.5);
  assertEquals([partial.missing.length, partial.how_to_acquire.length], [1, 2]);
  assertEquals(assessSample("design_preferences", design).confidence, 1);
});
