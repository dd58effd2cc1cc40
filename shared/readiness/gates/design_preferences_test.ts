import { assert, assertEquals } from "@std/assert";
import { FULL_FOUNDATION } from "../testdata/sample_facts.ts";
import { assessDesignPreferences, isDesignPreferencesSatisfied } from "./design_preferences.ts";

const design = FULL_FOUNDATION.design_preferences!; // the sample has every element

Deno.test("isDesignPreferencesSatisfied() wants a style or a reference", () => {
  assert(isDesignPreferencesSatisfied(design));
  assert(isDesignPreferencesSatisfied({ ...design, visual_style: null, references: ["Linear"] }));
  assert(!isDesignPreferencesSatisfied({ ...design, visual_style: "TBD", references: [] }));
  assert(!isDesignPreferencesSatisfied({ ...design, visual_style: null, references: ["?"] }));
});

Deno.test("assessDesignPreferences() is 0, 0.5 or 1 sure", () => {
  const partial = assessDesignPreferences({ ...design, visual_style: null });

  assertEquals(assessDesignPreferences(null).confidence, 0);
  assertEquals(partial.confidence, 0.5);
  assertEquals([partial.missing.length, partial.how_to_acquire.length], [1, 2]);
  assertEquals(assessDesignPreferences(design).confidence, 1);
});
