import { assert, assertEquals } from "@std/assert";
import { assessGate } from "../gate.ts";
import { FULL_FOUNDATION } from "../testing/sample_foundation.ts";
import { designPreferencesGate } from "./gate.ts";

const design = FULL_FOUNDATION.design_preferences!; // the sample has every element

Deno.test("designPreferencesGate.isSatisfied() wants a style or a reference", () => {
  assert(designPreferencesGate.isSatisfied(design));
  assert(
    designPreferencesGate.isSatisfied({ ...design, visual_style: null, references: ["Linear"] }),
  );
  assert(!designPreferencesGate.isSatisfied({ ...design, visual_style: "TBD", references: [] }));
  assert(!designPreferencesGate.isSatisfied({ ...design, visual_style: null, references: ["?"] }));
});

Deno.test("assessGate() at the gate design_preferences is 0, 0.5 or 1 sure", () => {
  const partial = assessGate(designPreferencesGate, { ...design, visual_style: null });

  assertEquals(assessGate(designPreferencesGate, null).confidence, 0);
  assertEquals(partial.confidence, 0.5);
  assertEquals([partial.missing.length, partial.how_to_acquire.length], [1, 2]);
  assertEquals(assessGate(designPreferencesGate, design).confidence, 1);
});
