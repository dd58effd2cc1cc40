import { assert, assertFalse } from "@std/assert";
import { isCutFromNegation, swallowsNegation } from "./negation.ts";
import { readWords } from "./read_words.ts";

/** The words in square brackets within their text. */
function mark(text: string) {
  const [before = "", inside = "", after = ""] = text.split(/[[\]]/);
  const start = readWords(before).length;
  const words = readWords(before + inside + after);
  return { words, start, end: start + readWords(inside).length };
}

const isCut = (text: string) => {
  const { words, start, end } = mark(text);
  return isCutFromNegation(words, start, end);
};
const swallows = (text: string) => {
  const { words, start, end } = mark(text);
  return swallowsNegation(words, start, end);
};

Deno.test("isCutFromNegation() finds a clause whose introduction is denied", () => {
  assert(isCut("I don't think [we need it] now"));
  assert(isCut("Nobody said that [they want it] now"));
  assert(isCut("I don't really believe [it works]"));
});

Deno.test("isCutFromNegation() finds all that a negation denies", () => {
  assert(isCut("We don't [need a kiosk]."));
  assert(isCut("It is not [the biggest part of the market]"));
});

Deno.test("isCutFromNegation() finds a modal cut off from its negation", () => {
  assert(isCut("[the supplier said we can] not do it"));
});

Deno.test("isCutFromNegation() leaves honest quotes alone", () => {
  assertFalse(isCut("No. [We need a kiosk]."));
  assertFalse(isCut("I don't know. [We need a kiosk]."));
  assertFalse(isCut("I think [we need a kiosk]."));
  assertFalse(isCut("We don't need it, [we need a kiosk]."));
  assertFalse(isCut("Don't you think [we need a kiosk]?"));
  assertFalse(isCut("Isn't [it too expensive for them]?"));
  assertFalse(isCut("[We don't need a kiosk]."));
});

Deno.test("swallowsNegation() finds a negation of a sentence that is partly kept", () => {
  assert(swallows("We do [not] need it"));
  assert(swallows("We would pay [more. Never before] May"));
  assert(swallows("We would pay [unless they leave]. Then May"));
});

Deno.test("swallowsNegation() passes over whole sentences that are left out", () => {
  assertFalse(swallows("We need it. [No, not red.] We pay in May"));
  assertFalse(swallows("We need [the big red] one"));
});
