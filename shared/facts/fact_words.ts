/** The words of facts by language. */
import type { Language } from "../text/detect_language.ts";
import { type CompiledFactWords, compileFactWords, type FactWords } from "./words.ts";
import { DUTCH_FACTS } from "./words/dutch.ts";
import { ENGLISH_FACTS } from "./words/english.ts";
import { FRENCH_FACTS } from "./words/french.ts";
import { GERMAN_FACTS } from "./words/german.ts";
import { JAPANESE_FACTS } from "./words/japanese.ts";
import { SPANISH_FACTS } from "./words/spanish.ts";

const WORDS: Readonly<Record<Language, FactWords>> = {
  en: ENGLISH_FACTS,
  de: GERMAN_FACTS,
  fr: FRENCH_FACTS,
  es: SPANISH_FACTS,
  nl: DUTCH_FACTS,
  ja: JAPANESE_FACTS,
};

const compiled = new Map<Language, CompiledFactWords>();

/** The words of a language, compiled when first needed. */
export function factWordsOf(language: Language): CompiledFactWords {
  const words = compiled.get(language) ?? compileFactWords(WORDS[language], language);
  compiled.set(language, words);
  return words;
}

/** True if a text may hold a fact besides figures and dates; of a language that is not known, in any. */
export function mayHoldFact(text: string, language: Language | null): boolean {
  const lists = language === null ? Object.values(WORDS) : [WORDS[language]];
  return lists.some(({ triggers }) => triggers.test(text));
}
