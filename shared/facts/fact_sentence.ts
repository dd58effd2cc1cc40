/** A sentence in which facts are looked for, and what stands around it. */
import type { FactAspect, FactKind, FactValue } from "../contracts/fact.ts";
import type { ReadSentence } from "../evidence/force/read_sentence.ts";
import type { Language } from "../text/detect_language.ts";
import type { Quantity } from "../text/quantities/quantity.ts";
import { type Clause, clausesOf } from "./clause.ts";
import type { CompiledFactWords } from "./words.ts";

export interface FactSentence {
  sentence: ReadSentence;
  clauses: readonly Clause[];
  language: Language;
  words: CompiledFactWords;
  /** In order; offsets are those of the content. */
  quantities: readonly Quantity[];
  content: string;
  /** The sentence that this one may go on from: the one before in its turn, or the question that it answers. */
  before: { text: string; read(): ReadSentence | null } | null;
}

/** A fact as found, before it is judged how it was meant. Offsets are those of the content. */
export interface FactDraft {
  kind: FactKind;
  subject: FactAspect;
  about: string[];
  value: FactValue;
  start: number;
  end: number;
  /** What denies it is a part of what it says: "not until May". */
  denies?: true;
  /** Of a person: the speaker, who only says "I". */
  is_speaker?: true;
  /** It says itself that it takes the place of another: "our new dispatcher". */
  replaces?: true;
}

export function toFactSentence(
  sentence: ReadSentence,
  words: CompiledFactWords,
  rest: Pick<FactSentence, "quantities" | "content" | "before">,
): FactSentence {
  const { language } = sentence.grammar.grammar;
  const whole = rest.quantities.map((quantity) => wordsAt(sentence, quantity));
  return { sentence, clauses: clausesOf(sentence, whole), language, words, ...rest };
}

/**
 * Whether what stands right before an offset is one of some words; `most` is the length of the longest.
 *
 * @param words Ends with `$`.
 */
export function follows(
  words: RegExp,
  content: string,
  { at, most }: { at: number; most: number },
): boolean {
  return words.test(content.slice(Math.max(0, at - most), at));
}

/** The words of the sentence by index that a place of the content covers. */
export function wordsAt(
  { tokens }: ReadSentence,
  place: { start: number; end: number },
): { start: number; end: number } {
  const start = tokens.findIndex((token) => token.end > place.start);
  const end = tokens.findLastIndex((token) => token.start < place.end) + 1;
  return { start: start < 0 ? end : start, end };
}
