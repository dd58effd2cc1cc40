/** Words that turn a statement into its opposite, and the places where leaving words out would hide one. */
import type { Word } from "./read_words.ts";

const NEGATIONS: ReadonlySet<string> = new Set(
  ("not no never none nobody nothing nowhere neither nor without hardly barely scarcely seldom rarely nope nah noone")
    .split(" "),
);
/** Words that reverse or suspend what stands beside them; an ellipsis may not swallow one either. */
const REVERSALS: ReadonlySet<string> = new Set(
  ("unless except instead unable unlikely impossible fail fails failed refuse refuses refused doubt doubts wrong false " +
    "avoid stop without lack lacks")
    .split(" "),
);
/** True for a folded word that negates. */
export function isNegation(form: string): boolean {
  return NEGATIONS.has(form);
}

/** True if the words left out from `from` to `to` (exclusive) deny a sentence of which a part is kept. */
export function swallowsNegation(words: readonly Word[], from: number, to: number): boolean {
  return reaches(words, from, to) || reachesBack(words, from, to);
}

/** From the kept words on the left, up to the end of their sentence. */
function reaches(words: readonly Word[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const word = words[index];
    if (word === undefined || word.pause === "sentence") return false;
    if (isReversing(word.form)) return true;
  }
  return false;
}

/** From the kept words on the right, back to the beginning of their sentence. */
function reachesBack(words: readonly Word[], from: number, to: number): boolean {
  for (let index = to; index > from; index--) {
    if (words[index]?.pause === "sentence") return false;
    if (isReversing(words[index - 1]?.form ?? "")) return true;
  }
  return false;
}

function isReversing(form: string): boolean {
  return NEGATIONS.has(form) || REVERSALS.has(form);
}
