import { assert, assertEquals } from "@std/assert";
import { contentWords, countShared } from "./shared_words.ts";

/** How many words of matter of one text have their like in the other. */
function shared(one: string, other: string, language: string): number {
  return countShared(contentWords(one, language), contentWords(other, language), language);
}

Deno.test("contentWords() leaves grammar out, accents and repetition too", () => {
  assertEquals(contentWords("The café and the Café of the town", "en"), ["cafe", "town"]);
  assertEquals(contentWords("受付がパスワードを忘れる", "ja"), ["受", "付", "パスワード", "忘"]);
});

Deno.test("countShared() finds other forms of a word", () => {
  assertEquals(shared("released batteries", "They release a battery", "en"), 2);
  assertEquals(shared("Les infirmières notent", "une infirmière note tout", "fr"), 2);
  assertEquals(shared("contract", "container", "en"), 0);
});

Deno.test("countShared() finds the ends of compounds in German and Dutch alone", () => {
  assertEquals(shared("Liste", "Kühlhausliste", "de"), 1);
  assertEquals(shared("Kühlhaus", "Kühlhauslisten", "de"), 1);
  assertEquals(shared("chauffeurs", "vrachtwagenchauffeur", "nl"), 1);
  assertEquals(shared("list", "blacklist", "en"), 0);
});

Deno.test("countShared() stays fast where all words begin alike", () => {
  const letters = (value: number) =>
    [...String(value)].map((digit) => "abcdefghij"[Number(digit)]).join("");
  const words = (count: number, end: string) =>
    Array.from({ length: count }, (_, index) => `aaaa${letters(index)}${end}`);
  const time = (count: number) => {
    const begun = performance.now();
    countShared(words(300, "xxxx"), words(count, "yyyyyyyyyyyy"), "de");
    return performance.now() - begun;
  };
  time(1000);
  // Eight times the words; comparing all of them with each other would take as many times as long and more.
  assert(time(40_000) < 30 * Math.max(time(5000), 2));
});
