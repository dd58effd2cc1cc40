import { assertEquals } from "@std/assert";
import { TextBuilder } from "./text_builder.ts";

Deno.test("TextBuilder counts in UTF-16 code units and leaves labels out of turns", () => {
  const { content, turns } = new TextBuilder()
    .append({ words: "👍 yes", kind: "spoken", speaker: "Ada", label: "Ada: " })
    .append({ words: "no", kind: "spoken", speaker: "Ben", label: "Ben: ", separator: "\n" })
    .build();

  assertEquals(content, "Ada: 👍 yes\nBen: no");
  assertEquals(turns.map(({ start, end }) => content.slice(start, end)), ["👍 yes", "no"]);
});

Deno.test("TextBuilder leaves out what is blank, with its label and its separator", () => {
  const { content, turns } = new TextBuilder()
    .append({ words: " \n ", kind: "written", label: "Ada: " })
    .append({ words: " one ", kind: "written" })
    .append({ words: "", kind: "written", separator: "\n" })
    .append({ words: "two", kind: "boilerplate" })
    .build();

  assertEquals(content, "one\n\ntwo");
  assertEquals(turns, [
    { start: 0, end: 3, speaker: null, kind: "written" },
    { start: 5, end: 8, speaker: null, kind: "boilerplate" },
  ]);
});

Deno.test("TextBuilder replaces what no text column holds", () => {
  const { content } = new TextBuilder()
    .append({ words: "a\0b\ud83d\r\nc\rd", kind: "written" }).build();

  assertEquals(content, "ab\ufffd\nc\nd");
});
