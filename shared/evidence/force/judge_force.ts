/**
 * How quoted words were meant (claims.md, section 2): what stands around them in their sentence, what is answered where they are
 * asked, and whether the speaker takes them back in the next words. Start at `judgeForce`.
 */
import type { Force } from "../../contracts/evidence.ts";
import type { Side } from "../../contracts/person.ts";
import type { Turn } from "../../contracts/signal.ts";
import { findAnswer } from "./find_answer.ts";
import { isContradicted } from "./find_contradiction.ts";
import {
  findCorrection,
  findWithdrawal,
  isRefusedInBrackets,
  judgeRest,
} from "./find_withdrawal.ts";
import { findDependence } from "./find_dependence.ts";
import { judgeSentence, weakest, type WordSpan } from "./judge_sentence.ts";
import { formsOf, type ReadSentence } from "./read_sentence.ts";
import type { PlacedSentence, TurnReader } from "./turn_reader.ts";

/** Where cited words stand: in one turn, by offsets into the content. */
export interface CitedPlace {
  turn: number;
  start: number;
  end: number;
}

/** What the turns of a signal are read with. */
export interface Conversation {
  turns: readonly Turn[];
  reader: TurnReader;
  /** The side of whoever speaks in each turn. */
  sides: readonly (Side | "unknown")[];
}

/** From `start` to `end` are the whole sentences around the cited words, and what answers them or takes them back. */
export interface Judgement {
  force: Force;
  start: number;
  end: number;
  /** Who stands behind the words: who said them, or who answered. */
  speaker: string | null;
  answer?: { start: number; end: number };
}

/** A sentence that the cited words reach into, read, with the words of it that are cited. */
export interface CitedSentence {
  place: PlacedSentence;
  sentence: ReadSentence;
  span: WordSpan;
}

/** How the words at a place of a signal were meant. */
export function judgeForce(place: CitedPlace, conversation: Conversation): Judgement {
  const speaker = conversation.turns[place.turn]?.speaker ?? null;
  const sentences = sentencesAround(place, conversation.reader);
  const [first, last] = [sentences[0], sentences.at(-1)];
  const widened = {
    start: Math.min(place.start, first?.start ?? place.start),
    end: Math.max(place.end, last?.end ?? place.end),
    speaker,
  };
  const cited = sentences.flatMap((sentence) => readCited(sentence, place));
  const [opening, closing] = [cited[0], cited.at(-1)];
  if (opening === undefined || closing === undefined || cited.length < sentences.length) {
    return { ...widened, force: "unjudged" };
  }

  const judged = cited.map(({ sentence, span }) => judgeSentence(sentence, span));
  const is_asked = judged.at(-1)?.is_asked ?? false;
  const said = weakest([
    // A question that the speaker answers in the cited words themselves leads up to them.
    ...judged.flatMap((part, index) =>
      part.is_asked && index < judged.length - 1 ? [] : [part.said]
    ),
    ...findDependence(opening, place.turn, conversation),
    ...isQuoted(opening, place, conversation) ? ["reported" as const] : [],
    ...findCorrection(closing),
    ...isRefusedInBrackets(closing) ? ["denied" as const] : [],
  ]);
  const answer = findAnswer({ closing, turn: place.turn, said, is_asked }, conversation);
  if (answer !== null) {
    return { ...widened, ...answer, end: Math.max(widened.end, answer.answer.end) };
  }
  const rest = said === "asserted" ? judgeRest(closing) : [];
  const withdrawal = findWithdrawal(cited, place.turn, conversation);
  return {
    ...widened,
    force: weakest([
      said,
      ...rest,
      ...is_asked ? ["asked" as const] : [],
      ...withdrawal ? [withdrawal.force] : [],
      ...isContradicted(closing, place.turn, conversation) ? ["denied" as const] : [],
    ]),
    end: Math.max(widened.end, withdrawal?.end ?? 0),
  };
}

/** Fewest words between quotation marks that are somebody's statement and no name. */
const MIN_QUOTED = 4;
/** Letters, where words are not divided. */
const MIN_QUOTED_LETTERS = 8;

/**
 * True of words that the speaker puts between quotation marks in a sentence of their own, unless the speaker says "I": "he goes
 * 'we need this yesterday'".
 */
function isQuoted(opening: CitedSentence, place: CitedPlace, { reader }: Conversation): boolean {
  const quotation = reader.quotationAt(place.turn, place);
  if (quotation === null) return false;
  const around = reader.sentencesOf(place.turn)
    .filter(({ start, end }) => start < quotation.end && end > quotation.start);
  const tokens = around.flatMap((sentence) => sentence.read()?.tokens ?? [])
    .filter(({ is_word }) => is_word);
  const quoted = tokens.filter(({ start, end }) =>
    start >= quotation.start && end <= quotation.end
  );
  const { grammar, clauses } = opening.sentence.grammar;
  const least = grammar.clauses.is_head_final ? MIN_QUOTED_LETTERS : MIN_QUOTED;
  if (quoted.length < least || quoted.length === tokens.length) return false;
  const before = tokens.filter(({ end }) => end <= quotation.start);
  const behind = tokens.filter(({ start }) => start >= quotation.end).slice(0, MAX_BEHIND_QUOTED);
  const introduction = before.length > 0 ? before.slice(-MAX_BEFORE_QUOTED) : behind;
  const forms = formsOf(introduction);
  return !introduction.some((_, index) => clauses.first_persons.match(forms, index));
}

/** So many words around a quotation say whose it is. */
const MAX_BEFORE_QUOTED = 6;
const MAX_BEHIND_QUOTED = 3;

function readCited(place: PlacedSentence, cited: CitedPlace): CitedSentence[] {
  const sentence = place.read();
  if (sentence === null) return [];
  const { tokens } = sentence;
  const start = tokens.findIndex((token) => token.end > cited.start);
  const end = tokens.findLastIndex((token) => token.start < cited.end) + 1;
  return [{ place, sentence, span: { start: start < 0 ? end : start, end } }];
}

/** Longest sentence that is shown whole, in letters; what is longer was mostly never punctuated. */
const MAX_SENTENCE = 600;
/** Of such a sentence so much is read on either side of the cited words, in words. */
const WORDS_BEFORE = 40;
const WORDS_BEHIND = 30;

/** The sentences that the cited words reach into. */
function sentencesAround(place: CitedPlace, reader: TurnReader): PlacedSentence[] {
  const sentences = reader.sentencesOf(place.turn).filter(({ start, end }) =>
    start < place.end && end > place.start
  );
  return sentences.map((sentence) =>
    sentence.end - sentence.start <= MAX_SENTENCE ? sentence : clip(sentence, place, reader)
  );
}

/** What stands around the cited words of a long sentence without commas, from one clause to another. */
function clip(whole: PlacedSentence, place: CitedPlace, reader: TurnReader): PlacedSentence {
  const [cited] = readCited(whole, place);
  if (cited === undefined || isPunctuated(cited.sentence)) return whole;
  const { tokens, boundaries } = cited.sentence;
  const earliest = cited.span.start - WORDS_BEFORE;
  const latest = cited.span.end + WORDS_BEHIND;
  const starts = [...boundaries.keys()];
  const from = starts.find((index) => index >= earliest && index <= cited.span.start) ?? earliest;
  const to = starts.findLast((index) => index <= latest && index > cited.span.end) ?? latest;
  const start = tokens[Math.max(0, from)]?.start ?? whole.start;
  const end = tokens[Math.min(tokens.length, to) - 1]?.end ?? whole.end;
  return { start, end, read: () => reader.readStretch(place.turn, { start, end }) };
}

/** So many words to a sign are still a sentence that somebody wrote. */
const MAX_WORDS_PER_SIGN = 25;

function isPunctuated({ tokens }: ReadSentence): boolean {
  const signs = tokens.filter((token) => !token.is_word).length;
  return tokens.length <= MAX_WORDS_PER_SIGN * signs;
}
