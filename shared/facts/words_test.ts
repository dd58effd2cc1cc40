import { assertEquals } from "@std/assert";
import { findLoosePhrases } from "../evidence/force/testing/loose_phrases.ts";
import { DUTCH_FACTS } from "./words/dutch.ts";
import { ENGLISH_FACTS } from "./words/english.ts";
import { FRENCH_FACTS } from "./words/french.ts";
import { GERMAN_FACTS } from "./words/german.ts";
import { SPANISH_FACTS } from "./words/spanish.ts";

for (
  const [language, words] of [
    ["en", ENGLISH_FACTS],
    ["de", GERMAN_FACTS],
    ["fr", FRENCH_FACTS],
    ["es", SPANISH_FACTS],
    ["nl", DUTCH_FACTS],
  ] as const
) {
  Deno.test(`the words of facts in ${language} have no phrase with words of grammar alone before an optional ending`, () => {
    assertEquals(findLoosePhrases(words, language), []);
  });
}
