/**
 * The turns of a signal, each read when a quote may stand in it. A match lies inside one turn, so of a long signal only those few turns
 * are read that hold the quote's plain words.
 */
import { once } from "../once.ts";
import type { Turn } from "../contracts/signal.ts";
import { countBroken } from "./find_skips.ts";
import { dropNegations, dropNumbers, negatedForms } from "./loosen_words.ts";
import { readWords, type Word } from "./read_words.ts";
import { createReading, type Reading } from "./reading.ts";
import { expandContraction } from "./speech.ts";
import { fold } from "../text/fold.ts";

/**
 * How a turn is read. `strict` is what quotes are looked for in; `marked` has the words of transcriber's marks, for quotes in which
 * the marks lost their brackets; those without numbers or negations only explain refusals.
 */
export type ReadingKind = "strict" | "marked" | "without_numbers" | "without_negations";

export interface TurnReadings {
  /** The reading of a turn by its number. */
  read(turn: number, kind: ReadingKind): Reading;
  /** The readings of the turns that may hold all of these words, in order; each is made when it is asked for. */
  holding(plain_words: readonly string[], kind: ReadingKind): Iterable<Reading>;
}

interface ReadText {
  content: string;
  turns: readonly Turn[];
  spoken: boolean;
  /** ISO 639-1 code; null where it is not known. */
  language: string | null;
}

export function createTurnReadings({ content, turns, spoken, language }: ReadText): TurnReadings {
  const words: (readonly Word[])[] = [];
  const marked_words: (readonly Word[])[] = [];
  const readings: Partial<Record<ReadingKind, Reading[]>> = {};
  const surplus = new Map<string, number>();
  // Header blocks, signatures and the like are no evidence: none of their words is found.
  const searched = turns.flatMap(({ kind }, turn) => kind === "boilerplate" ? [] : turn);
  const index = once(() => indexTurns(searched, (turn) => textOf(turn)));
  const allSurplus = once(() =>
    countBroken(searched.flatMap((turn) => wordsOf(turn, false)), language)
  );

  return { read, holding };

  function read(turn: number, kind: ReadingKind): Reading {
    return (readings[kind] ??= [])[turn] ??= createReading(
      loosen(wordsOf(turn, kind === "marked"), kind),
      { spoken, language, surplusOf },
    );
  }

  function loosen(read: readonly Word[], kind: ReadingKind): readonly Word[] {
    if (kind === "without_numbers") return dropNumbers(read, language);
    return kind === "without_negations" ? dropNegations(read) : read;
  }

  function wordsOf(turn: number, marks: boolean): readonly Word[] {
    const read = marks ? marked_words : words;
    return read[turn] ??= readWords(textOf(turn), {
      offset: turns[turn]?.start ?? 0,
      turn,
      marks,
      language,
    });
  }

  function textOf(turn: number): string {
    return content.slice(turns[turn]?.start, turns[turn]?.end);
  }

  function* holding(plain_words: readonly string[], kind: ReadingKind): Iterable<Reading> {
    const spellingsOf = kind === "without_negations" ? negatedForms : (word: string) => [word];
    const found = plain_words.length === 0 ? searched : index().find(plain_words.map(spellingsOf));
    for (const turn of found) yield read(turn, kind);
  }

  /** How often a form was broken off in the signal, less how often it was a word: in the few turns where it stands, or in all at once. */
  function surplusOf(form: string): number {
    if (surplus.size >= MAX_SOUGHT) return allSurplus().get(form) ?? 0;
    const known = surplus.get(form);
    if (known !== undefined) return known;
    const sum = index().find([[form]])
      .map((turn) => countBroken(wordsOf(turn, false), language).get(form) ?? 0)
      .reduce((sum, count) => sum + count, 0);
    surplus.set(form, sum);
    return sum;
  }
}

/** So many broken words are sought one by one, so that a text of nothing else takes no longer. */
const MAX_SOUGHT = 16;

/** In which turns a word stands. */
interface TurnIndex {
  /** The turns that may hold all the words, each in one of its spellings, in order; words are in lower case. */
  find(words: readonly (readonly string[])[]): readonly number[];
}

/** Characters that are read as they are written, apart from case. "ß" is read as "ss", "ﬁ" as "fi"; soft hyphens are not read. */
const PLAIN =
  // deno-lint-ignore no-control-regex -- the ASCII range
  /^[\x00-\x7f\u00a0\u00a1\u00a3\u00a7\u00ab\u00b0\u00b4\u00b7\u00bb\u00bf-\u00de\u00e0-\u012f\u0131-\u017e\u2010-\u201f\u2022\u2026\u202f\u2039\u203a\u20ac]*$/;
const JOINER = "[-_.'\u2018\u2019\u201b\u00b4`\u2010\u2011]";
const TOKEN = new RegExp(`[\\p{L}\\p{N}]+(?:${JOINER}+[\\p{L}\\p{N}]*)*`, "gu");
const JOINERS = new RegExp(`${JOINER}+`, "u");

function indexTurns(turns: readonly number[], textOf: (turn: number) => string): TurnIndex {
  const holders = new Map<string, number[]>();
  /** Their letters may be read as others, so that a word that is not found in them may still stand there. */
  const exotic: number[] = [];
  const add = (word: string, turn: number) => {
    const known = holders.get(word);
    if (known === undefined) holders.set(word, [turn]);
    else if (known.at(-1) !== turn) known.push(turn);
  };
  for (const turn of turns) {
    const text = textOf(turn);
    if (!PLAIN.test(text)) {
      exotic.push(turn);
      continue;
    }
    for (const token of text.toLowerCase().match(TOKEN) ?? []) {
      if (!JOINERS.test(token)) add(token, turn);
      else for (const word of readingsOf(token)) add(word, turn);
    }
  }
  return {
    find: (words) => {
      const lists = words.map((spellings) =>
        merge(spellings.map((word) => holders.get(word) ?? []))
      )
        .sort((a, b) => a.length - b.length);
      const [rarest = [], ...others] = lists;
      return merge([rarest.filter((turn) => others.every((list) => holds(list, turn))), exotic]);
    },
  };
}

function merge(lists: readonly (readonly number[])[]): readonly number[] {
  const [list = [], ...others] = lists.filter(({ length }) => length > 0);
  return others.length === 0 ? list : [...new Set([list, others].flat(2))].sort((a, b) => a - b);
}

/** Whether an ordered list has the number. */
function holds(list: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < wanted) low = middle + 1; // low ≤ middle < high ≤ length
    else high = middle;
  }
  return list[low] === wanted;
}

/** What a token with joiners may be read as: "touch-screen" as touch, screen and touchscreen, "doesn't" as does, "lookin'" as looking. */
function readingsOf(token: string): readonly string[] {
  const known = known_readings.get(token);
  if (known !== undefined) return known;
  const parts = token.split(JOINERS).filter((part) => part !== "");
  const expanded = token.split(/[-_.\u2010\u2011]+/u).flatMap((part) =>
    expandContraction(fold(part))
  );
  const readings = [...new Set([...parts, parts.join(""), ...expanded])];
  if (known_readings.size >= MAX_KNOWN) known_readings.clear();
  known_readings.set(token, readings);
  return readings;
}

const MAX_KNOWN = 5000;
const known_readings = new Map<string, readonly string[]>();
