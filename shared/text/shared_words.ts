/** How much of a text's matter another text shares: stems, parts of compounds, and characters of Japanese and Chinese. */
import { isFunctionWord } from "./function_words.ts";
import { foldAccents } from "./fold.ts";
import { stem } from "./tokenize.ts";

/** The words of `text` that carry matter, folded, each once. Characters of Han and words of Katakana are words by themselves. */
export function contentWords(text: string, language: string | null): string[] {
  const words = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    if (HAN.test(word)) {
      words.add(word);
      continue;
    }
    const form = foldAccents(word);
    if (form.length > 1 && !isFunctionWord(form, language)) words.add(form);
  }
  return [...words];
}

const WORD =
  /\p{Script=Han}|\p{Script=Katakana}[\p{Script=Katakana}ー]*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}])+/gu;
const HAN = /^[\p{Script=Han}\p{Script=Katakana}]/u;

/** How many of `words` have their like among `others`. */
export function countShared(
  words: readonly string[],
  others: readonly string[],
  language: string | null,
): number {
  const stems = new Set(others.map(stem));
  return words.filter((word) =>
    stems.has(stem(word)) || others.some((other) => areAkin(word, other, language))
  ).length;
}

/** Shortest beginning that two forms of one word share, and how much of the longer one it is. */
const MIN_COMMON = 4;
const MIN_COMMON_SHARE = 0.6;
const MIN_PART_OF_COMPOUND = 4;

/** True for forms of one word ("released", "release"), in German and Dutch also for a compound and its part. */
function areAkin(one: string, other: string, language: string | null): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < MIN_COMMON) return false;
  let common = 0;
  while (common < short.length && short[common] === long[common]) common++;
  if (common >= MIN_COMMON && common >= MIN_COMMON_SHARE * long.length) return true;
  const has_compounds = language === "de" || language === "nl";
  return has_compounds && short.length >= MIN_PART_OF_COMPOUND &&
    (long.startsWith(short) || long.endsWith(short) || partOfCompound(short, long));
}

/** "Fahrer" in "Staplerfahrern", "Schrank" in "Kühlschränke". */
function partOfCompound(short: string, long: string): boolean {
  const root = short.length > 5 ? short.slice(0, -1) : short;
  const at = long.indexOf(root);
  return at >= 0 && (at === 0 || at + root.length >= long.length - 2);
}
