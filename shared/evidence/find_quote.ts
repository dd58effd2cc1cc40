/** Finds where a quote stands in a signal: its parts, divided by ellipses, in order inside one turn. */
import { swallowsNegation } from "./negation.ts";
import { type MatchEffort, matchWords } from "./match_words.ts";
import { readWords } from "./read_words.ts";
import { createQuoteReading, numberAcross, type Reading, type Span, startKeys } from "./reading.ts";
import { canonicalPart } from "./speech.ts";

/** What an ellipsis can change although every word that is left stands. */
export type CutObjection = "number_changed" | "negation_changed";

/** `spans` is empty if the quote stands nowhere, or only where `objection` holds against it. */
export interface Finding {
  spans: readonly Span[];
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
  text: Reading,
  effort: MatchEffort,
  most = 1,
): Finding {
  const spans: Span[] = [];
  let objection: CutObjection | null = null;
  if (!parts.every((part) => mayStand(part, text))) return { spans, objection };
  for (const place of places(parts, text, effort)) {
    const against = objectionTo(place, text);
    if (against === null) spans.push(enclose(place));
    else objection ??= against;
    if (spans.length === most) break;
  }
  return { spans, objection };
}

/** Where all parts first stand in order inside one turn, whatever the cuts between them hide; null if nowhere. */
export function findAnywhere(
  parts: readonly Reading[],
  text: Reading,
  effort: MatchEffort,
): Span[] | null {
  for (const place of places(parts, text, effort)) return place;
  return null;
}

/** Where the quote's words from `from` on may begin in the text, in order. */
export function startsOf(quote: Reading, text: Reading, from = 0): readonly number[] {
  const keys = startKeys(quote, from);
  const starts = keys.flatMap((key) => text.index.get(key) ?? []);
  return keys.length > 1 ? [...new Set(starts)].sort((a, b) => a - b) : starts;
}

/** False if the quote has a word that the text has nowhere, so that it need not be looked for. */
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
