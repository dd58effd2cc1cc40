import { assertEquals } from "@std/assert";
import { findWords, splitText } from "./turn_list.tsx";

Deno.test("findWords() finds a place by its offsets, and words where they first stand", () => {
  assertEquals(findWords("one two two", { start: 4, end: 7 }), { start: 4, end: 7 });
  assertEquals(findWords("one two two", "two"), { start: 4, end: 7 });
});

Deno.test("findWords() finds nothing where the text has become another", () => {
  assertEquals(findWords("one", { start: 1, end: 9 }), null);
  assertEquals(findWords("one", { start: 2, end: 2 }), null);
  assertEquals(findWords("one", "two"), null);
  assertEquals(findWords("one", ""), null);
});

const TEXT = "We lose forty orders\na month, 😀 every month.";
const WHOLE = { start: 0, end: TEXT.length };

function rangeOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

Deno.test("splitText() cuts out exactly the words looked for, across lines and astral letters", () => {
  const sought = rangeOf("orders\na month, 😀");

  assertEquals(splitText(TEXT, WHOLE, { sought, quoted: [] }), [
    { text: "We lose forty ", kind: "plain" },
    { text: "orders\na month, 😀", kind: "sought" },
    { text: " every month.", kind: "plain" },
  ]);
});

Deno.test("splitText() keeps the words looked for in one piece where other quotes overlap", () => {
  const sought = rangeOf("forty orders");
  const quoted = [rangeOf("lose forty"), rangeOf("orders"), rangeOf("every")];

  assertEquals(splitText(TEXT, WHOLE, { sought, quoted }), [
    { text: "We ", kind: "plain" },
    { text: "lose ", kind: "quoted" },
    { text: "forty orders", kind: "sought" },
    { text: "\na month, 😀 ", kind: "plain" },
    { text: "every", kind: "quoted" },
    { text: " month.", kind: "plain" },
  ]);
});

Deno.test("splitText() marks the part of a quote that lies within the slice", () => {
  const within = rangeOf("orders\na month");
  const sought = rangeOf("forty orders");

  assertEquals(splitText(TEXT, within, { sought, quoted: [] }), [
    { text: "orders", kind: "sought" },
    { text: "\na month", kind: "plain" },
  ]);
});

Deno.test("splitText() loses no letter, whatever is marked", () => {
  const quoted = [{ start: 3, end: 9 }, { start: 5, end: 30 }, { start: 40, end: 400 }];

  const segments = splitText(TEXT, WHOLE, { sought: { start: 7, end: 12 }, quoted });

  assertEquals(segments.map(({ text }) => text).join(""), TEXT);
});

Deno.test("splitText() gives an empty slice no segments", () => {
  assertEquals(splitText("", { start: 0, end: 0 }, { sought: null, quoted: [] }), []);
});
