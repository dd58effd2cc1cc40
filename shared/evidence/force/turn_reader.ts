/** The sentences of a signal's turns, each read when first needed. */
import type { Turn } from "../../contracts/signal.ts";
import {
  decideLanguage,
  type Language,
  type LanguageScores,
  scoreLanguages,
} from "../../text/detect_language.ts";
import { splitSentences } from "../../text/split_sentences.ts";
import { grammarOf } from "./compile_grammar.ts";
import { findQuotations, type Quotation } from "./find_quotations.ts";
import { type ReadSentence, readSentence } from "./read_sentence.ts";

/** A sentence by its place in the content; `read` gives null where its language is none that is read by rule. */
export interface PlacedSentence {
  start: number;
  end: number;
  read(): ReadSentence | null;
}

export interface TurnReader {
  /** The sentences of a turn by its number, in order; none for a number that no turn has. */
  sentencesOf(turn: number): readonly PlacedSentence[];
  /** The words between quotation marks in which a place of a turn stands; null if it stands in none. */
  quotationAt(turn: number, place: { start: number; end: number }): Quotation | null;
  /** Any stretch of a turn, read like a sentence of it. */
  readStretch(turn: number, place: { start: number; end: number }): ReadSentence | null;
}

/** So much of a turn tells its language. */
const SAMPLE_LENGTH = 2000;
/** A text without any word of grammar is taken for English up to this many letters, as "Logo: blue"; a longer one for none. */
const MAX_WORDLESS = 60;

/** @param whole What the words of the whole signal say of its language. */
export function createTurnReader(
  content: string,
  turns: readonly Turn[],
  whole: LanguageScores,
): TurnReader {
  const scores = new Map<number, LanguageScores>();
  const sentences = new Map<number, readonly PlacedSentence[]>();
  const quotations = new Map<number, readonly Quotation[]>();

  return {
    sentencesOf: (turn) => {
      const known = sentences.get(turn) ?? placeSentences(turn);
      sentences.set(turn, known);
      return known;
    },
    quotationAt,
    readStretch,
  };

  function quotationAt(number: number, { start, end }: { start: number; end: number }) {
    const turn = turns[number];
    if (turn === undefined) return null;
    const known = quotations.get(number) ??
      findQuotations(content.slice(turn.start, turn.end), turn.start);
    quotations.set(number, known);
    return known.findLast((quotation) => quotation.start <= start && quotation.end >= end) ?? null;
  }

  function placeSentences(number: number): PlacedSentence[] {
    const turn = turns[number];
    if (turn === undefined) return [];
    return splitSentences(content.slice(turn.start, turn.end)).map((sentence) => {
      const place = { start: turn.start + sentence.start, end: turn.start + sentence.end };
      let read: { sentence: ReadSentence | null } | undefined;
      return {
        ...place,
        read: () => (read ??= { sentence: readStretch(number, place) }).sentence,
      };
    });
  }

  function readStretch(number: number, place: { start: number; end: number }) {
    const language = languageOf(place, number);
    if (language === "other") return null;
    const { start, end } = place;
    return readSentence(content.slice(start, end), start, grammarOf(language));
  }

  /** A sentence's own words decide, then those of its turn, then of the whole signal. */
  function languageOf(
    { start, end }: { start: number; end: number },
    number: number,
  ): Language | "other" {
    const around = scoresOf(number);
    const sample = sampleOf(number);
    // A turn of one sentence has told all by itself.
    const is_turn = start === sample.start && end === sample.end;
    const own = is_turn ? around : scoreLanguages(content.slice(start, end));
    const decided = decideLanguage(own, [around, whole]);
    return decided ?? (content.length <= MAX_WORDLESS ? "en" : "other");
  }

  function scoresOf(number: number): LanguageScores {
    const { start, end } = sampleOf(number);
    const known = scores.get(number) ?? scoreLanguages(content.slice(start, end));
    scores.set(number, known);
    return known;
  }

  /** The part of a turn that tells its language. */
  function sampleOf(number: number): { start: number; end: number } {
    const { start, end } = turns[number] ?? { start: 0, end: 0 };
    return { start, end: Math.min(end, start + SAMPLE_LENGTH) };
  }
}
