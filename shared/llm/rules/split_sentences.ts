import { MARK_PATTERN } from "./mark_pattern.ts";

/** A sentence as it stands in a text: `text` is the very slice from `start` to `end`, without outer white space. */
interface Sentence {
  text: string;
  start: number;
  end: number;
}

const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" });
const ABBREVIATION = /(?:^|[\s(])(?:dr|mr|mrs|ms|st|vs|no|nr|approx|e\.g|i\.e|ca|inc|ltd)\.\s*$/i;

/**
 * The sentences of a text in order, each an exact slice of it. Transcript marks are hidden from the segmenter, which would
 * otherwise not see that a sentence begins after one.
 */
export function splitStatements(text: string): Sentence[] {
  const masked = text.replace(MARK_PATTERN, (mark) => " ".repeat(mark.length));
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index, segment } of SEGMENTER.segment(masked)) {
    const end = index + segment.length;
    if (ABBREVIATION.test(segment) && end < text.length) continue;
    const sentence = trim(text, start, end);
    if (sentence.text !== "") sentences.push(sentence);
    start = end;
  }
  return sentences;
}

function trim(text: string, from: number, to: number): Sentence {
  const slice = text.slice(from, to);
  const start = from + slice.length - slice.trimStart().length;
  const trimmed = slice.trim();
  return { text: trimmed, start, end: start + trimmed.length };
}
