import { assertEquals, assertRejects } from "@std/assert";
import { loadTranscripts } from "./transcripts.ts";

const MEETING = JSON.stringify({
  meeting_transcripts: [
    { speaker: "Ana", content: "We need\nit ." },
    { speaker: "Ana", content: "" },
    { speaker: "Ana", content: "Now ." },
    { speaker: "Ben", content: "We need it ." },
  ],
  specific_query_list: [
    { query: "What?", relevant_text_span: [["0", "0"], ["2", "3"]] },
  ],
});

Deno.test("loadTranscripts() reads the transcripts in a folder in order of their names, and skips other files", async () => {
  const folder = Deno.makeTempDirSync();
  Deno.writeTextFileSync(`${folder}/b.json`, MEETING);
  Deno.writeTextFileSync(
    `${folder}/a.vtt`,
    "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n<v Ana>We need it.\n",
  );
  Deno.writeTextFileSync(`${folder}/c.md`, "No transcript");

  const loaded = (await loadTranscripts(folder)).map(({ title, content }) => [title, content]);

  assertEquals(loaded, [
    ["a", "Ana: We need it."],
    ["b", "Ana: We need\nit . Now .\nBen: We need it ."],
  ]);
  Deno.removeSync(folder, { recursive: true });
});

Deno.test("loadTranscripts() says where the answers to the questions about a meeting stand", async () => {
  const folder = Deno.makeTempDirSync();
  Deno.writeTextFileSync(`${folder}/b.json`, MEETING);

  const [meeting] = await loadTranscripts(`${folder}/b.json`);

  assertEquals(meeting?.queries.map(({ query }) => query), ["What?"]);
  assertEquals(
    meeting?.queries[0]?.relevant.map(({ start, end }) => meeting.content.slice(start, end)),
    ["We need\nit .", "Now .", "We need it ."],
  );
  Deno.removeSync(folder, { recursive: true });
});

Deno.test("loadTranscripts() fails without a transcript", async () => {
  const folder = Deno.makeTempDirSync();

  await assertRejects(() => loadTranscripts(folder), TypeError, "it has no transcript");
  await assertRejects(() => loadTranscripts("/nowhere/at/all"), TypeError, "it does not exist");
  Deno.removeSync(folder);
});
