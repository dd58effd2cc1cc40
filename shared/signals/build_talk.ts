import type { Turn, TurnKind } from "../contracts/signal.ts";
import { TextBuilder } from "./text_builder.ts";

/** A stretch of talk, as a caption, a segment or a message has it. */
export interface Utterance {
  /** Cleaned; null where nobody is named. */
  speaker: string | null;
  words: string;
  /** Default "spoken"; noise and remarks of programs are nobody's words, "boilerplate". */
  kind?: TurnKind;
  /** Begins a turn, whoever spoke before. */
  is_fresh?: boolean;
}

/** Nameless words without a full stop are divided after so many characters, so that no quote can reach across a whole call. */
const MAX_NAMELESS_LENGTH = 1000;
const SENTENCE_END = /[.?!…。？！]["'”’»)\]]*$/;

interface Joined {
  speaker: string | null;
  parts: string[];
  length: number;
  kind: TurnKind;
}

/**
 * Talk as a signal's content and turns. What one person says one after the other is one turn; nameless words are, up to the end of
 * a sentence, because the next sentence may be somebody else's. Named turns are lines "Ada: words", nameless ones paragraphs.
 */
export function buildTalk(utterances: Iterable<Utterance>): { content: string; turns: Turn[] } {
  const joined = joinUtterances(utterances);
  const anybody_named = joined.some(({ speaker }) => speaker !== null);
  const text = new TextBuilder();
  for (const { speaker, parts, kind } of joined) {
    text.append({
      words: parts.join(" "),
      kind,
      speaker,
      // Words without a label would belong to whoever spoke before if the text were read again.
      label: anybody_named && kind !== "boilerplate" ? `${speaker ?? "Unknown speaker"}: ` : "",
      separator: anybody_named ? "\n" : "\n\n",
    });
  }
  return text.build();
}

/** A whole call as one nameless text, divided into its sentences. */
function* splitNameless(utterances: Iterable<Utterance>): Generator<Utterance> {
  for (const utterance of utterances) {
    if (utterance.speaker !== null || utterance.words.length <= MAX_NAMELESS_LENGTH) {
      yield utterance;
    } else {for (const words of utterance.words.split(/(?<=[.?!…]["'”’»)]?)\s+|(?<=[。？！])/)) {
        yield { ...utterance, words };
      }}
  }
}

function joinUtterances(utterances: Iterable<Utterance>): Joined[] {
  const joined: Joined[] = [];
  for (
    const { speaker, words, kind = "spoken", is_fresh = false } of splitNameless(utterances)
  ) {
    const text = words.trim();
    if (text === "") continue;
    const last = joined.at(-1);
    if (last !== undefined && !is_fresh && continues(last, speaker, kind)) {
      last.parts.push(text);
      last.length += text.length + 1;
    } else joined.push({ speaker, parts: [text], length: text.length, kind });
  }
  return joined;
}

function continues(last: Joined, speaker: string | null, kind: TurnKind): boolean {
  if (kind === "boilerplate" || last.kind !== kind || last.speaker !== speaker) return false;
  if (speaker !== null) return true;
  return last.length < MAX_NAMELESS_LENGTH && !SENTENCE_END.test(last.parts.at(-1)!.slice(-8));
}
