/** Whether words say that something said before no longer holds. */
import type { Fact } from "../contracts/fact.ts";
import type { ReadSentence } from "../evidence/force/read_sentence.ts";
import type { PlacedSentence } from "../evidence/force/turn_reader.ts";
import { findPhrase, wholeOf } from "./clause.ts";
import type { FactSentence } from "./fact_sentence.ts";

/**
 * How a sentence replaces what was said before: by its own words, or by those of the sentence before or behind it in its turn. Null
 * where it does not say so.
 */
export function findChange(
  context: FactSentence,
  before: PlacedSentence | undefined,
  behind: PlacedSentence | undefined,
): Fact["change"] {
  return changeIn(context.sentence, context) ?? changeIn(before?.read() ?? null, context) ??
    replaces(behind?.read() ?? null, context);
}

/** Whether a sentence, or the one before it in its turn, gives a reason for another plan. */
export function hasReason(context: FactSentence, before: PlacedSentence | undefined): boolean {
  const sentences = [context.sentence, before?.read() ?? null];
  return sentences.some((sentence) =>
    sentence !== null &&
    findPhrase(wholeOf(sentence), context.words.reasons) !== null
  );
}

function changeIn(sentence: ReadSentence | null, { words }: FactSentence): Fact["change"] {
  if (sentence === null) return null;
  const whole = wholeOf(sentence);
  if (findPhrase(whole, words.changes.corrected) !== null) return "corrected";
  return findPhrase(whole, words.changes.superseded) === null ? null : "superseded";
}

function replaces(sentence: ReadSentence | null, { words }: FactSentence): Fact["change"] {
  return sentence !== null && words.replacing.match(sentence, 0) !== null ? "superseded" : null;
}
