import { assertEquals, assertRejects } from "@std/assert";
import { readFile } from "./read_file.ts";
import { UnreadableFileError } from "./signal_draft.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function assertRefused(name: string, content: Uint8Array, reason: string): Promise<void> {
  const error = await assertRejects(() => readFile(name, content), UnreadableFileError);
  assertEquals(error.message, `Cannot read "${name}": ${error.reason}`);
  assertEquals(error.reason.includes(reason), true, error.reason);
}

Deno.test("readFile() makes a signal of the client of a call, with what its name tells", async () => {
  const { signals, notes } = await readFile(
    "calls/2026-11-12 first call.txt",
    bytes("Ada: Hi.\r\nBen: Hi?\r\nAda: So."),
  );

  assertEquals(notes, []);
  assertEquals(signals, [{
    source_type: "transcript",
    authority: "client",
    title: "2026-11-12 first call",
    content: "Ada: Hi.\nBen: Hi?\nAda: So.",
    turns: [
      { start: 5, end: 8, speaker: "Ada", kind: "spoken" },
      { start: 14, end: 17, speaker: "Ben", kind: "spoken" },
      { start: 23, end: 26, speaker: "Ada", kind: "spoken" },
    ],
    occurred_at: "2026-11-12T00:00:00.000Z",
    metadata: { file_name: "2026-11-12 first call.txt" },
  }]);
});

Deno.test("readFile() makes a signal of the consultant of a note, a turn of each paragraph", async () => {
  const { signals: [note] } = await readFile(
    "thoughts.txt",
    bytes("They lose things.\nOften.\n\nWhy?\n"),
  );

  assertEquals(note?.source_type, "note");
  assertEquals(note?.authority, "consultant");
  assertEquals(note?.turns.map(({ start, end }) => note.content.slice(start, end)), [
    "They lose things.\nOften.",
    "Why?",
  ]);
});

Deno.test("readFile() goes by what a file is before what it is called", async () => {
  const captions = bytes("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Hi</v>\n");

  for (const name of ["a.vtt", "a.txt", "a.srt", "a.md", "a", "a.unknown"]) {
    const { signals: [signal] } = await readFile(name, captions);
    assertEquals(signal?.content, "Ada: Hi", name);
  }
});

Deno.test("readFile() takes an ending that is none for a part of the name", async () => {
  const { signals: [signal] } = await readFile("Notes 9.6.", bytes("The gate is low."));

  assertEquals(signal?.title, "Notes 9.6.");
});

Deno.test("readFile() refuses a kind that it does not know", async () => {
  await assertRefused("a.css", bytes("body {}"), ".css");
});

Deno.test("readFile() refuses more text than any conversation has, by its name", async () => {
  await assertRefused("a.txt", bytes("word ".repeat(1_700_000)), "8.5 million characters");
});

Deno.test("readFile() reads a large file of little text", async () => {
  const cue = "00:00:01.000 --> 00:00:02.000 align:start position:0%\n<v Ada>So.</v>\n\n";
  const { signals: [signal] } = await readFile("a.vtt", bytes(`WEBVTT\n\n${cue.repeat(130_000)}`));

  assertEquals(signal?.turns.length, 1);
});

Deno.test("readFile() counts what it leaves out", async () => {
  const { notes } = await readFile(
    "a.vtt",
    bytes("WEBVTT\n\nNOTE a\nb\n\n00:01.000 --> 00:02.000\n<v Ada>Hi</v>\n\nNOTE c\n"),
  );

  assertEquals(notes, ["3 lines of comments and settings left out"]);
});
