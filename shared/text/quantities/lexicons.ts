/** The languages whose words of quantities are known. */
import { dutch } from "./languages/dutch.ts";
import { english } from "./languages/english.ts";
import { french } from "./languages/french.ts";
import { german } from "./languages/german.ts";
import { spanish } from "./languages/spanish.ts";
import { type LanguageWords, Lexicon } from "./lexicon.ts";

const WORDS: ReadonlyMap<string, LanguageWords> = new Map([
  ["en", english],
  ["de", german],
  ["fr", french],
  ["es", spanish],
  ["nl", dutch],
]);
const made = new Map<string, Lexicon>();

/** The words of a language, prepared when first asked for; English for one that is not known. */
export function lexiconOf(language: string | null): Lexicon {
  const known = language !== null && WORDS.has(language) ? language : "en";
  const ready = made.get(known) ?? new Lexicon(known, WORDS.get(known) ?? english);
  made.set(known, ready);
  return ready;
}

/** True for a language with words of its own here. */
export function hasLexicon(language: string | null): boolean {
  return language !== null && WORDS.has(language);
}

/** True for a word, folded without accents, that numbers, units, currencies or dates are made of in the language. */
export function isQuantityWord(form: string, language: string | null): boolean {
  return lexiconOf(language).knows(form);
}
