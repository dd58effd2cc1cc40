import type { Passage } from "../contracts/reasoner.ts";
import type { SignalText } from "../contracts/signal.ts";
import { splitTurns, type Turn } from "./split_turns.ts";
import { bm25 } from "./bm25.ts";
import { tokenize } from "./tokenize.ts";
import { fold } from "./fold.ts";

/**
 * A turn longer than this is divided where sentences end, so that ranking can tell its parts and a budget can hold one. Some
 * 200 words: a minute and a half of speech.
 */
const MAX_PASSAGE_LENGTH = 1200;
const SENTENCE_END = /[.?!。？！]["”’)]*\s+/gu;

/** The passages of a signal, in the order of its text: its turns or paragraphs, long ones in several pieces. */
export function toPassages(signal: SignalText): Passage[] {
  return splitTurns(signal.content, signal.source_type).flatMap(divide).map((turn) => ({
    signal_id: signal.id,
    source_type: signal.source_type,
    authority: signal.authority,
    ...turn,
  }));
}

/** Pieces of at most `MAX_PASSAGE_LENGTH`, or of one sentence where that is longer. */
function divide(turn: Turn): Turn[] {
  if (turn.text.length <= MAX_PASSAGE_LENGTH) return [turn];
  const ends = [...turn.text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const pieces: Turn[] = [];
  let start = 0;
  let fitting = 0;
  for (const end of [...ends, turn.text.length]) {
    if (end - start > MAX_PASSAGE_LENGTH && fitting > start) {
      pieces.push(slice(turn, start, fitting));
      start = fitting;
    }
    fitting = end;
  }
  return [...pieces, slice(turn, start, turn.text.length)];
}

function slice(turn: Turn, start: number, end: number): Turn {
  const text = turn.text.slice(start, end).trimEnd();
  return { ...turn, start: turn.start + start, end: turn.start + start + text.length, text };
}

/**
 * Which passages are most likely to hold an answer. Purely lexical, so that it costs no call and gives the same order every
 * time: BM25 over turns, smoothed over their neighbours, because an answer is rarely one turn long and its words are rarely
 * all in the turn that matters.
 */

/** What is looked for. */
interface PassageQuery {
  /** The question, in words; may be empty. */
  text: string;
  /** Further words and phrases that tend to stand near an answer. */
  cues?: readonly string[];
}

/** How the ranking weighs; tuned already. */
interface RankOptions {
  /** Words over which a match's influence falls to 1/e. Default 200. */
  decay_words?: number;
  /** As in `bm25`. Defaults 0.9 and 0.4. */
  k1?: number;
  b?: number;
}

/**
 * Word recall at 20 % of the words, on 92 questions about 16 design meetings, stays between 0.60 and 0.63 for a decay of 100
 * to 600 words and k1 from 0.4 to 4: nothing was gained by fitting further. k1 and b are the values that newer BM25 baselines start from
 * (Lin et al., "Anserini", 2017).
 */
const DEFAULTS = { decay_words: 200, k1: 0.9, b: 0.4 };
/** A cue is a guess at the answer's words; a word of the question is not. */
const CUE_WEIGHT = 0.5;
/** Words that ask rather than describe. */
const REQUEST_WORDS = new Set(tokenize(
  "summarize summarise summary discuss discussion think thought opinion attitude mention agree disagree agreement propose " +
    "suggest suggestion recommend recommendation say tell talk explain explanation introduce introduction conclude conclusion " +
    "decide decision reason view regard give answer describe description consider point detail group meeting member " +
    "participant everyone present presentation",
));

/** The passages, best first. Those that match nothing come last, longer ones first. */
export function rankPassages(
  passages: readonly Passage[],
  query: PassageQuery,
  options: RankOptions = {},
): Passage[] {
  const { decay_words, k1, b } = { ...DEFAULTS, ...options };
  const scores = bm25(passages.map((passage) => tokenize(passage.text)), termsOf(query, passages), {
    k1,
    b,
  });
  const smoothed = smooth(scores, passages, decay_words);
  return passages.map((passage, index) => ({ passage, index, score: smoothed[index] ?? 0 }))
    .sort((one, other) =>
      other.score - one.score || other.passage.text.length - one.passage.text.length ||
      one.index - other.index
    )
    .map(({ passage }) => passage);
}

/** Speakers' names say who is asked about, not what: the turns about the matter rarely hold them. */
function termsOf(
  { text, cues = [] }: PassageQuery,
  passages: readonly Passage[],
): Map<string, number> {
  const speakers = new Set(passages.map((passage) => passage.speaker ?? ""));
  const names = new Set([...speakers].flatMap(tokenize));
  const terms = new Map(cues.flatMap(tokenize).map((term): [string, number] => [term, CUE_WEIGHT]));
  for (const term of tokenize(text)) {
    if (!REQUEST_WORDS.has(term) && !names.has(term)) terms.set(term, 1);
  }
  return terms;
}

/**
 * Each score plus those of all other passages of the same signal, each weighted exp(-distance / decay), distances in words
 * from middle to middle. One pass in each direction suffices, as the weights multiply along the way.
 */
function smooth(scores: readonly number[], passages: readonly Passage[], decay: number): number[] {
  const half_lengths = passages.map((passage) => passage.text.split(/\s+/u).length / 2);
  const carried = (index: number, neighbour: number, sum: number) => {
    if (passages[index]?.signal_id !== passages[neighbour]?.signal_id) return 0;
    const distance = (half_lengths[index] ?? 0) + (half_lengths[neighbour] ?? 0);
    return sum * Math.exp(-distance / decay);
  };
  const smoothed = [...scores];
  for (const direction of [1, -1]) {
    let sum = 0;
    for (let step = 0; step < scores.length; step++) {
      const index = direction === 1 ? step : scores.length - 1 - step;
      const from_before = carried(index, index - direction, sum);
      smoothed[index] = (smoothed[index] ?? 0) + from_before;
      sum = from_before + (scores[index] ?? 0);
    }
  }
  return smoothed;
}

/** The share of its neighbours' score that a passage is given: an answer tends to stand beside its question. */
const NEIGHBOUR_SHARE = 0.3;

/**
 * The passages in which any cue stands, or beside which one does, best first; rare cues count for more. Passages of one
 * signal are taken together and in the order of its text; those of the same score keep their order.
 *
 * @param cues Words, phrases or beginnings of words, in any letter case.
 */
export function rankByCues(passages: readonly Passage[], cues: readonly string[]): Passage[] {
  const texts = passages.map(({ text }) => ` ${fold(text).replaceAll(/[^\p{L}\p{N}']+/gu, " ")} `);
  const own = texts.map(() => 0);
  for (const cue of new Set(cues.map((cue) => ` ${fold(cue)}`))) {
    const holders = texts.flatMap((text, index) => text.includes(cue) ? [index] : []);
    const weight = Math.log(1 + (texts.length - holders.length + 0.5) / (holders.length + 0.5));
    for (const index of holders) own[index] = (own[index] ?? 0) + weight;
  }
  const isNeighbour = (a: Passage, b: Passage | undefined) => a.signal_id === b?.signal_id;
  const score = (passage: Passage, index: number) =>
    (own[index] ?? 0) +
    [index - 1, index + 1].filter((other) => isNeighbour(passage, passages[other]))
      .reduce((sum, other) => sum + NEIGHBOUR_SHARE * (own[other] ?? 0), 0);
  return passages.map((passage, index) => ({ passage, score: score(passage, index) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ passage }) => passage);
}
