import { assertEquals } from "@std/assert";
import { soundOutput } from "../../foundation/testing/scripted_reasoner.ts";
import { wowMomentExtraction } from "./extraction.ts";

function toContent(change: object) {
  const proposal = wowMomentExtraction.proposal_schema.parse({
    ...soundOutput("wow_moment"),
    ...change,
  });
  return wowMomentExtraction.toContent(proposal, { isVerified: () => false, features: [] });
}

Deno.test("wowMomentExtraction is nothing without the moment itself", () => {
  assertEquals(toContent({ description: null }), null);
});

Deno.test("wowMomentExtraction keeps the higher levels null and says unknown for the rest", () => {
  const content = toContent({ visual_concept: null });

  assertEquals([content?.["level_2"], content?.["level_3"]], [null, null]);
  assertEquals(content?.["visual_concept"], "unknown");
});
