import { assertEquals, assertThrows } from "@std/assert";
import { parseMeetingJson } from "./parse_meeting_json.ts";

const MEETING = JSON.stringify({
  meeting_transcripts: [
    { speaker: "Ana", content: "We need\nit ." },
    { speaker: "Ben", content: "" },
  ],
  specific_query_list: [{ query: "What is needed?", relevant_text_span: [["0", "1"]] }],
});

Deno.test("parseMeetingJson() writes one line for each turn", () => {
  assertEquals(parseMeetingJson(MEETING).content, "Ana: We need it .\nBen: ");
});

Deno.test("parseMeetingJson() keeps the questions and the lines that answer them", () => {
  assertEquals(parseMeetingJson(MEETING).queries, [
    { query: "What is needed?", relevant_lines: [[0, 1]] },
  ]);
});

Deno.test("parseMeetingJson() refuses other JSON", () => {
  assertThrows(() => parseMeetingJson("[]"), SyntaxError, "meeting_transcripts");
});
