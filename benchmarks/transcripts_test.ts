import { assertEquals, assertRejects } from "@std/assert";
import { loadTranscripts } from "./transcripts.ts";

const MEETING = JSON.stringify({
  meeting_transcripts: [{ speaker: "Ana", content: "We need\nit ." }],
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

  assertEquals(loaded, [["a", "Ana: We need it."], ["b", "Ana: We need it ."]]);
  Deno.removeSync(folder, { recursive: true });
});

Deno.test("loadTranscripts() fails without a transcript", async () => {
  const folder = Deno.makeTempDirSync();

  await assertRejects(() => loadTranscripts(folder), TypeError, "it has no .json, .vtt or .txt");
  await assertRejects(() => loadTranscripts("/nowhere/at/all"), TypeError, "it does not exist");
  Deno.removeSync(folder);
});
