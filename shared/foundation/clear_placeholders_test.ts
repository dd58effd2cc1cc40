import { assertEquals } from "@std/assert";
import { clearPlaceholders } from "./clear_placeholders.ts";

Deno.test("clearPlaceholders() makes texts that tell nothing null and drops such list items", () => {
  const proposal = { timeline: "TBD", limits: ["n/a", "Must fit the till"], budget: "40k" };

  const cleared = clearPlaceholders(proposal, [
    { field: "timeline", kind: "text", cues: [] },
    { field: "limits", kind: "text_list", cues: [] },
    { field: "budget", kind: "optional_text", cues: [] },
  ]);

  assertEquals<unknown>(cleared, { timeline: null, limits: ["Must fit the till"], budget: "40k" });
});

Deno.test("clearPlaceholders() leaves what is no field of text as it is", () => {
  const proposal = { flexibility: "unknown", confidence: 0.2, citations: [{ quote: "unknown" }] };

  assertEquals(clearPlaceholders(proposal, []), proposal);
});
