import { assertEquals, assertThrows } from "@std/assert";
import { loadTranscripts, parseMeetingJson } from "./transcripts.ts";

const MEETING = JSON.stringify({
  meeting_transcripts: [{ speaker: "Ana", content: "We need\nit ." }, {
    speaker: "Ben",
    content: "",
  }],
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

Deno.test("loadTranscripts() reads a folder's transcripts by name and leaves other files", () => {
  const folder = Deno.makeTempDirSync();
  Deno.writeTextFileSync(`${folder}/b.json`, MEETING);
  Deno.writeTextFileSync(
    `${folder}/a.vtt`,
    "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n<v Ana>We need it.\n",
  );
  Deno.writeTextFileSync(`${folder}/c.md`, "No transcript");

  const loaded = loadTranscripts(folder).map(({ title, content }) => [title, content]);

  assertEquals(loaded, [["a", "Ana: We need it."], ["b", "Ana: We need it .\nBen: "]]);
  Deno.removeSync(folder, { recursive: true });
});

Deno.test("loadTranscripts() throws where there is nothing", () => {
  assertThrows(() => loadTranscripts("/nowhere/at/all"), Deno.errors.NotFound);
});
