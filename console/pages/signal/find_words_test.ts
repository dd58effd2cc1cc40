import { assertEquals } from "@std/assert";
import { findWords } from "./find_words.ts";

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
