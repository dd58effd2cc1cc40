import { assertEquals } from "@std/assert";
import { soundOutput } from "../testing/scripted_reasoner.ts";
import { wowMoment } from "./wow_moment.ts";

function toContent(change: object) {
  const proposal = wowMoment.proposal_schema.parse({ ...soundOutput("wow_moment"), ...change });
  return wowMoment.toContent(proposal, { evidenceOf: () => undefined, features: [] });
}

Deno.test("wowMoment is nothing without the moment itself", () => {
  assertEquals(toContent({ description: null }), null);
});

Deno.test("wowMoment keeps the higher levels null and says unknown for the rest", () => {
  const content = toContent({ visual_concept: null });

  assertEquals([content?.["level_2"], content?.["level_3"]], [null, null]);
  assertEquals(content?.["visual_concept"], "unknown");
});
