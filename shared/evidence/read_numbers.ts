/** Which words of a text form one number, and its value: a quote may write it in another way, and may not cut it. */
import { foldAccents } from "../text/fold.ts";
import { lexiconOf } from "../text/quantities/lexicons.ts";
import { toHanNumber } from "../text/quantities/read_han.ts";
import { readNumber } from "../text/quantities/read_number.ts";
import { Reader } from "../text/quantities/reader.ts";
import type { FigureToken } from "../text/quantities/scan_tokens.ts";
import type { Word } from "./read_words.ts";

/** A number by its first word: where it ends (exclusive), and its value. */
export type Numbers = ReadonlyMap<number, { end: number; value: number }>;

/**
 * The numbers among the words, never overlapping, none across a pause or a turn. What could be two is read as the language writes it:
 * "1.200" is no 1,200 in English.
 */
export function readNumbers(words: readonly Word[], language: string | null): Numbers {
  const { tokens, word_of } = toTokens(words);
  const reader = new Reader("", lexiconOf(language), tokens);
  const numbers = new Map<number, { end: number; value: number }>();
  for (let index = 0; index < tokens.length;) {
    const number = readHanNumber(tokens, index) ?? readNumber(reader, index);
    const first = word_of[index] ?? 0;
    const last = word_of[(number?.end ?? 0) - 1] ?? 0;
    const is_whole = word_of[index - 1] !== first && word_of[number?.end ?? 0] !== last;
    if (number !== null && is_whole && !("is_ordinal" in number && number.is_ordinal)) {
      numbers.set(first, { end: last + 1, value: number.values.at(-1) ?? 0 });
    }
    index = number?.end ?? index + 1;
  }
  return numbers;
}

interface Tokens {
  tokens: FigureToken[];
  /** The index of the word that a token is of. */
  word_of: number[];
}

const DIGITS_AND_LETTERS = /^(\p{Nd}[\p{Nd}.,:/]*)(\p{L}[\p{L}\p{M}]*)?$/u;

function toTokens(words: readonly Word[]): Tokens {
  const tokens: FigureToken[] = [];
  const word_of: number[] = [];
  words.forEach((word, index) => {
    const { start, end, form } = word;
    const add = (kind: FigureToken["kind"], part: string, gap: FigureToken["gap"]) => {
      tokens.push({ start, end, kind, form: kind === "word" ? foldAccents(part) : part, gap });
      word_of.push(index);
    };
    const gap = gapBefore(words[index - 1], word);
    const [, digits, letters] = DIGITS_AND_LETTERS.exec(form) ?? [];
    if (digits === undefined) add(/^\p{L}/u.test(form) ? "word" : "sign", form, gap);
    else add("digits", digits, gap);
    if (letters !== undefined) add("word", letters, "joined");
  });
  return { tokens, word_of };
}

function gapBefore(before: Word | undefined, word: Word): FigureToken["gap"] {
  if (before?.turn !== word.turn || word.pause === "sentence") return "break";
  if (word.pause === "clause") return "comma";
  const is_beside = before.end === word.start || before.start === word.start;
  // Scripts without spaces put whatever stands beside a number right there.
  const is_unspaced = [before, word].some(({ form }) =>
    UNSPACED.test(form) && !HAN_NUMERAL.test(form)
  );
  return is_beside && !is_unspaced ? "joined" : "space";
}

const HAN_NUMERAL = /^[\p{Nd}〇零一二三四五六七八九十百千万萬億亿兆两兩][\p{Nd}.,]*$/u;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u;
const HAN_SIGN = /^\p{Script=Han}$/u;

/** A run of numerals in characters, each of which is a word, with the figures among them: "1億2000万". */
function readHanNumber(
  tokens: readonly FigureToken[],
  start: number,
): { end: number; values: readonly number[] } | null {
  let end = start;
  let has_sign = false;
  for (; HAN_NUMERAL.test(tokens[end]?.form ?? ""); end++) {
    if (end > start && tokens[end]?.gap !== "joined") break;
    has_sign ||= HAN_SIGN.test(tokens[end]?.form ?? "");
  }
  if (!has_sign) return null;
  const value = toHanNumber(tokens.slice(start, end).map(({ form }) => form).join(""));
  return value === null ? null : { end, values: [value] };
}
