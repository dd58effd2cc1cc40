/**
 * What is left of a text without its numbers, or without its negations, and what was taken away. A quote that stands in the
 * text only so was changed in just that; nothing is ever accepted by it.
 */
import { isNumberWord, isUnitWord } from "../text/quantities/lexicons.ts";
import { isNegation } from "./negation.ts";
import type { Word } from "./read_words.ts";

/** Signs that go with a number, and what stands inside of one. */
const SIGNS = new Set("point and a - < > ≤ ≥ ≠ ~ ≈ ± +".split(" "));

/** The words without numbers, their signs and their units: what is left of a quote of which only a number was changed. */
export function dropNumbers(words: readonly Word[], language: string | null): Word[] {
  return words.filter((word) => !isQuantity(word.form, language)).map(standAlone);
}

/** What `dropNumbers` takes away, in order. */
export function quantities(words: readonly Word[], language: string | null): string {
  return words.map(({ form }) => form).filter((form) => isQuantity(form, language)).join(" ");
}

function isQuantity(form: string, language: string | null): boolean {
  return SIGNS.has(form) || isNumberWord(form, language) || isUnitWord(form, language);
}

const NEGATION_HELPERS = new Set("do does did any some ever a an the".split(" "));
const PREFIXES = ["un", "in", "im", "ir", "il", "dis", "non"];
const ENDINGS = ["es", "s", "ed"];
const NEGATIVE_PREFIX = new RegExp(`^(?:${PREFIXES.join("|")})(?=\\p{L}{4})`, "u");
const ENDING = new RegExp(`(?<=\\p{L}{3})(?:${ENDINGS.join("|")})$`, "u");

/** The words without negations and what they bring along: "does not work" and "works" leave the same. */
export function dropNegations(words: readonly Word[]): Word[] {
  return words
    .filter((word) => !isNegation(word.form) && !NEGATION_HELPERS.has(word.form))
    .map((word) => ({
      ...standAlone(word),
      form: word.form.replace(NEGATIVE_PREFIX, "").replace(ENDING, ""),
    }));
}

/** The words of which `dropNegations` may leave this one. */
export function negatedForms(form: string): string[] {
  return ["", ...PREFIXES].flatMap((prefix) =>
    ["", ...ENDINGS].map((ending) => prefix + form + ending)
  );
}

/** What `dropNegations` takes away, in order: two texts that differ here alone say the opposite. */
export function polarity(words: readonly Word[]): string {
  return words.map(({ form }) => {
    if (isNegation(form)) return "-";
    if (NEGATION_HELPERS.has(form)) return "";
    return NEGATIVE_PREFIX.test(form) ? "!" : ".";
  }).join("");
}

/** Compounds lose their parts one by one; what is left is compared part by part, and still not begun in the middle. */
function standAlone(word: Word): Word {
  return { ...word, part_count: Math.min(word.part_count, 1), joined: null, pieces: null };
}
