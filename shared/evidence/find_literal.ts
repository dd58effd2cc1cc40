/** Finds a quote letter for letter, which is how most honest quotes stand. */
import type { PreparedSignal } from "./prepare_signal.ts";
import type { Word } from "./read_words.ts";
import type { Span } from "./reading.ts";

/** Offsets into the content, end exclusive, and the words between them. */
export interface Place {
  start: number;
  end: number;
  span: Span;
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
  const { content, strict } = signal;
  const places: Place[] = [];
  if (cited === "") return places;
  for (let start = content.indexOf(cited); start >= 0; start = content.indexOf(cited, start + 1)) {
    const end = start + cited.length;
    const span = wholeWords(strict.words, { start, end });
    if (span === null) continue;
    const turn = signal.turns[strict.words[span.start]?.turn ?? -1];
    const is_inside = turn !== undefined && start >= turn.start && end <= turn.end;
    if (is_inside) places.push({ start, end, span });
    if (places.length === most) break;
  }
  return places;
}

/** The words between two offsets; null if there is none, or if an offset lies inside a word. */
function wholeWords(words: readonly Word[], place: Span): Span | null {
  const start = firstWordFrom(words, place.start);
  const end = firstWordFrom(words, place.end);
  const cuts = (words[start - 1]?.end ?? 0) > place.start || (words[end - 1]?.end ?? 0) > place.end;
  return start === end || cuts ? null : { start, end };
}

/** Index of the first word that begins at `offset` or later. */
function firstWordFrom(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
