import { assertEquals } from "@std/assert";
import { blankValue, writeField } from "./write_field.ts";

Deno.test("writeField() writes a text, an item of a list, and a part of the strategic context", () => {
  const text = writeField("core_pain", blankValue("core_pain"), { path: "stakes", words: "Money" });
  const list = writeField("design_preferences", blankValue("design_preferences"), {
    path: "references",
    words: "Their old desk",
  });
  const part = writeField("strategic_context", blankValue("strategic_context"), {
    path: "opportunity.market_gap",
    words: "Nobody offers it",
  });

  assertEquals(text["stakes"], "Money");
  assertEquals(list["references"], ["Their old desk"]);
  assertEquals(part["opportunity"], { market_gap: "Nobody offers it" });
});
