/** Finds where a quote stands in a signal: its parts, divided by ellipses, in order inside one turn. */
import { swallowsNegation } from "./negation.ts";
import { type MatchEffort, matchWords } from "./match_words.ts";
import { readWords } from "./read_words.ts";
import { createQuoteReading, numberAcross, type Reading, type Span, startKeys } from "./reading.ts";
import { canonicalPart, EXPANDED } from "./speech.ts";
import type { PreparedSignal } from "./prepare_signal.ts";
import type { ReadingKind } from "./turn_readings.ts";

/** What an ellipsis can change although every word that is left stands. */
export type CutObjection = "number_changed" | "negation_changed";

/** Where a quote stands, in the reading of a turn. */
export interface FoundSpan {
  span: Span;
  text: Reading;
}

/** `places` is empty if the quote stands nowhere, or only where `objection` holds against it. */
export interface Finding {
  places: readonly FoundSpan[];
  objection: CutObjection | null;
}

const ELLIPSIS = /\[\s*(?:\.{3,}|…)\s*\]|\(\s*(?:\.{3,}|…)\s*\)|\.{3,}|…|\.(?: \.){2,}/u;

/** A quote, read once: as one run of words, where an ellipsis is punctuation, and as the parts between its ellipses. */
export interface Quote {
  text: string;
  whole: Reading;
  parts: readonly Reading[];
}

/** Fewest words on each side of an ellipsis: sentences cannot be assembled word by word. */
const MIN_WORDS_BESIDE_ELLIPSIS = 2;

/**
 * Reads a quote in the language of the signal it names. `parts` holds `whole` alone if no ellipsis stands between enough words.
 */
export function readQuote(text: string, language: string | null): Quote {
  const read = (part: string) => createQuoteReading(readWords(part, { language }), language);
  const whole = read(text);
  const pieces = text.split(ELLIPSIS).map((piece) => piece.trim()).filter((piece) => piece !== "");
  if (pieces.length < 2) return { text, whole, parts: [whole] };
  const parts = pieces.map(read);
  const are_parts = parts.every((part) => part.words.length >= MIN_WORDS_BESIDE_ELLIPSIS);
  return { text, whole, parts: are_parts ? parts : [whole] };
}

/**
 * The first places, at most so many, where all parts stand. A place counts only if no ellipsis splits a number or hides a
 * negation.
 */
export function findQuote(
  parts: readonly Reading[],
  signal: PreparedSignal,
  kind: ReadingKind,
  { effort, most = 1 }: { effort: MatchEffort; most?: number },
): Finding {
  const found: FoundSpan[] = [];
  let objection: CutObjection | null = null;
  for (const { spans, text } of placesIn(parts, signal, kind, effort)) {
    const against = objectionTo(spans, text);
    if (against === null) found.push({ span: enclose(spans), text });
    else objection ??= against;
    if (found.length === most) break;
  }
  return { places: found, objection };
}

/** Where all parts first stand in order inside one turn, whatever the cuts between them hide; null if nowhere. */
export function findAnywhere(
  parts: readonly Reading[],
  signal: PreparedSignal,
  kind: ReadingKind,
  effort: MatchEffort,
): PartedPlace | null {
  for (const place of placesIn(parts, signal, kind, effort)) return place;
  return null;
}

/** A place by the spans of the quote's parts. */
interface PartedPlace {
  spans: readonly Span[];
  text: Reading;
}

function* placesIn(
  parts: readonly Reading[],
  signal: PreparedSignal,
  kind: ReadingKind,
  effort: MatchEffort,
): Generator<PartedPlace> {
  const plain_words = parts.flatMap((part) => plainWords(part));
  for (const text of signal.readings.holding(plain_words, kind)) {
    if (!parts.every((part) => mayStand(part, text))) continue;
    for (const spans of places(parts, text, effort)) yield { spans, text };
  }
}

/** The words of a stretch of the quote that a text holds letter for letter, if the stretch stands in it. */
export function plainWords(quote: Reading, from = 0, to = quote.words.length): string[] {
  return quote.words.slice(from, to)
    .filter(({ form }, offset) =>
      PLAIN_WORD.test(form) && !EXPANDED.has(form) && !canBeOther(quote, from + offset)
    )
    .map(({ form }) => form);
}

const PLAIN_WORD = /^[a-z]{2,}$/;

/** Where the quote's words from `from` on may begin in the text, in order. */
export function startsOf(quote: Reading, text: Reading, from = 0): readonly number[] {
  const keys = startKeys(quote, from);
  const starts = keys.flatMap((key) => text.index.get(key) ?? []);
  return keys.length > 1 ? [...new Set(starts)].sort((a, b) => a - b) : starts;
}

/** False if the quote has a word that the turn has nowhere, so that it need not be looked for. */
function mayStand(quote: Reading, text: Reading): boolean {
  return quote.words.every((word, index) =>
    text.vocabulary.has(word.form) || canBeOther(quote, index)
  );
}

/** True for parts of compounds, contractions and numbers, which may stand in another form. */
function canBeOther({ words, numbers }: Reading, index: number): boolean {
  const word = words[index];
  return word?.part_count !== 1 || word.joined !== null || canonicalPart(word.form) !== word.form ||
    numbers.has(index) || numberAcross(numbers, index) !== null;
}

function* places(
  parts: readonly Reading[],
  text: Reading,
  effort: MatchEffort,
  after?: Span,
): Generator<Span[]> {
  const [part, ...rest] = parts;
  if (part === undefined) {
    yield [];
    return;
  }
  for (const start of startsOf(part, text)) {
    if (effort.left-- <= 0) return;
    if (after !== undefined && start < after.end) continue;
    if (after !== undefined && text.words[start]?.turn !== text.words[after.start]?.turn) continue;
    const { end } = matchWords(part, text, start, { effort });
    // A word is quoted whole: "can" does not stand in "can't".
    if (end === null || text.words[end]?.part_count === 0) continue;
    const span = { start, end };
    for (const others of places(rest, text, effort, span)) yield [span, ...others];
  }
}

/** What the ellipses between the spans, which lie in one turn, change; null if nothing. */
function objectionTo(place: readonly Span[], text: Reading): CutObjection | null {
  for (const [index, span] of place.entries()) {
    const next = place[index + 1];
    if (next === undefined || next.start === span.end) continue;
    const edges = [span.end, next.start];
    if (edges.some((edge) => numberAcross(text.numbers, edge))) return "number_changed";
    if (swallowsNegation(text.words, span.end, next.start)) return "negation_changed";
  }
  return null;
}

function enclose(place: readonly Span[]): Span {
  return { start: place[0]?.start ?? 0, end: place.at(-1)?.end ?? 0 };
}
