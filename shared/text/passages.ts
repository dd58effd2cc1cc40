import type { Passage } from "../contracts/reasoner.ts";
import type { SignalText } from "../contracts/signal.ts";
import { splitTurns, type Turn } from "./split_turns.ts";

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
