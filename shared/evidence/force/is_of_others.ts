/** Whether the next sentence says that others, or something else, were spoken of. */
import { skipOpeners } from "./judge_sentence.ts";
import type { ReadSentence } from "./read_sentence.ts";

/** "Our neighbours lose two parcels a day. For us that is no problem." "For the roof we have 80,000. For your app nothing is decided." */
export function isOfOthers(said: ReadSentence, next: ReadSentence): boolean {
  const { clauses, others } = said.grammar;
  const start = skipOpeners(next);
  const stands = (list: typeof others.topics, sentence = said) =>
    sentence.tokens.some((_, index) => list.match(sentence, index) !== null);
  const opens = (list: keyof typeof others) =>
    [0, start].some((index) => next.grammar.others[list].match(next, index) !== null);
  if (opens("own_topics")) {
    return said.tokens.some((_, index) => said.isQuantity(index)) && !stands(others.own_topics) &&
      (stands(next.grammar.others.undecided, next) ||
        stands(others.topics) && next.tokens.some((_, index) => next.isQuantity(index)));
  }
  return !stands(clauses.first_persons) &&
    (opens("set_apart") || opens("not_us") && stands(others.strangers));
}
