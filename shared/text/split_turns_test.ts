import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import type { SourceType } from "../contracts/signal.ts";
import { splitTurns } from "./split_turns.ts";

const spoken = (content: string) =>
  splitTurns(content, "transcript").map(({ speaker, text }) => [speaker, text]);

Deno.test("splitTurns() parts labelled lines and keeps labels out of the text", () => {
  assertEquals(spoken("Ana: We need it.\nBen Ode: By May."), [
    ["Ana", "We need it."],
    ["Ben Ode", "By May."],
  ]);
});

Deno.test("splitTurns() gives offsets into the content", () => {
  const content = "Ana:  We need it. \n\nBen: By May.";

  for (const turn of splitTurns(content, "transcript")) {
    assertEquals(content.slice(turn.start, turn.end), turn.text);
  }
});

Deno.test("splitTurns() reads times before and after the name", () => {
  assertEquals(spoken("[00:01:02] Ana: One.\nBen (00:12): Two.\n00:15 - Cem [00:16]: Three."), [
    ["Ana", "One."],
    ["Ben", "Two."],
    ["Cem", "Three."],
  ]);
});

Deno.test("splitTurns() reads names that stand on a line of their own with a time", () => {
  assertEquals(spoken("Ana Ruiz  00:12\nWe need it.\nBen Ode  00:31\nBy May."), [
    ["Ana Ruiz", "We need it."],
    ["Ben Ode", "By May."],
  ]);
});

Deno.test("splitTurns() continues a turn over lines without a label", () => {
  assertEquals(spoken("Ana: We need it\nby May.\n\nReally.\nBen: Fine."), [
    ["Ana", "We need it\nby May.\n\nReally."],
    ["Ben", "Fine."],
  ]);
});

Deno.test("splitTurns() does not take a clause before a colon for a speaker", () => {
  assertEquals(spoken("Ana: I say this\nthe point is this: we pay too much\nBen: Yes."), [
    ["Ana", "I say this\nthe point is this: we pay too much"],
    ["Ben", "Yes."],
  ]);
});

Deno.test("splitTurns() believes a lower-case label that comes back", () => {
  assertEquals(
    spoken("speaker one: Hello.\nspeaker two: Hi.\nspeaker one: Well.\nspeaker two: So.").length,
    4,
  );
});

Deno.test("splitTurns() falls back to paragraphs in a transcript without labels", () => {
  assertEquals(spoken("First thing.\n\nSecond thing."), [[null, "First thing."], [
    null,
    "Second thing.",
  ]]);
});

Deno.test("splitTurns() parts notes at blank lines alone", () => {
  assertEquals(splitTurns("One\ntwo.\r\n\r\nThree: four.", "note").map(({ text }) => text), [
    "One\ntwo.",
    "Three: four.",
  ]);
});

Deno.test("splitTurns() reads a document as a conversation when most of its lines are labelled", () => {
  const turns = splitTurns("Ana: One.\nBen: Two.\nAna: Three.\nBen: Four.", "document");

  assertEquals(turns.map(({ speaker }) => speaker), ["Ana", "Ben", "Ana", "Ben"]);
});

Deno.test("splitTurns() names the sender of a mail and the author of what it quotes", () => {
  const mail = "From: Ana Ruiz <ana@example.com>\nSubject: Budget\n\nWe agree.\n\nBest\n\n" +
    "On Mon, 3 Aug 2026, Ben Ode <ben@example.com> wrote:\n> Can you pay\n> by May?";

  const said = splitTurns(mail, "email").map(({ speaker, text }) => [speaker, text]);

  assertEquals(said.at(0), [null, "From: Ana Ruiz <ana@example.com>"]);
  assertEquals(said.at(2), ["Ana Ruiz", "We agree."]);
  assertEquals(said.at(-1), ["Ben Ode", "> Can you pay\n> by May?"]);
});

Deno.test("splitTurns() returns nothing for nothing", () => {
  assertEquals(splitTurns(" \n\t\n", "transcript"), []);
});

Deno.test("splitTurns() covers any text in order, without overlaps", () => {
  const text = fc.array(
    fc.constantFrom("Ana", ":", " ", "\n", ">", "From: x", "00:12", "é", "…", "word", "\r\n"),
  )
    .map((parts) => parts.join(""));
  const type = fc.constantFrom<SourceType>("transcript", "email", "note", "document");
  fc.assert(fc.property(text, type, (content, source_type) => {
    let cursor = 0;
    for (const turn of splitTurns(content, source_type)) {
      assert(turn.start >= cursor && turn.end > turn.start);
      assertEquals(content.slice(turn.start, turn.end), turn.text);
      cursor = turn.end;
    }
  }));
});
