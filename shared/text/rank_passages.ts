/**
 * Which passages are most likely to hold an answer. Lexical, so that it costs no call and gives the same order every time. Start at
 * `indexPassages`.
 *
 * Each term's BM25 is spread over the passages around, because an answer is rarely one turn long and its words are rarely all in
 * the turn that matters; the root of what arrives is counted, so that many of the words nearby outweigh one of them often. Where the
 * question names a speaker, what is said around that person's turns is lifted.
 *
 * Every list in here has one entry for each passage, so an index of one is an index of all ("!").
 */
import type { Passage } from "../contracts/reasoner.ts";
import { indexTerms } from "./bm25.ts";
import { fold } from "./fold.ts";
import { createTermScanner } from "./scan_terms.ts";
import { tokenize } from "./tokenize.ts";

/** What is looked for. */
export interface PassageQuery {
  /** The question, in words; may be empty. */
  text: string;
  /** Further words and phrases that tend to stand near an answer. Default: none. */
  cues?: readonly string[];
  /** What a passage's score is multiplied with. Default: 1. */
  preference?: (passage: Passage) => number;
}

export interface PassageIndex {
  /** The passages, best first. Those near which nothing matches come last, longer ones first. */
  rank(query: PassageQuery): Passage[];
}

/**
 * Words over which the influence of a match falls to 1/e, far and near, and how much near counts beside far; the power that is
 * counted of what arrives; the same and the lift for a named speaker's presence. `deno task bench:retrieval` on 16 design meetings,
 * recall at 20 % of the words: 92 questions 0.665, before, by plain sums over 200 words, 0.622; the four elements that such meetings
 * speak of 0.46 on average. Between 400 and 600 words, powers of 0.35 to 0.5 and lifts of 0.2 to 0.4 it stays within 0.01, on
 * either half of the meetings alike. Far alone finds one stretch, near alone loses the context.
 */
const DECAY_WORDS = 500;
const NEAR_DECAY_WORDS = 80;
const NEAR_WEIGHT = 0.5;
const POWER = 0.4;
/** What arrives from so far away that it changes no order. */
const NEGLIGIBLE = 1e-12;
const SPEAKER_DECAY_WORDS = 75;
const SPEAKER_LIFT = 0.3;
/** A cue is a guess at the answer's words; a word of the question is not. */
const CUE_WEIGHT = 0.4;
/** Words that ask rather than describe. */
const REQUEST_WORDS = new Set(tokenize(
  "summarize summarise summary discuss discussion think thought opinion attitude mention agree disagree agreement propose " +
    "suggest suggestion recommend recommendation say tell talk explain explanation introduce introduction conclude conclusion " +
    "decide decision reason view regard give answer describe description consider point detail group meeting member " +
    "participant everyone present presentation",
));

/**
 * The passages, ready to be ranked for any number of queries. Takes time linear in their words; a query takes time linear in their
 * number and in its own words.
 *
 * @param passages Those of one signal together and in the order of its text.
 */
export function indexPassages(passages: readonly Passage[]): PassageIndex {
  const index = indexTerms(passages.values().map(({ text }) => tokenize(text)));
  const lengths = passages.map(({ text }) => countWords(text));
  const speakers = groupBySpeaker(passages);
  const names = new Set([...speakers.keys()].flatMap(tokenize));
  const spread = createSpreader(passages, lengths, DECAY_WORDS);
  const spreadNear = createSpreader(passages, lengths, NEAR_DECAY_WORDS);
  const spreadSpeech = createSpreader(passages, lengths, SPEAKER_DECAY_WORDS);
  let all_speech: Float64Array | undefined;

  return {
    rank: (query) => {
      const scores = new Float64Array(passages.length);
      for (const [term, weight] of termsOf(query, names)) {
        const found = index.scoresOf(term);
        if (found.length === 0) continue;
        addWeighted(scores, weight, { near: spreadNear(found), far: spread(found) });
      }
      const presence = presenceOf(query.text);
      const { preference = () => 1 } = query;
      passages.forEach((passage, at) =>
        scores[at]! *= (1 + SPEAKER_LIFT * (presence?.[at] ?? 0)) * preference(passage)
      );
      return [...passages.keys()]
        .sort((a, b) => scores[b]! - scores[a]! || lengths[b]! - lengths[a]! || a - b)
        .map((at) => passages[at]!);
    },
  };

  /** The share of the words around each passage that a speaker says whom the question names; null if it names none. */
  function presenceOf(question: string): Float64Array | null {
    const folded = fold(question);
    const named = [...speakers].filter(([name]) => folded.includes(fold(name)));
    if (named.length === 0) return null;
    const weigh = (at: number): [number, number] => [at, lengths[at]!];
    all_speech ??= spreadSpeech(passages.map((_, at) => weigh(at)));
    return spreadSpeech(named.flatMap(([, turns]) => turns).map(weigh))
      .map((words, at) => words / (all_speech?.[at] || 1));
  }
}

function addWeighted(
  scores: Float64Array,
  weight: number,
  { near, far }: { near: Float64Array; far: Float64Array },
): void {
  for (let at = 0; at < scores.length; at++) {
    if (far[at]! < NEGLIGIBLE) continue;
    scores[at]! += weight * (far[at]! ** POWER + NEAR_WEIGHT * near[at]! ** POWER);
  }
}

/** Words of a stretch of passages that are chosen together. */
const STRETCH_WORDS = 400;

/**
 * Those passages of a long project that are worth ranking one by one, in order: stretches of some 400 words that hold what the queries
 * look for, chosen by the queries in turn. Reads the words once and keeps none, so that two million of them take half a second.
 *
 * @param options.max_length Of their text together, in UTF-16 code units.
 */
export function shortlistPassages(
  passages: readonly Passage[],
  queries: readonly PassageQuery[],
  { max_length }: { max_length: number },
): Passage[] {
  const stretches = divideIntoStretches(passages);
  const terms = queries.map((query) => termsOf(query));
  const scan = createTermScanner(new Set(terms.flatMap((weights) => [...weights.keys()])));
  const index = indexTerms(
    stretches.values().map(({ from, to }) =>
      passages.slice(from, to).flatMap(({ text }) => scan(text))
    ),
    // All stretches are about as long.
    { b: 0 },
  );
  const rankings = queries.map(({ preference = () => 1 }, query) => {
    const scores = new Float64Array(stretches.length);
    for (const [term, weight] of terms[query]!) { // one for each query
      for (const [at, score] of index.scoresOf(term)) scores[at]! += weight * score ** POWER;
    }
    stretches.forEach(({ from }, at) => scores[at]! *= preference(passages[from]!));
    return [...stretches.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
  });
  const chosen = new Set<number>();
  let left = max_length;
  for (let place = 0; place < stretches.length && left > 0; place++) {
    for (const ranking of rankings) {
      const at = ranking[place]!;
      if (chosen.has(at) || left <= 0) continue;
      chosen.add(at);
      left -= stretches[at]!.length;
    }
  }
  return stretches.flatMap(({ from, to }, at) => chosen.has(at) ? passages.slice(from, to) : []);
}

interface PassageStretch {
  /** The numbers of its first passage and of the one behind its last. */
  from: number;
  to: number;
  length: number;
}

/** The passages in groups of neighbours of one signal. */
function divideIntoStretches(passages: readonly Passage[]): PassageStretch[] {
  const stretches: PassageStretch[] = [];
  let words = 0;
  passages.forEach(({ text, signal_id }, at) => {
    const last = stretches.at(-1);
    const goes_on = words < STRETCH_WORDS && passages[at - 1]?.signal_id === signal_id;
    if (last === undefined || !goes_on) {
      stretches.push({ from: at, to: at + 1, length: text.length });
      words = 0;
    } else {
      last.to++;
      last.length += text.length;
    }
    words += text.length / LETTERS_PER_WORD;
  });
  return stretches;
}

/** With the space behind it. */
const LETTERS_PER_WORD = 5.5;

function groupBySpeaker(passages: readonly Passage[]): Map<string, number[]> {
  const speakers = new Map<string, number[]>();
  passages.forEach(({ speaker }, at) => {
    if (speaker === null || speaker === "") return;
    const turns = speakers.get(speaker) ?? [];
    turns.push(at);
    speakers.set(speaker, turns);
  });
  return speakers;
}

/** Words of one passage may tell of the next, unless there is much text between the two or it is another signal's. */
function isFollowedBy({ signal_id, end }: Passage, next: Passage | undefined): boolean {
  return next?.signal_id === signal_id && next.start - end < MAX_GAP;
}

/** In UTF-16 code units; times and names between turns are shorter. */
const MAX_GAP = 2000;

const NO_NAMES: ReadonlySet<string> = new Set();

/** The terms to look for, with what each counts. Speakers' names say who is asked about, not what: the turns about the matter rarely hold them. */
function termsOf({ text, cues = [] }: PassageQuery, names: ReadonlySet<string> = NO_NAMES) {
  const terms = new Map(cues.flatMap(tokenize).map((term): [string, number] => [term, CUE_WEIGHT]));
  for (const term of tokenize(text)) {
    if (!REQUEST_WORDS.has(term)) terms.set(term, 1);
  }
  for (const name of names) terms.delete(name);
  return terms;
}

function countWords(text: string): number {
  return text.split(/\s+/u).length;
}

/** The values given by the passages' numbers, each carried over to all passages of the same signal. */
type Spread = (values: readonly (readonly [at: number, value: number])[]) => Float64Array;

/**
 * Each value arrives weighted exp(-distance / decay), distances in words from middle to middle. One pass in each direction
 * suffices, as the weights multiply along the way.
 */
function createSpreader(
  passages: readonly Passage[],
  lengths: readonly number[],
  decay_words: number,
): Spread {
  const to_next = Float64Array.from(passages, (passage, at) => {
    if (!isFollowedBy(passage, passages[at + 1])) return 0;
    return Math.exp(-(lengths[at]! + lengths[at + 1]!) / 2 / decay_words);
  });
  return (values) => {
    const own = new Float64Array(passages.length);
    for (const [at, value] of values) own[at]! += value;
    const spread = own.slice();
    for (let at = 1, sum = 0; at < own.length; at++) {
      sum = (sum + own[at - 1]!) * to_next[at - 1]!;
      spread[at]! += sum;
    }
    for (let at = own.length - 2, sum = 0; at >= 0; at--) {
      sum = (sum + own[at + 1]!) * to_next[at]!;
      spread[at]! += sum;
    }
    return spread;
  };
}
