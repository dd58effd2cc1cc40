/** Says why a quote was refused: which change would make it stand, or where its pieces come from. */
import type { RefusalReason } from "../contracts/evidence.ts";
import { readTurns } from "../signals/read_turns.ts";
import { findAnywhere, findQuote, plainWords, type Quote, startsOf } from "./find_quote.ts";
import { type MatchEffort, matchWords } from "./match_words.ts";
import { dropNegations, dropNumbers, polarity, quantities } from "./loosen_words.ts";
import type { PreparedSignal } from "./prepare_signal.ts";
import { readWords, type Word } from "./read_words.ts";
import { createQuoteReading, type Reading, type Span } from "./reading.ts";
import type { ReadingKind } from "./turn_readings.ts";

/** Fewest words that, standing somewhere, show where a piece of a stitched quote comes from. */
const MIN_PIECE_WORDS = 3;
/** More pieces than this are no quotes put together, but words put together. */
const MAX_PIECES = 6;
/** Fewest words that must be left of a quote, without its numbers or negations, to tell what was changed. */
const MIN_LOOSE_WORDS = 2;

/** A quote that was not accepted, and where else to look. */
interface Refused {
  quote: Quote;
  /** The signal that was named; undefined if there is none of that id. */
  named: PreparedSignal | undefined;
  others: readonly PreparedSignal[];
  effort: MatchEffort;
}

/** The reason for a quote that stands nowhere in the signal it names. */
export function explainRefusal({ quote, named, others: all, effort }: Refused): RefusalReason {
  const { parts } = quote;
  const others = plainWords(quote.whole).length > 0 ? all : takeShort(all);
  if (others.some((other) => findQuote(parts, other, "strict", { effort }).places.length > 0)) {
    return "wrong_source";
  }
  if (named && differsOnlyIn(NUMBERS, { parts, named, effort })) return "number_changed";
  if (named && differsOnlyIn(NEGATIONS, { parts, named, effort })) return "negation_changed";
  return isStitched(quote, named ? [named, ...others] : others, effort) ? "stitched" : "not_found";
}

/**
 * UTF-16 code units of other signals that are read for a quote without a word that tells turns apart; reading them takes up to a fifth
 * of a second.
 */
const MAX_READ = 200_000;

function takeShort(signals: readonly PreparedSignal[]): PreparedSignal[] {
  let length = 0;
  return signals.filter(({ content }) => (length += content.length) <= MAX_READ);
}

/** A kind of word that may not be changed: how a signal is read without it, and what is left unread. */
interface Kind {
  reading: ReadingKind;
  drop(words: readonly Word[], language: string | null): Word[];
  dropped(words: readonly Word[], language: string | null): string;
}

const NUMBERS: Kind = {
  reading: "without_numbers",
  drop: dropNumbers,
  dropped: quantities,
};
const NEGATIONS: Kind = {
  reading: "without_negations",
  drop: dropNegations,
  dropped: polarity,
};

interface Cited {
  parts: readonly Reading[];
  named: PreparedSignal;
  effort: MatchEffort;
}

/** True if the quote stands where words of this kind are not read, and differs where they are. */
function differsOnlyIn(kind: Kind, { parts, named, effort }: Cited): boolean {
  const { language } = named;
  const loose = parts.map((part) => kind.drop(part.words, language))
    .filter((words) => words.length > 0);
  if (loose.flat().length < MIN_LOOSE_WORDS) return false;
  const place = findAnywhere(
    loose.map((words) => createQuoteReading(words, language)),
    named,
    kind.reading,
    effort,
  );
  if (place === null) return false;
  const standing = place.spans.flatMap((span) => originals(span, place.text, named));
  const cited = parts.flatMap((part) => part.words);
  return kind.dropped(cited, language) !== kind.dropped(standing, language);
}

/** The signal's own words in a place found in one of its loose readings. */
function originals({ start, end }: Span, loose: Reading, { readings }: PreparedSignal): Word[] {
  const first = loose.words[start];
  const to = loose.words[end - 1]?.end ?? 0;
  if (first === undefined) return [];
  return readings.read(first.turn, "strict").words
    .filter((word) => word.start >= first.start && word.end <= to);
}

interface Piece {
  signal: PreparedSignal;
  turn: number;
  start: number;
  length: number;
}

/** True if the quote falls into pieces that all stand, but in several turns or out of order. */
function isStitched(
  quote: Quote,
  signals: readonly PreparedSignal[],
  effort: MatchEffort,
): boolean {
  const turns = readTurns({ content: quote.text, source_type: "transcript" })
    .filter(({ speaker }) => speaker !== null);
  if (turns.length > 1) {
    return turns.every(({ start, end }) =>
      standsAnywhere(quote.text.slice(start, end), signals, effort)
    );
  }
  const pieces = readPieces(quote.whole, signals, effort);
  return pieces?.some((piece, index) => {
    const before = pieces[index - 1];
    return before !== undefined &&
      (before.signal !== piece.signal || before.turn !== piece.turn || before.start > piece.start);
  }) ?? false;
}

function standsAnywhere(
  text: string,
  signals: readonly PreparedSignal[],
  effort: MatchEffort,
): boolean {
  return signals.some((signal) => {
    const { language } = signal;
    const reading = createQuoteReading(readWords(text, { language }), language);
    return reading.words.length === 0 ||
      findAnywhere([reading], signal, "strict", effort) !== null;
  });
}

/** The fewest pieces that stand, one after the other; null if something between them stands nowhere. */
function readPieces(
  quote: Reading,
  signals: readonly PreparedSignal[],
  effort: MatchEffort,
): Piece[] | null {
  const pieces: Piece[] = [];
  for (let from = 0; from < quote.words.length;) {
    const piece = longestPiece(quote, from, { signals, effort });
    const counts = piece !== null && piece.length >= MIN_PIECE_WORDS && pieces.length < MAX_PIECES;
    if (!counts) return null;
    pieces.push(piece);
    from += piece.length;
  }
  return pieces;
}

function longestPiece(
  quote: Reading,
  from: number,
  { signals, effort }: { signals: readonly PreparedSignal[]; effort: MatchEffort },
): Piece | null {
  // A piece that is too short counts for nothing, so that its first words stand together or it is none.
  const plain_words = plainWords(quote, from, from + MIN_PIECE_WORDS);
  let longest: Piece | null = null;
  for (const signal of signals) {
    for (const text of signal.readings.holding(plain_words, "strict")) {
      for (const start of startsOf(quote, text, from)) {
        const { matched } = matchWords(quote, text, start, { from, effort });
        if (longest !== null && matched <= longest.length) continue;
        longest = { signal, turn: text.words[start]?.turn ?? 0, start, length: matched };
      }
    }
  }
  return longest;
}
