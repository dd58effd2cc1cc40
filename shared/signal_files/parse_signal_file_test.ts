import { assertEquals, assertRejects } from "@std/assert";
import { parseSignalFile } from "./parse_signal_file.ts";
import { UnreadableFileError } from "./unreadable_file_error.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function assertRefused(name: string, content: Uint8Array, reason: string) {
  const error = await assertRejects(() => parseSignalFile(name, content), UnreadableFileError);
  assertEquals(error.message.includes(`"${name}"`), true);
  assertEquals(error.reason.includes(reason), true, error.reason);
}

Deno.test("parseSignalFile() reads talk in a .txt as a transcript of the client", async () => {
  const signal = await parseSignalFile(
    "2026-11-12_first call.txt",
    bytes("Ada: Hi.\nBen: Hi.\nAda: So."),
  );

  assertEquals(signal, {
    source_type: "transcript",
    authority: "client",
    title: "2026-11-12_first call",
    content: "Ada: Hi.\nBen: Hi.\nAda: So.",
    occurred_at: "2026-11-12T00:00:00.000Z",
    metadata: { file_name: "2026-11-12_first call.txt" },
  });
});

Deno.test("parseSignalFile() reads other .txt as a note of the consultant", async () => {
  const signal = await parseSignalFile(
    "a/b/thoughts.txt",
    bytes("\uFEFFThey lose things.\r\nOften.\r\n"),
  );

  assertEquals(signal.source_type, "note");
  assertEquals(signal.authority, "consultant");
  assertEquals(signal.content, "They lose things.\nOften.");
  assertEquals(signal.metadata, { file_name: "thoughts.txt" });
  assertEquals(signal.occurred_at, null);
});

Deno.test("parseSignalFile() takes the first heading of a .md for its title", async () => {
  const signal = await parseSignalFile("visit.MD", bytes("intro\n\n# A Friday\n\n- seen"));

  assertEquals(signal.title, "A Friday");
  assertEquals(signal.source_type, "note");
});

Deno.test("parseSignalFile() reads captions and mails", async () => {
  const vtt = await parseSignalFile(
    "c.vtt",
    bytes("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Hi</v>"),
  );
  const eml = await parseSignalFile("m.eml", bytes("From: a@b.example\nSubject: S\n\nWords"));

  assertEquals(vtt.content, "Ada: Hi");
  assertEquals(eml.metadata["file_name"], "m.eml");
  assertEquals(eml.metadata["from"], "<a@b.example>");
});

Deno.test("parseSignalFile() reads meetings in JSON", async () => {
  const meeting = { meeting_transcripts: [{ speaker: "Marketing", content: "Hello all ." }] };
  const signal = await parseSignalFile("m.json", bytes(JSON.stringify(meeting)));

  assertEquals(signal.source_type, "transcript");
  assertEquals(signal.content.startsWith("Marketing: Hello all"), true);
});

Deno.test("parseSignalFile() ignores a day that no calendar has", async () => {
  const signal = await parseSignalFile("2026-13-45.txt", bytes("words"));

  assertEquals(signal.occurred_at, null);
});

Deno.test("parseSignalFile() refuses an unknown kind and names those it knows", async () => {
  await assertRefused("plan.docx", bytes("x"), "txt, md, vtt, srt, json, eml");
  await assertRefused("README", bytes("x"), "its kind");
});

Deno.test("parseSignalFile() refuses an empty file", async () => {
  await assertRefused("a.txt", new Uint8Array(), "empty");
  await assertRefused("b.txt", bytes(" \n\n "), "no text");
});

Deno.test("parseSignalFile() refuses binary bytes", async () => {
  await assertRefused("a.txt", new Uint8Array([0x52, 0x49, 0x46, 0x46, 0, 1, 2]), "binary");
});

Deno.test("parseSignalFile() refuses text that is not UTF-8", async () => {
  await assertRefused("a.md", new Uint8Array([0x63, 0x61, 0x66, 0xe9]), "UTF-8");
});

Deno.test("parseSignalFile() refuses broken JSON and JSON of another shape", async () => {
  await assertRefused("a.json", bytes("{"), "JSON");
  await assertRefused("b.json", bytes("{}"), "meeting_transcripts");
});

Deno.test("parseSignalFile() refuses more than 8 MB", async () => {
  await assertRefused("a.txt", new Uint8Array(8_000_001).fill(0x61), "8 MB");
});
