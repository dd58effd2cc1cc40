import { assertEquals } from "@std/assert";
import type { SourceType } from "../contracts/signal.ts";
import { readTurns } from "./read_turns.ts";

function turnsOf(content: string, source_type: SourceType = "note"): string[] {
  return readTurns({ content, source_type })
    .map(({ start, end, speaker, kind }) => `${kind} ${speaker} ${content.slice(start, end)}`);
}

Deno.test("readTurns() makes a turn of each paragraph of a note", () => {
  assertEquals(turnsOf(" One\ntwo. \n \n\nThree.\n"), [
    "written null One\ntwo.",
    "written null Three.",
  ]);
  assertEquals(turnsOf(" \n "), []);
});

Deno.test("readTurns() knows pasted captions, chats and calls", () => {
  assertEquals(turnsOf("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Hi</v>"), ["spoken Ada Hi"]);
  assertEquals(turnsOf("13/06/2026, 10:02 - Ada: hi\n13/06/2026, 10:03 - Ben: ho"), [
    "spoken Ada hi",
    "spoken Ben ho",
  ]);
  assertEquals(turnsOf("Ada: Who?\nBen: Me.\nAda: Oh."), [
    "spoken Ada Who?",
    "spoken Ben Me.",
    "spoken Ada Oh.",
  ]);
});

Deno.test("readTurns() takes one label of a transcript for a speaker, and its paragraphs for talk", () => {
  assertEquals(turnsOf("Ada: so we went on", "transcript"), ["spoken Ada so we went on"]);
  assertEquals(turnsOf("so we\nwent\n\non", "transcript"), [
    "spoken null so we\nwent",
    "spoken null on",
  ]);
});

Deno.test("readTurns() counts other line ends as well", () => {
  assertEquals(turnsOf("Ada: Who?\r\nBen: Me.\r\nAda: Oh."), [
    "spoken Ada Who?",
    "spoken Ben Me.",
    "spoken Ada Oh.",
  ]);
});
