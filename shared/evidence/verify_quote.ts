/**
 * The check that a quote was really said: it stands in the signal it names, inside one turn, word for word but for what
 * changes no meaning (whitespace, case, punctuation, hesitations, fillers, false starts, contractions, ellipses). Nothing
 * is accepted for being similar. How it was meant is read from what stands around it (`force/`). Start at `verifyQuote`;
 * `prepareSignal` does the work that all quotes share.
 */
import type {
  Citation,
  RefusalReason,
  RefusedQuote,
  VerifiedQuote,
} from "../contracts/evidence.ts";
import { fold } from "../text/fold.ts";
import { readTurns } from "../signals/read_turns.ts";
import { explainRefusal } from "./explain_refusal.ts";
import { findLiteral, type Place } from "./find_literal.ts";
import {
  type CutObjection,
  type Finding,
  findQuote,
  type FoundSpan,
  type Quote,
  readQuote,
} from "./find_quote.ts";
import { judgeForce } from "./force/judge_force.ts";
import type { MatchEffort } from "./match_words.ts";
import type { PreparedSignal } from "./prepare_signal.ts";
import { numberAcross } from "./reading.ts";
import type { ReadingKind } from "./turn_readings.ts";

/** The evidence, or the citation as refused, with the reason. */
export type Verdict = { ok: true; evidence: VerifiedQuote } | { ok: false; refused: RefusedQuote };

/** Less is no evidence of anything: "yes we", "remote". Two words count if they are written as long as "touch screen". */
const MIN_WORDS = 3;
const MIN_LENGTH_OF_TWO_WORDS = 12;
/**
 * Comparisons spent on one quote. An honest quote from 100,000 words takes some 10,000; a text of one repeated word would
 * take the third power of its length.
 */
const MAX_COMPARISONS = 300_000;

/** Of a quote that stands in many places, so many are read. */
const MAX_PLACES = 8;

/**
 * The evidence for a citation, or the reason why there is none:
 * - `number_changed`, `negation_changed`: the words stand but for numbers or negations, or an ellipsis hides one;
 * - `stitched`: all its pieces stand, but in several turns or signals, or in another order;
 * - `wrong_source`: it stands in another of `signals` than the one it names;
 * - `not_found`: anything else, also what is too short to be evidence (see `MIN_WORDS`).
 *
 * `evidence.quote` holds the whole sentences, `evidence.cited` the cited words as they stand: with the hesitations in between, and
 * the whole of a number of which only a part was cited ("five euros" out of "twenty five euros"). Of several places that hold the
 * words, it is the first where the client asserts them, else where anybody does, else the first of all.
 */
export function verifyQuote(
  citation: Citation,
  signals: ReadonlyMap<string, PreparedSignal>,
): Verdict {
  const effort = { left: MAX_COMPARISONS };
  const named = signals.get(citation.signal_id);
  const refuse = (reason: RefusalReason): Verdict => ({
    ok: false,
    refused: { signal_id: citation.signal_id, quote: citation.quote, reason },
  });
  const quote = readQuote(citation.quote, named?.language ?? "en");
  if (!isSubstantial(quote)) return refuse("not_found");
  const found = named ? findCited(quote, named, effort) : NOTHING;
  if (found.evidence) return { ok: true, evidence: found.evidence };
  if (found.objection) return refuse(found.objection);
  const others = [...signals.values()].filter((signal) => signal !== named);
  return refuse(explainRefusal({ quote, named, others, effort }));
}

/** `objection` is what stands against the only places where the words stand. */
interface CitedFinding {
  evidence: VerifiedQuote | null;
  objection: CutObjection | null;
}

const NOTHING: CitedFinding = { evidence: null, objection: null };

/** Looks for the quote as it is cited, then without a speaker's label before it, which must name who spoke. */
function findCited(quote: Quote, signal: PreparedSignal, effort: MatchEffort): CitedFinding {
  const as_cited = findText(quote, signal, effort);
  return as_cited.evidence ? as_cited : findLabelled(quote, signal, effort) ?? as_cited;
}

function findLabelled(
  quote: Quote,
  signal: PreparedSignal,
  effort: MatchEffort,
): CitedFinding | null {
  const [turn, ...more] = readTurns({ content: quote.text, source_type: "transcript" });
  const label = turn?.speaker ?? null;
  if (turn === undefined || label === null || more.length > 0) return null;
  const said = readQuote(quote.text.slice(turn.start, turn.end), signal.language);
  if (!isSubstantial(said)) return null;
  const is_named = ({ speaker }: Spoken) => speaker !== null && fold(speaker) === fold(label);
  const finding = findText(said, signal, effort, is_named);
  return finding.evidence && finding;
}

/** The cited words at one place, with who said them. */
interface Spoken {
  speaker: string | null;
  place: { turn: number; start: number; end: number };
  match: VerifiedQuote["match"];
}

/** Letter for letter or word by word, also if the transcriber's marks in it lost their brackets; the place that says most. */
function findText(
  quote: Quote,
  signal: PreparedSignal,
  effort: MatchEffort,
  accepts: (spoken: Spoken) => boolean = () => true,
): CitedFinding {
  const literal = findLiteral(quote.text, signal, MAX_PLACES)
    .map((place) => toSpoken(signal, place));
  const best = chooseBest(literal.filter(accepts), signal);
  if (best !== null && best.rank < SIDES.length) {
    return { evidence: best.evidence, objection: null };
  }
  const { places, objection } = findWords(quote, signal, effort);
  const by_words = places.map((place) => toSpoken(signal, place)).filter(accepts);
  const other = chooseBest(by_words, signal);
  const chosen = best === null || (other !== null && other.rank < best.rank) ? other : best;
  return { evidence: chosen?.evidence ?? null, objection: chosen === null ? objection : null };
}

/** As one run of words, else part by part, else with the words of the transcriber's marks. */
function findWords(quote: Quote, signal: PreparedSignal, effort: MatchEffort): Finding {
  const { whole, parts } = quote;
  const find = (kind: ReadingKind): Finding => {
    const as_whole = findQuote([whole], signal, kind, { effort, most: MAX_PLACES });
    return as_whole.places.length > 0 || parts.length < 2
      ? as_whole
      : findQuote(parts, signal, kind, { effort, most: MAX_PLACES });
  };
  const finding = find("strict");
  if (finding.places.length > 0) return finding;
  const is_marked = whole.words.some((word) => signal.mark_words.has(word.form));
  return is_marked ? find("marked") : finding;
}

function isSubstantial({ text, whole }: Quote): boolean {
  const count = whole.words.length;
  return count >= MIN_WORDS ||
    (count === 2 && text.replace(/\s+/gu, " ").trim().length >= MIN_LENGTH_OF_TWO_WORDS);
}

/** The place of the words; of its letters, where it has offsets and splits no number. */
function toSpoken(
  signal: PreparedSignal,
  { span, text: { words, numbers }, ...literal }: FoundSpan & Partial<Place>,
): Spoken {
  const first = numberAcross(numbers, span.start)?.start ?? span.start;
  const end = numberAcross(numbers, span.end)?.end ?? span.end;
  const is_literal = literal.start !== undefined && first === span.start && end === span.end;
  const turn = words[first]?.turn ?? 0;
  return {
    speaker: signal.turns[turn]?.speaker ?? null,
    place: {
      turn,
      start: (is_literal ? literal.start : words[first]?.start) ?? 0,
      end: (is_literal ? literal.end : words[end - 1]?.end) ?? 0,
    },
    match: is_literal ? "verbatim" : "normalized",
  };
}

/** 0 for what the client asserts; the higher, the less it says. */
interface Ranked {
  evidence: VerifiedQuote;
  rank: number;
}

const SIDES = ["client", "unknown", "other", "studio"] as const;

/** The first of the places that say most; null if there is none. Most quotes stand in one. */
function chooseBest(places: readonly Spoken[], signal: PreparedSignal): Ranked | null {
  let best: Ranked | null = null;
  for (const { place, match } of places) {
    const { force, speaker, start, end, answer } = judgeForce(place, signal);
    const { turns, content } = signal;
    const speaks = answer === undefined
      ? place.turn
      : turns.findLastIndex((turn) => turn.start <= answer.start);
    const side = signal.sides[speaks] ?? "unknown";
    const rank = SIDES.indexOf(side) + (force === "asserted" ? 0 : SIDES.length);
    if (best !== null && rank >= best.rank) continue;
    const evidence = {
      signal_id: signal.signal_id,
      quote: content.slice(start, end),
      start,
      end,
      cited: content.slice(place.start, place.end),
      match,
      speaker,
      side,
      force,
      ...answer && { answer },
    };
    best = { evidence, rank };
    if (rank === 0) break;
  }
  return best;
}
