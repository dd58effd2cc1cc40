/** Finds a quote letter for letter, which is how most honest quotes stand. */
import type { PreparedSignal } from "./prepare_signal.ts";
import type { Word } from "./read_words.ts";
import type { Reading, Span } from "./reading.ts";

/** Offsets into the content, end exclusive, and the words between them in the reading of their turn. */
export interface Place {
  start: number;
  end: number;
  span: Span;
  text: Reading;
}

/** Quotation marks around a whole citation are the citing party's own. */
const OUTER_QUOTATION_MARKS = /^["“”„'‘’«»]+|(?<!["“”„'‘’«»])["“”„'‘’«»]+$/gu;

/** The first places, at most so many, where the text stands as it is, inside one turn, between whole words. */
export function findLiteral(text: string, signal: PreparedSignal, most: number): Place[] {
  const cited = text.trim();
  const places = findExactly(cited, signal, most);
  return places.length > 0
    ? places
    : findExactly(cited.replace(OUTER_QUOTATION_MARKS, ""), signal, most);
}

function findExactly(cited: string, signal: PreparedSignal, most: number): Place[] {
  const { content } = signal;
  const places: Place[] = [];
  if (cited === "") return places;
  for (let start = content.indexOf(cited); start >= 0; start = content.indexOf(cited, start + 1)) {
    const end = start + cited.length;
    const turn = turnAround(signal, { start, end });
    if (turn === null) continue;
    const text = signal.readings.read(turn, "strict");
    const span = wholeWords(text.words, { start, end });
    if (span !== null) places.push({ start, end, span, text });
    if (places.length === most) break;
  }
  return places;
}

/** The number of the turn that holds the place, if it may be evidence; else null. */
function turnAround({ turns }: PreparedSignal, place: Span): number | null {
  const number = firstFrom(turns, place.start + 1) - 1;
  const turn = turns[number];
  const is_inside = turn !== undefined && turn.kind !== "boilerplate" && place.end <= turn.end;
  return is_inside ? number : null;
}

/** The words between two offsets; null if there is none, or if an offset lies inside a word. */
function wholeWords(words: readonly Word[], place: Span): Span | null {
  const start = firstFrom(words, place.start);
  const end = firstFrom(words, place.end);
  const cuts = (words[start - 1]?.end ?? 0) > place.start || (words[end - 1]?.end ?? 0) > place.end;
  return start === end || cuts ? null : { start, end };
}

/** Index of the first of the ordered places that begins at `offset` or later. */
function firstFrom(places: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
