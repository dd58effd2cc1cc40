import { assertEquals } from "@std/assert";
import { findLoosePhrases } from "../../evidence/force/testing/loose_phrases.ts";
import { ENGLISH_RULES } from "./words/english.ts";
import { FRENCH_RULES } from "./words/french.ts";
import { GERMAN_RULES } from "./words/german.ts";

for (
  const [language, words] of [
    ["en", ENGLISH_RULES],
    ["de", GERMAN_RULES],
    ["fr", FRENCH_RULES],
  ] as const
) {
  Deno.test(`the rules' words in ${language} have no phrase with words of grammar alone before an optional ending`, () => {
    assertEquals(findLoosePhrases(words, language), []);
  });
}
