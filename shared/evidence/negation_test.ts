import { assert, assertFalse } from "@std/assert";
import { swallowsNegation } from "./negation.ts";
import { readWords } from "./read_words.ts";

/** The words in square brackets within their text. */
function mark(text: string) {
  const [before = "", inside = "", after = ""] = text.split(/[[\]]/);
  const start = readWords(before).length;
  const words = readWords(before + inside + after);
  return { words, start, end: start + readWords(inside).length };
}

const swallows = (text: string) => {
  const { words, start, end } = mark(text);
  return swallowsNegation(words, start, end);
};

Deno.test("swallowsNegation() finds a negation of a sentence that is partly kept", () => {
  assert(swallows("We do [not] need it"));
  assert(swallows("We would pay [more. Never before] May"));
  assert(swallows("We would pay [unless they leave]. Then May"));
});

Deno.test("swallowsNegation() passes over whole sentences that are left out", () => {
  assertFalse(swallows("We need it. [No, not red.] We pay in May"));
  assertFalse(swallows("We need [the big red] one"));
});
