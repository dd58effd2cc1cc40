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
/** Verbs that, denied, deny the clause they introduce: "I don't think we need it". */
const ATTITUDES: ReadonlySet<string> = new Set(
  ("think thinks thought believe believes suppose say says said saying mean means guess expect want wants sure true " +
    "convinced certain feel agree agreed claim claimed imply implied")
    .split(" "),
);
/** Words that begin a clause of their own. */
const SUBJECTS: ReadonlySet<string> = new Set(
  ("i we you he she it they this that these those there people everyone everybody someone somebody anyone anybody " +
    "users customers")
    .split(" "),
);
const DENIERS: ReadonlySet<string> = new Set("not never nobody without hardly".split(" "));
/** What is not known, or not itself denied, is no claim: "I don't | know what it costs", "not | not so much". */
const INDECISIVE: ReadonlySet<string> = new Set("know not no never".split(" "));
const MODALS: ReadonlySet<string> = new Set(
  "can could do does did will would should".split(" "),
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

/**
 * True if the words from `start` to `end` (exclusive) read as a claim only because they were cut off from their denial:
 * - "we need it" out of "I don't think we need it": a clause whose introduction is denied;
 * - "need it" out of "we don't need it": all that a negation denies, quoted as if it were complete;
 * - "we could" out of "we could not".
 *
 * Any other quote that happens to begin after a negation is left alone: its own words stand, and that is what is checked.
 */
export function isCutFromNegation(words: readonly Word[], start: number, end: number): boolean {
  return isDeniedClause(words, start) || isDeniedRemainder(words, start, end) ||
    endsBeforeNegation(words, end);
}

function isDeniedClause(words: readonly Word[], start: number): boolean {
  let head = start - 1;
  if (!runsOn(words, start) || !SUBJECTS.has(words[start]?.form ?? "")) return false;
  if (words[head]?.form === "that" && runsOn(words, head)) head--;
  if (!ATTITUDES.has(words[head]?.form ?? "") || !runsOn(words, head)) return false;
  if (isDenier(words[head - 1])) return true;
  // One adverb may stand between ("don't really think"); a subject makes it a question ("don't you think").
  return !SUBJECTS.has(words[head - 1]?.form ?? "") && runsOn(words, head - 1) &&
    isDenier(words[head - 2]);
}

/** The clause after the negation, all of it and nothing else. A pronoun makes it a question: "isn't it", "can't we". */
function isDeniedRemainder(words: readonly Word[], start: number, end: number): boolean {
  const first = words[start];
  if (first === undefined || !runsOn(words, start) || !isDenier(words[start - 1])) return false;
  if (SUBJECTS.has(first.form) || INDECISIVE.has(first.form)) return false;
  const is_complete = words[end]?.turn !== first.turn || words[end]?.pause === "sentence";
  const pauses = words.slice(start + 1, end).map((word) => word.pause);
  return is_complete && pauses.every((pause) => pause !== "clause" && pause !== "sentence");
}

function endsBeforeNegation(words: readonly Word[], end: number): boolean {
  return runsOn(words, end) && words[end]?.form === "not" && MODALS.has(words[end - 1]?.form ?? "");
}

/** "no" answers more often than it denies, so only these govern what follows them. */
function isDenier(word: Word | undefined): boolean {
  return DENIERS.has(word?.form ?? "");
}

/** True if the word at `index` follows the one before it without a pause, in the same turn. */
function runsOn(words: readonly Word[], index: number): boolean {
  const word = words[index];
  return word !== undefined && word.pause === "none" && words[index - 1]?.turn === word.turn;
}
