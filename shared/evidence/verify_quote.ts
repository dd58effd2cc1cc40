/**
 * The check that a quote was really said: it stands in the signal it names, inside one turn, word for word but for what
 * changes no meaning (whitespace, case, punctuation, hesitations, fillers, false starts, contractions, ellipses). Nothing
 * is accepted for being similar. Start at `verifyQuote`; `prepareSignal` does the work that all quotes share.
 */
import type { Citation, Evidence, RefusalReason, RefusedQuote } from "../contracts/evidence.ts";
import { fold } from "../text/fold.ts";
import { splitTurns } from "../text/split_turns.ts";
import { explainRefusal } from "./explain_refusal.ts";
import { findLiteral, type Place } from "./find_literal.ts";
import { type CutObjection, type Finding, findQuote, type Quote, readQuote } from "./find_quote.ts";
import type { Effort } from "./match_words.ts";
import type { PreparedSignal } from "./prepare_signal.ts";
import { numberAcross, type Reading } from "./reading.ts";

/** The evidence, or the citation as refused, with the reason. */
export type Verdict = { ok: true; evidence: Evidence } | { ok: false; refused: RefusedQuote };

/** Less is no evidence of anything: "yes we", "remote". Two words count if they are written as long as "touch screen". */
const MIN_WORDS = 3;
const MIN_LENGTH_OF_TWO_WORDS = 12;
/**
 * Comparisons spent on one quote. An honest quote from 100,000 words takes some 10,000; a text of one repeated word would
 * take the third power of its length.
 */
const MAX_COMPARISONS = 300_000;

/**
 * The evidence for a citation, or the reason why there is none:
 * - `number_changed`, `negation_changed`: the words stand but for numbers or negations, or were cut so that one is hidden;
 * - `stitched`: all its pieces stand, but in several turns or signals, or in another order;
 * - `wrong_source`: it stands in another of `signals` than the one it names;
 * - `not_found`: anything else, also what is too short to be evidence (see `MIN_WORDS`).
 *
 * `evidence.quote` is the slice of the signal's content. It may hold more than was cited: the hesitations in between, and the
 * whole of a number of which only a part was cited ("five euros" out of "twenty five euros").
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
  evidence: Evidence | null;
  objection: CutObjection | null;
}

const NOTHING: CitedFinding = { evidence: null, objection: null };

/** Looks for the quote as it is cited, then without a speaker's label before it, which must name who spoke. */
function findCited(quote: Quote, signal: PreparedSignal, effort: Effort): CitedFinding {
  const as_cited = findText(quote, signal, effort);
  return as_cited.evidence ? as_cited : findLabelled(quote, signal, effort) ?? as_cited;
}

function findLabelled(quote: Quote, signal: PreparedSignal, effort: Effort): CitedFinding | null {
  const [turn, ...more] = splitTurns(quote.text, "transcript");
  if (turn === undefined || turn.speaker === null || more.length > 0) return null;
  const said = readQuote(turn.text, signal.language);
  const finding = isSubstantial(said) ? findText(said, signal, effort) : NOTHING;
  const speaker = finding.evidence?.speaker ?? null;
  return speaker !== null && fold(speaker) === fold(turn.speaker) ? finding : null;
}

/** Letter for letter, else word by word, also if the transcriber's marks in it lost their brackets. */
function findText(quote: Quote, signal: PreparedSignal, effort: Effort): CitedFinding {
  const literal = findLiteral(quote.text, signal);
  if (literal) return { evidence: toEvidence(signal, signal.strict, literal), objection: null };
  const finding = findWords(quote, signal.strict, effort);
  const is_marked = quote.whole.words.some((word) => signal.mark_words.has(word.form));
  if (finding.span || !is_marked) return cite(finding, signal, signal.strict);
  const with_marks = signal.withMarks();
  return cite(findWords(quote, with_marks, effort), signal, with_marks);
}

/** As one run of words, else part by part. */
function findWords({ whole, parts }: Quote, text: Reading, effort: Effort): Finding {
  const as_whole = findQuote([whole], text, effort);
  return as_whole.span || parts.length < 2 ? as_whole : findQuote(parts, text, effort);
}

function cite({ span, objection }: Finding, signal: PreparedSignal, text: Reading): CitedFinding {
  return { evidence: span && toEvidence(signal, text, { span }), objection };
}

function isSubstantial({ text, whole }: Quote): boolean {
  const count = whole.words.length;
  return count >= MIN_WORDS ||
    (count === 2 && text.replace(/\s+/gu, " ").trim().length >= MIN_LENGTH_OF_TWO_WORDS);
}

/** The evidence for the words of a place; for its letters, where it has offsets and splits no number. */
function toEvidence(
  signal: PreparedSignal,
  { words, numbers }: Reading,
  { span, ...literal }: Pick<Place, "span"> & Partial<Place>,
): Evidence {
  const first = numberAcross(numbers, span.start)?.start ?? span.start;
  const end = numberAcross(numbers, span.end)?.end ?? span.end;
  const is_literal = literal.start !== undefined && first === span.start && end === span.end;
  const place = {
    start: (is_literal ? literal.start : words[first]?.start) ?? 0,
    end: (is_literal ? literal.end : words[end - 1]?.end) ?? 0,
  };
  return {
    signal_id: signal.signal_id,
    quote: signal.content.slice(place.start, place.end),
    ...place,
    match: is_literal ? "verbatim" : "normalized",
    speaker: signal.turns[words[first]?.turn ?? -1]?.speaker ?? null,
  };
}
