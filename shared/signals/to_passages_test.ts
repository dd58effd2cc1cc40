import { assert, assertEquals } from "@std/assert";
import type { SignalText } from "../contracts/signal.ts";
import { indexPeople } from "./people.ts";
import { toPassages } from "./to_passages.ts";

function signalOf(content: string): SignalText {
  return {
    id: "00000000-0000-4000-8000-000000000001",
    source_type: "transcript",
    authority: "client",
    title: null,
    content,
    occurred_at: null,
    created_at: "2026-01-01T00:00:00Z",
  };
}

Deno.test("toPassages() makes a passage of each turn", () => {
  assertEquals(toPassages(signalOf("Ana: We need it.")), [{
    signal_id: "00000000-0000-4000-8000-000000000001",
    source_type: "transcript",
    authority: "client",
    said_at: "2026-01-01T00:00:00Z",
    speaker: "Ana",
    side: "unknown",
    text: "We need it.",
    start: 5,
    end: 16,
  }]);
});

Deno.test("toPassages() divides a long turn where sentences end", () => {
  const content = `Ana: ${"This is one of very many sentences. ".repeat(200)}`;

  const passages = toPassages(signalOf(content));

  assert(passages.length > 4);
  for (const { start, end, text } of passages) {
    assert(text.length <= 1200);
    assertEquals(content.slice(start, end), text);
    assert(text.startsWith("This") && text.endsWith("."));
  }
  assertEquals(passages.map(({ text }) => text).join(" "), content.slice(5).trim());
});

Deno.test("toPassages() leaves a sentence whole however long it is", () => {
  assertEquals(toPassages(signalOf(`Ana: ${"word ".repeat(1000)}`)).length, 1);
});

Deno.test("toPassages() says on whose side a passage is, and leaves out heads and signatures", () => {
  const content =
    "From: Ana Ruiz <ana@x.example>\nSubject: Colours\n\nIt has to be blue.\n\n-- \nAna Ruiz, Buyer";
  const people = indexPeople([{
    id: "00000000-0000-4000-8000-000000000002",
    name: "Ana Ruiz",
    spellings: [],
    addresses: [],
    side: "client",
    user_id: null,
  }]);

  const passages = toPassages({ ...signalOf(content), source_type: "email" }, people);

  assertEquals(passages.map(({ text, side }) => [text, side]), [["It has to be blue.", "client"]]);
});
