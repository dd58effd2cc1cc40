import type { Passage } from "../contracts/reasoner.ts";
import type { SignalText, Turn } from "../contracts/signal.ts";
import { createSideReader, indexPeople, type PeopleIndex } from "./people.ts";
import { turnsOf } from "./turns_of.ts";

/**
 * A turn longer than this is divided where sentences end, so that ranking can tell its parts and a budget can hold one. Some
 * 200 words: a minute and a half of speech.
 */
const MAX_PASSAGE_LENGTH = 1200;
const SENTENCE_END = /[.?!。？！]["”’)]*\s+/gu;
const NOBODY = indexPeople([]);

/**
 * The passages of a signal, in the order of its text: its turns or paragraphs, long ones in several pieces. The heads of mails,
 * signatures and the like are none.
 *
 * @param people Those of the project; by default nobody is known.
 */
export function toPassages(signal: SignalText, people: PeopleIndex = NOBODY): Passage[] {
  const { id, source_type, authority, content } = signal;
  const turns = turnsOf(signal);
  const sideOf = createSideReader({ ...signal, turns, metadata: signal.metadata }, people);
  return turns.filter(({ kind }) => kind !== "boilerplate").flatMap((turn) =>
    divide(turn, content).map(({ start, end }) => ({
      signal_id: id,
      source_type,
      authority,
      said_at: signal.occurred_at ?? signal.created_at,
      speaker: turn.speaker,
      side: sideOf(turn),
      text: content.slice(start, end),
      start,
      end,
    }))
  );
}

type Place = Pick<Turn, "start" | "end">;

/** Pieces of at most `MAX_PASSAGE_LENGTH`, or of one sentence where that is longer. */
function divide({ start, end }: Place, content: string): Place[] {
  if (end - start <= MAX_PASSAGE_LENGTH) return [{ start, end }];
  const text = content.slice(start, end);
  const ends = [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const pieces: Place[] = [];
  const take = (from: number, to: number) => {
    const words = text.slice(from, to).trimEnd();
    pieces.push({ start: start + from, end: start + from + words.length });
  };
  let begin = 0;
  let fitting = 0;
  for (const sentence_end of [...ends, text.length]) {
    if (sentence_end - begin > MAX_PASSAGE_LENGTH && fitting > begin) {
      take(begin, fitting);
      begin = fitting;
    }
    fitting = sentence_end;
  }
  take(begin, text.length);
  return pieces;
}
