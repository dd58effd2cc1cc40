import { assertEquals } from "@std/assert";
import { matchCues } from "./match_cues.ts";

function found(cues: string[], text: string): string[] {
  return [...matchCues(cues).match(text)];
}

Deno.test("matchCues() finds whole words and phrases in any letter case", () => {
  assertEquals(found(["by hand", "late"], "Late again, all BY  HAND"), ["late", "by hand"]);
  assertEquals(found(["art", "k"], "part of 40k"), []);
});

Deno.test("matchCues() finds inflections of longer words", () => {
  assertEquals(found(["manual", "lose"], "manually, and nobody loses"), ["manual", "lose"]);
});

Deno.test("matchCues() takes the longest cue where several begin together", () => {
  assertEquals(found(["cost", "costs us"], "it costs us a day"), ["costs us"]);
});

Deno.test("matchCues() reads cues as words, not as patterns, and apostrophes of both kinds", () => {
  assertEquals(found(["what if (ever)", "can't", "old-fashioned"], "We can’t be old-fashioned"), [
    "can't",
    "old-fashioned",
  ]);
});

Deno.test("matchCues() finds nothing without cues", () => {
  assertEquals(found([], "anything"), []);
});
