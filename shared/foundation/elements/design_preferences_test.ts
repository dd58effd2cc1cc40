import { assertEquals } from "@std/assert";
import { soundOutput } from "../testing/scripted_reasoner.ts";
import { designPreferences } from "./design_preferences.ts";

const nothing = {
  visual_style: null,
  references: [],
  anti_references: [],
  specific_requirements: [],
};

function toContent(change: object) {
  const proposal = designPreferences.proposal_schema.parse({
    ...soundOutput("design_preferences"),
    ...change,
  });
  return designPreferences.toContent(proposal, { evidenceOf: () => undefined, features: [] });
}

Deno.test("designPreferences is nothing when no preference is told", () => {
  assertEquals(toContent(nothing), null);
});

Deno.test("designPreferences stands on any single preference", () => {
  const anti_references = ["Their old system"];

  assertEquals(toContent({ ...nothing, anti_references }), { ...nothing, anti_references });
});
