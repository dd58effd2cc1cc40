/** What verifying needs to know of a signal, for any number of quotes. */
import type { SignalText } from "../contracts/signal.ts";
import { indexPeople, type PeopleIndex, readSides } from "../signals/people.ts";
import { turnsOf } from "../signals/turns_of.ts";
import { decideLanguage, scoreSample } from "../text/detect_language.ts";
import { once } from "../once.ts";
import type { Conversation } from "./force/judge_force.ts";
import { createTurnReader } from "./force/turn_reader.ts";
import { MARK } from "./speech.ts";
import { createTurnReadings, type TurnReadings } from "./turn_readings.ts";

const MARKS = new RegExp(MARK, "giu");
const NOBODY = indexPeople([]);

/** A signal as evidence comes from it. */
export type SourceSignal = Omit<SignalText, "title" | "occurred_at" | "created_at">;

/** A signal as quotes are looked for in it. What it takes is worked out when first needed: most signals are quoted in a few turns. */
export interface PreparedSignal extends Conversation {
  signal_id: string;
  content: string;
  /** ISO 639-1 code; null where no word tells. */
  readonly language: string | null;
  /** The words of transcriber's marks that occur: "vocalsound", "laughter". */
  readonly mark_words: ReadonlySet<string>;
  readonly readings: TurnReadings;
}

/** Prepares a signal for any number of quotes. */
export function prepareSignal(
  signal: SourceSignal,
  people: PeopleIndex = NOBODY,
): PreparedSignal {
  const { content, authority, metadata } = signal;
  const turns = once(() => turnsOf(signal));
  const scores = once(() => scoreSample(content));
  const language = once(() => decideLanguage(scores()));
  const sides = once(() => readSides({ authority, turns: turns(), metadata, content }, people));
  const reader = once(() => createTurnReader(content, turns(), scores()));
  const mark_words = once(() => findMarkWords(content));
  const readings = once(() =>
    createTurnReadings({
      content,
      turns: turns(),
      spoken: signal.source_type === "transcript",
      language: language(),
    })
  );
  return {
    signal_id: signal.id,
    content,
    get turns() {
      return turns();
    },
    get sides() {
      return sides();
    },
    get reader() {
      return reader();
    },
    get language() {
      return language();
    },
    get mark_words() {
      return mark_words();
    },
    get readings() {
      return readings();
    },
  };
}

function findMarkWords(content: string): Set<string> {
  const marks = [...content.matchAll(MARKS)].map(([mark]) => mark.toLowerCase());
  return new Set(marks.flatMap((mark) => mark.match(/\p{L}+/gu) ?? []));
}
