/**
 * What a quote may leave out of the text without a sign: hesitations are gone before; here are the fillers, the repeated
 * words and the broken-off beginnings of speech.
 */
import { once } from "../once.ts";
import { isFunctionWord } from "../text/function_words.ts";
import { isNumberWord } from "../text/quantities/lexicons.ts";
import { isNegation } from "./negation.ts";
import type { Word } from "./read_words.ts";
import { PHRASE_FILLERS, SET_OFF_FILLERS } from "./speech.ts";

/** From the index of a word to the indices at which reading may go on instead. */
export type Skips = ReadonlyMap<number, readonly number[]>;

/** Longest repeated run that counts as a false start ("I think we should I think we should"), in words. */
const MAX_REPEATED_WORDS = 8;
const DIGIT_WORDS = new Set("zero oh one two three four five six seven eight nine".split(" "));

/** What tells speech from writing, and numbers from other words. */
export interface SkipOptions {
  spoken: boolean;
  /** ISO 639-1 code; null where it is not known. */
  language: string | null;
  /** What `countBroken` gives for a form in the whole signal. Default: what it gives in the words alone. */
  surplusOf?(form: string): number;
}

/**
 * Every harmless omission, by the word it begins with. None reaches across turns. Broken-off words are looked for only in
 * speech (`spoken`): in writing, a word that begins the next one is a word.
 */
export function findSkips(words: readonly Word[], options: SkipOptions): Skips {
  const skips = new Map<number, number[]>();
  const add = (from: number, to: number) => skips.set(from, [...(skips.get(from) ?? []), to]);
  const isBroken = options.spoken ? brokenWords(words, options) : () => false;
  for (const [index, word] of words.entries()) {
    if (word.part_count === 0) continue;
    if (word.is_mark) add(index, index + word.part_count);
    const filler_end = fillerEnd(words, index);
    if (filler_end !== null) add(index, filler_end);
    if (isBroken(index)) add(index, index + 1);
    for (const end of repetitionEnds(words, index, options)) {
      add(index, end);
    }
  }
  return skips;
}

function fillerEnd(words: readonly Word[], index: number): number | null {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined || next?.turn !== word.turn) return null;
  if (SET_OFF_FILLERS.has(word.form) && isSetOff(words, index)) return index + 1;
  const filler = PHRASE_FILLERS.get(word.form);
  if (filler?.second !== next.form || next.part_count !== 1) return null;
  if (words[index + 2]?.turn !== word.turn) return null;
  const before = words[index - 1];
  const is_aside = word.pause !== "none" || before?.turn !== word.turn;
  return is_aside || !filler.verbs.has(before.form) ? index + 2 : null;
}

/** "oh" is also a digit, so a number beside it keeps it. */
function isSetOff(words: readonly Word[], index: number): boolean {
  const [before, word, next] = [words[index - 1], words[index], words[index + 1]];
  const opens = before?.turn !== word?.turn || word?.pause !== "none";
  const beside_number = [before, next].some((other) => isNumberWord(other?.form ?? "", "en"));
  return opens && next?.pause !== "none" && !(word?.form === "oh" && beside_number);
}

/** Where each repetition begun at `index` starts again; a filler may stand between the two. */
function repetitionEnds(words: readonly Word[], index: number, options: SkipOptions): number[] {
  const form = words[index]?.form;
  const ends: number[] = [];
  for (let count = 1; count <= MAX_REPEATED_WORDS; count++) {
    const next = index + count;
    const again = words[next]?.form === form ? next : fillerEnd(words, next);
    if (again === null || words[again]?.form !== form || ends.includes(again)) continue;
    const repetition = { index, count, again };
    if (isRepeated(words, repetition) && keepsMeaning(words, repetition, options)) ends.push(again);
  }
  return ends;
}

interface Repetition {
  index: number;
  count: number;
  again: number;
}

function isRepeated(words: readonly Word[], { index, count, again }: Repetition): boolean {
  if (words[again]?.part_count === 0) return false;
  const turn = words[index]?.turn;
  for (let offset = 0; offset < count; offset++) {
    const second = words[again + offset];
    if (second?.turn !== turn || second?.form !== words[index + offset]?.form) return false;
  }
  return true;
}

/** In speech nearly everything said twice is a false start; written words, digits and strings of digits are meant. */
function keepsMeaning(
  words: readonly Word[],
  { index, count, again }: Repetition,
  { spoken, language }: SkipOptions,
): boolean {
  const forms = words.slice(index, index + count).map((word) => word.form);
  if (count === 1 && forms[0] === "not") return spoken;
  if (!forms.every((form) => isNumberWord(form, language))) return true;
  // "twenty twenty five" may be a year, "five five two" a telephone number; "twelve twelve fifty" is a price said twice.
  const neighbours = [words[index - 1], words[again + count]];
  return !/\p{Nd}/u.test(forms.join("")) &&
    !neighbours.some((other) =>
      other?.turn === words[index]?.turn && DIGIT_WORDS.has(other?.form ?? "") &&
      !forms.includes(other?.form ?? "")
    );
}

/**
 * Tells whether the word at an index was broken off before the same word was said whole: "des design". Such a form stands
 * before its own completion at least as often as before any other word, which real words do not, or has no vowel, or is one
 * letter.
 */
function brokenWords(
  words: readonly Word[],
  { language, surplusOf }: SkipOptions,
): (index: number) => boolean {
  const counts = once(() => countBroken(words, language));
  return (index) => {
    if (!isCompleted(words, index, language)) return false;
    const form = words[index]?.form ?? "";
    const is_no_word = form.length === 1 || !/[aeiouy]/.test(form);
    return is_no_word || (surplusOf?.(form) ?? counts().get(form) ?? 0) >= 0;
  };
}

/** How often each form was broken off before it was said whole, less how often it was a word of its own. */
export function countBroken(
  words: readonly Word[],
  language: string | null,
): Map<string, number> {
  const surplus = new Map<string, number>();
  words.forEach((word, index) => {
    const next = words[index + 1];
    const is_given_up = next?.pause === "hesitation" || next?.form === word.form;
    const change = isCompleted(words, index, language) ? 1 : is_given_up ? 0 : -1;
    surplus.set(word.form, (surplus.get(word.form) ?? 0) + change);
  });
  return surplus;
}

function isCompleted(words: readonly Word[], index: number, language: string | null): boolean {
  const [word, next] = [words[index], words[index + 1]];
  if (word === undefined || next === undefined || next.turn !== word.turn) return false;
  if (word.part_count !== 1 || next.pause === "sentence") return false;
  const is_meant = (isFunctionWord(word.form, language) && word.form.length > 1) ||
    word.form === "a" || word.form === "i" || isNumberWord(word.form, language) ||
    isNegation(word.form);
  const whole = next.joined ?? next.form;
  return !is_meant && whole.length > word.form.length && whole.startsWith(word.form);
}
