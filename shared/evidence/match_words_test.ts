import { assertEquals } from "@std/assert";
import { matchWords } from "./match_words.ts";
import { readWords } from "./read_words.ts";
import { createQuoteReading, createReading } from "./reading.ts";

function match(quote: string, text: string, effort = { left: 1000 }) {
  const reading = createReading(readWords(text), { spoken: true, language: "en" });
  return matchWords(createQuoteReading(readWords(quote), "en"), reading, 0, { effort });
}

Deno.test("matchWords() tells where the match ends", () => {
  assertEquals(match("we need", "we need it").end, 2);
});

Deno.test("matchWords() tells how far it came", () => {
  assertEquals(match("we need that", "we need it"), { end: null, matched: 2, matched_end: 2 });
});

Deno.test("matchWords() goes past what may be skipped", () => {
  assertEquals(match("so we need it", "so we we we need, you know, it").end, 8);
});

Deno.test("matchWords() compares compounds and numbers in any spelling", () => {
  assertEquals(match("userfriendly for 25", "user-friendly for twenty five").end, 5);
  assertEquals(match("user-friendly", "userfriendly").end, 1);
});

Deno.test("matchWords() takes 's for is, and for has only before a participle", () => {
  assertEquals(match("it is red", "it's red").end, 3);
  assertEquals(match("it has been", "it's been").end, 3);
  assertEquals(match("it has blue", "it's blue").end, null);
});

Deno.test("matchWords() stops when its effort is spent", () => {
  const effort = { left: 1 };

  assertEquals(match("we need it", "we need it", effort).end, null);
});
