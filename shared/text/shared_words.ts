/** How much of a text's matter another text shares: stems, parts of compounds, and characters of Japanese and Chinese. */
import { foldAccents } from "./fold.ts";
import { isFunctionWord } from "./function_words.ts";
import { remember } from "./remember.ts";
import { stem } from "./tokenize.ts";

const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const WORD = new RegExp(
  String
    .raw`\p{Script=Han}|\p{Script=Katakana}[\p{Script=Katakana}ー]*|(?:(?!${UNSPACED})[\p{L}\p{M}])+`,
  "gu",
);
const HAN_OR_KATAKANA = /^[\p{Script=Han}\p{Script=Katakana}]/u;

/**
 * The words of `text` that carry matter, folded without accents, each once. A character of Han and a word in Katakana are words by
 * themselves; Hiragana is mostly grammar and left out.
 */
export function contentWords(text: string, language: string | null): string[] {
  const words = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    const form = HAN_OR_KATAKANA.test(word) ? word : foldAccents(word);
    const counts = HAN_OR_KATAKANA.test(word) ||
      (form.length > 1 && !isFunctionWord(form, language));
    if (counts) words.add(form);
  }
  return [...words];
}

/** Letters that two forms of one word begin with, and how much of the longer one they are. */
const MIN_COMMON = 4;
const MIN_COMMON_SHARE = 0.6;
/** Letters that an ending adds to the last part of a compound: "Fahrer" in "Staplerfahrern". */
const MAX_ENDING = 2;

/**
 * How many of `words` have their like among `others`: a form of the same word ("released", "release"), in German and Dutch also a
 * compound and one of its ends ("Liste" in "Kühlhausliste").
 */
export function countShared(
  words: readonly string[],
  others: readonly string[],
  language: string | null,
): number {
  const has_compounds = language === "de" || language === "nl";
  if (!has_compounds && words.length * others.length <= MAX_PAIRS) {
    return words.filter((word) => others.some((other) => areAlike(word, other))).length;
  }
  const stems = new Set(others.map(knownStem));
  const beginnings = group(others, (other) => [other.slice(0, MIN_COMMON)]);
  const ends = group(has_compounds ? others : [], endsOf);
  return words.filter((word) =>
    stems.has(knownStem(word)) ||
    beginnings.get(word.slice(0, MIN_COMMON))?.some((other) =>
      areForms(word, other) || (has_compounds && isPart(word, other))
    ) ||
    (has_compounds &&
      endsOf(word).some((end) => ends.get(end)?.some((other) => isPart(word, other))))
  ).length;
}

/** So many pairs of words are compared one by one, as those of two facts are. */
const MAX_PAIRS = 100;

function areAlike(one: string, other: string): boolean {
  return one === other || areForms(one, other) || knownStem(one) === knownStem(other);
}

const MAX_STEMS = 5000;
/** Facts are compared by the thousand, in a few words. */
const knownStem = remember(stem, MAX_STEMS);

/** Of words that begin or end alike so many are compared, so that a text of nothing else takes no longer. */
const MAX_ALIKE = 50;

function group(
  words: readonly string[],
  keysOf: (word: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    for (const key of keysOf(word)) {
      const alike = groups.get(key) ?? [];
      if (alike.length < MAX_ALIKE) alike.push(word);
      groups.set(key, alike);
    }
  }
  return groups;
}

function areForms(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let common = 0;
  while (common < short.length && short[common] === long[common]) common++;
  return common >= MIN_COMMON && common >= MIN_COMMON_SHARE * long.length;
}

/** True if one of the words begins or ends the other, but for an ending. */
function isPart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < MIN_COMMON) return false;
  const root = short.length > MIN_COMMON + 1 ? short.slice(0, -1) : short;
  const at = long.lastIndexOf(root);
  return long.startsWith(root) || (at >= 0 && at + root.length >= long.length - MAX_ENDING);
}

/** Its last letters, also without endings. */
function endsOf(word: string): string[] {
  const ends = [0, 1, MAX_ENDING].map((ending) =>
    word.slice(Math.max(0, word.length - ending - MIN_COMMON), word.length - ending)
  );
  return [...new Set(ends)].filter((end) => end.length === MIN_COMMON);
}
