/** Phrases that say more than they were meant to. */
import type { Language } from "../../../text/detect_language.ts";
import { isFunctionWord } from "../../../text/function_words.ts";
import { type Phrase, readPhrases } from "../grammar.ts";

/**
 * The phrases of which only words of grammar are left where their optional ending is missing: "it is not (true)" is found in "It is
 * not ready" too. Where that is meant, it is a phrase of its own.
 *
 * @param lists Lists of phrases in the notation of `grammar.ts`, at any depth.
 */
export function findLoosePhrases(lists: object, language: Language): string[] {
  return textsOf(lists).flatMap((list) => list.split(";"))
    .filter((phrase) => phrase.trim() !== "")
    .filter((phrase) => readPhrases(phrase).some((read) => isLoose(read, language)))
    .map((phrase) => phrase.replace(/\s+/g, " ").trim());
}

function textsOf(lists: object): string[] {
  return Object.entries(lists).flatMap(([name, list]) => {
    if (typeof list === "object" && list !== null) return textsOf(list);
    return typeof list === "string" && name !== "language" ? list : [];
  });
}

function isLoose(phrase: Phrase, language: Language): boolean {
  const ending = phrase.at(-1);
  if (ending === undefined || typeof ending === "string" || !ending.may_be_missing) return false;
  const needed = phrase.filter((part) => typeof part === "string" || !part.may_be_missing);
  const hasMatter = (words: Phrase) => wordsOf(words).some((word) => carriesMatter(word, language));
  return hasMatter([ending]) && !hasMatter(needed);
}

function wordsOf(phrase: Phrase): string[] {
  return phrase.flatMap((part) => typeof part === "string" ? part : part.choices.flatMap(wordsOf));
}

function carriesMatter(word: string, language: Language): boolean {
  return /[\p{L}#]/u.test(word) && !isFunctionWord(word.replaceAll("*", ""), language);
}
