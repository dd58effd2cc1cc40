/** A text as the matcher reads it: its words, what may be skipped, which words form one number, and where to look. */
import { findSkips, type SkipOptions, type Skips } from "./find_skips.ts";
import { type Numbers, readNumbers } from "./read_numbers.ts";
import type { Word } from "./read_words.ts";
import { canonicalPart } from "./speech.ts";

/** The words from `start` to `end` (exclusive). */
export interface Span {
  start: number;
  end: number;
}

/** What `createReading` and `createQuoteReading` make. */
export interface Reading {
  words: readonly Word[];
  numbers: Numbers;
  skips: Skips;
  /** Where a match may begin, by the keys of `startKeys`; in order. */
  index: ReadonlyMap<string, readonly number[]>;
  /** Every form that occurs, compounds' parts and whole compounds included. */
  vocabulary: ReadonlySet<string>;
}

/** As many words as "nine hundred and ninety nine thousand nine hundred and ninety nine point nine", and kanji as such a number, has. */
const MAX_NUMBER_WORDS = 20;
/** Speech repeats a word some five times at most; each time adds a way to go on. */
const MAX_REACHABLE = 12;

/** The reading of a text in which quotes are looked for.  */
export function createReading(
  words: readonly Word[],
  options: SkipOptions,
): Reading {
  const numbers = readNumbers(words, options.language);
  const skips = findSkips(words, options);
  const vocabulary = new Set(words.flatMap((word) => [...formsOf(word), ...word.pieces ?? []]));
  return { words, numbers, skips, index: indexStarts(words, numbers, skips), vocabulary };
}

/** The reading of a quote: nothing is skipped in it, nothing is looked up in it. */
export function createQuoteReading(words: readonly Word[], language: string | null): Reading {
  return {
    words,
    numbers: readNumbers(words, language),
    skips: new Map(),
    index: new Map(),
    vocabulary: new Set(),
  };
}

/**
 * The keys under which the places are indexed where the words from `index` on may begin to stand. Mostly one pair of words:
 * looking at every "the" of a long meeting would take most of the time.
 */
export function startKeys({ words, numbers }: Reading, index: number): string[] {
  const [first, second] = [words[index], words[index + 1]];
  if (first === undefined) return [];
  const number = numbers.get(index);
  if (number !== undefined) return [first.form, `=${number.value}`];
  if (second === undefined || numbers.has(index + 1)) return formsOf(first);
  const pairs = formsOf(second).map((form) => pairKey(first.form, form));
  return first.joined === null ? pairs : [...pairs, first.joined];
}

/** What the first word of a quote may read like to stand where this one does. */
function formsOf({ form, joined, pieces }: Word): string[] {
  const forms = joined === null ? [form] : [form, joined];
  return pieces?.[0] === undefined || pieces[0] === form ? forms : [...forms, pieces[0]];
}

function pairKey(first: string, second: string): string {
  return `${first} ${canonicalPart(second)}`;
}

/** The number phrase that a cut before word `index` would split, leaving another number; null if it splits none. */
export function numberAcross(numbers: Numbers, index: number): Span | null {
  for (let start = index - 1; start >= index - MAX_NUMBER_WORDS; start--) {
    const end = numbers.get(start)?.end ?? 0;
    if (end > index) return { start, end };
  }
  return null;
}

function indexStarts(
  words: readonly Word[],
  numbers: Numbers,
  skips: Skips,
): Map<string, number[]> {
  const index = new Map<string, number[]>();
  const add = (key: string, at: number) => {
    const places = index.get(key);
    if (places === undefined) index.set(key, [at]);
    else if (places.at(-1) !== at) places.push(at);
  };
  words.forEach((word, at) => {
    if (word.part_count === 0) return;
    const number = numbers.get(at);
    if (number !== undefined) add(`=${number.value}`, at);
    for (const form of formsOf(word)) add(form, at);
    for (const next of reachable(at + 1, skips)) addPairs(word.form, words[next], at);
    if (word.pieces !== null) add(pairKey(word.pieces[0] ?? "", word.pieces[1] ?? ""), at);
    if (word.joined === null) return;
    for (const next of reachable(at + word.part_count, skips)) {
      addPairs(word.joined, words[next], at);
    }
  });
  return index;

  function addPairs(first: string, second: Word | undefined, at: number): void {
    if (second === undefined || second.turn !== words[at]?.turn) return;
    for (const form of formsOf(second)) add(pairKey(first, form), at);
  }
}

/** `from`, and where skipping leads from there; not every way through a text that repeats itself endlessly. */
function reachable(from: number, skips: Skips): number[] {
  const found = new Set([from]);
  for (const index of found) {
    if (found.size < MAX_REACHABLE) skips.get(index)?.forEach((next) => found.add(next));
  }
  return [...found];
}
