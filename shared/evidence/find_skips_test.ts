import { assertEquals } from "@std/assert";
import { findSkips } from "./find_skips.ts";
import { readWords } from "./read_words.ts";

/** What may be left out, each as the words skipped. */
function skipped(text: string, spoken = true): string[] {
  const words = readWords(text);
  return [...findSkips(words, { spoken, language: "en" })].flatMap(([from, targets]) =>
    targets.map((to) => words.slice(from, to).map(({ form }) => form).join(" "))
  );
}

Deno.test("findSkips() finds repeated words and runs", () => {
  assertEquals(skipped("we we need"), ["we"]);
  assertEquals(skipped("I think I think we"), ["i think"]);
  assertEquals(skipped("so we, you know, we need"), ["we you know", "you know"]);
});

Deno.test("findSkips() finds asides, but not verbs", () => {
  assertEquals(skipped("it was, you know, slow"), ["you know"]);
  assertEquals(skipped("do you know it"), []);
  assertEquals(skipped("that is what I mean by it"), []);
});

Deno.test("findSkips() finds 'like' between pauses only", () => {
  assertEquals(skipped("we could, like, pay"), ["like"]);
  assertEquals(skipped("we like it, like red"), []);
});

Deno.test("findSkips() keeps the oh of a number", () => {
  assertEquals(skipped("room two, oh, five"), []);
});

Deno.test("findSkips() finds words broken off before they are said whole", () => {
  assertEquals(skipped("the des design"), ["des"]);
  assertEquals(skipped("w we need"), ["w"]);
});

Deno.test("findSkips() takes no word for broken off that stands elsewhere", () => {
  assertEquals(skipped("the market marketing wants is a market, any market"), []);
  assertEquals(skipped("a no not for forty of the them"), []);
});

Deno.test("findSkips() looks for broken words in speech alone", () => {
  assertEquals(skipped("the des design", false), []);
});

Deno.test("findSkips() keeps repeated digits and what may be two numbers", () => {
  assertEquals(skipped("call 5 5"), []);
  assertEquals(skipped("twenty twenty five"), []);
  assertEquals(skipped("two two buttons"), ["two"]);
});

Deno.test("findSkips() keeps a written double negation", () => {
  assertEquals(skipped("not not funny", false), []);
});
