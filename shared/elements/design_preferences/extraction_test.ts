import { assertEquals } from "@std/assert";
import { soundOutput } from "../../foundation/testing/scripted_reasoner.ts";
import { designPreferencesExtraction } from "./extraction.ts";

const nothing = {
  visual_style: null,
  references: [],
  anti_references: [],
  specific_requirements: [],
};

function toContent(change: object) {
  const proposal = designPreferencesExtraction.proposal_schema.parse({
    ...soundOutput("design_preferences"),
    ...change,
  });
  return designPreferencesExtraction.toContent(proposal, {
    isVerified: () => false,
    features: [],
  });
}

Deno.test("designPreferencesExtraction is nothing when no preference is told", () => {
  assertEquals(toContent(nothing), null);
});

Deno.test("designPreferencesExtraction stands on any single preference", () => {
  const anti_references = ["Their old system"];

  assertEquals(toContent({ ...nothing, anti_references }), { ...nothing, anti_references });
});
