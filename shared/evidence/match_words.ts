/** Compares a quote's words with a text's, one by one: equal, or equal after what `find_skips.ts` allows. */
import type { Reading } from "./reading.ts";
import { isSameWord } from "./speech.ts";

/** Which of the quote's words are matched, and at what price. */
interface MatchOptions {
  /** First word of the quote to match; default 0. */
  from?: number;
  /** Where the quote's words end (exclusive); default all. */
  to?: number;
  /** Comparisons left to spend on the quote; shared by the calls for one quote. */
  effort: MatchEffort;
}

/** Bounds the work on texts made to be slow. 1 is one comparison. */
export interface MatchEffort {
  left: number;
}

/** How far a comparison came. */
interface WordMatch {
  /** Where the match ends in the text (exclusive); null if the quote does not stand here whole. */
  end: number | null;
  /** How many of the quote's words stand here, one after the other, and where those end in the text. */
  matched: number;
  matched_end: number;
}

/** How the quote's words stand in the text when read from word `start` on, inside that word's turn. */
export function matchWords(
  quote: Reading,
  text: Reading,
  start: number,
  options: MatchOptions,
): WordMatch {
  const { from = 0, to = quote.words.length, effort } = options;
  const turn = text.words[start]?.turn;
  const search: Search = { quote, text, from, to, others: null, seen: null };
  let cited = from;
  let standing = start;
  let matched_end = start;
  let furthest = from;
  for (;;) {
    if (cited > furthest) [furthest, matched_end] = [cited, standing];
    if (cited === to) return { end: standing, matched: to - from, matched_end };
    const goes_on = text.words[standing]?.turn === turn && effort.left-- > 0;
    if (goes_on && step(search, cited, standing)) {
      cited++;
      standing++;
      continue;
    }
    const other = search.others?.pop();
    if (other === undefined) return { end: null, matched: furthest - from, matched_end };
    [cited, standing] = other;
  }
}

interface Search {
  quote: Reading;
  text: Reading;
  from: number;
  to: number;
  /** Ways not yet gone; made when the first turns up, as most comparisons end at once. */
  others: [number, number][] | null;
  /** Forks already taken, so that repetitions of repetitions are not tried over and over. */
  seen: Set<number> | null;
}

/** True if the two words are equal, so that comparing may go on with the next; other ways to go on are noted. */
function step(search: Search, cited: number, standing: number): boolean {
  const { quote, text } = search;
  const word = quote.words[cited];
  const other = text.words[standing];
  if (word === undefined || other === undefined) return false;
  const skips = text.skips.get(standing);
  if (skips !== undefined && !fork(search, cited, standing, skips)) return false;
  if (word.joined !== null || other.joined !== null || other.pieces !== null) {
    noteCompounds(search, cited, standing);
  }
  if (quote.numbers.has(cited)) noteNumbers(search, cited, standing);
  return isSameWord(word.form, other.form, text.words[standing + 1]?.form);
}

/** Notes the ways past what may be skipped; false if this fork was taken before. */
function fork(search: Search, cited: number, standing: number, skips: readonly number[]): boolean {
  const key = cited * search.text.words.length + standing;
  search.seen ??= new Set();
  if (search.seen.has(key)) return false;
  search.seen.add(key);
  // Nothing is skipped before the first word: the match would only begin later.
  if (cited > search.from) skips.forEach((next) => note(search, cited, next));
  return true;
}

function noteCompounds(search: Search, cited: number, standing: number): void {
  const word = search.quote.words[cited];
  const other = search.text.words[standing];
  if (word === undefined || other === undefined) return;
  if (other.joined === word.form && word.part_count === 1) {
    note(search, cited + 1, standing + other.part_count);
  }
  if (word.joined === other.form && other.part_count === 1) {
    note(search, cited + word.part_count, standing + 1);
  }
  const { pieces } = other;
  if (pieces?.every((piece, index) => search.quote.words[cited + index]?.form === piece)) {
    note(search, cited + pieces.length, standing + other.part_count);
  }
}

function noteNumbers(search: Search, cited: number, standing: number): void {
  const number = search.quote.numbers.get(cited);
  const other = search.text.numbers.get(standing);
  if (number && other && number.value === other.value) note(search, number.end, other.end);
}

function note(search: Search, cited: number, standing: number): void {
  if (cited <= search.to) (search.others ??= []).push([cited, standing]);
}
