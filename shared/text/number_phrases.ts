/**
 * Numbers, as digits and as words. One value may be written "250", "two hundred and fifty" or "two-hundred fifty"; what is
 * read here is the value, and the words that must stay together for it to remain that value.
 */

/** The forms from `start` to `end` (exclusive) that name `value` together. */
interface NumberPhrase {
  start: number;
  end: number;
  value: number;
}

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SMALL: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, index): [string, number] => [word, index]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["grand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);
/** Words that carry a quantity without being part of the grammar above. */
const OTHER_NUMBER_WORDS: ReadonlySet<string> = new Set(
  ("hundreds thousands millions billions dozen dozens half halves quarter quarters third thirds first second fourth fifth " +
    "sixth seventh eighth ninth tenth once twice thrice double triple single couple both pair")
    .split(" "),
);

/** True for a folded word that names a number or a quantity, or holds a digit. */
export function isNumberWord(form: string): boolean {
  return SMALL.has(form) || SCALES.has(form) || form === "hundred" ||
    OTHER_NUMBER_WORDS.has(form) ||
    /\p{Nd}/u.test(form);
}

/**
 * The longest number phrases among folded words, in order, never overlapping. `breaks_before(i)` is true where a pause
 * stands before word `i`: "twenty, five" is two numbers.
 *
 * ```ts
 * import { readNumberPhrases } from "./number_phrases.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const forms = ["some", "two", "hundred", "and", "five", "users"];
 * assertEquals(readNumberPhrases(forms), [{ start: 1, end: 5, value: 205 }]);
 * ```
 */
export function readNumberPhrases(
  forms: readonly string[],
  breaks_before: (index: number) => boolean = () => false,
): NumberPhrase[] {
  const phrases: NumberPhrase[] = [];
  for (let start = 0; start < forms.length;) {
    const phrase = readOne(forms, start, breaks_before);
    if (phrase) phrases.push(phrase);
    start = phrase?.end ?? start + 1;
  }
  return phrases;
}

function readOne(
  forms: readonly string[],
  start: number,
  breaks_before: (index: number) => boolean,
): NumberPhrase | null {
  const at = (index: number) => index > start && breaks_before(index) ? undefined : forms[index];
  let cursor = start;
  let value = 0;
  let ceiling = Infinity;
  for (;;) {
    const group = readBelowThousand(at, cursor);
    const scale = SCALES.get(at(group?.end ?? cursor) ?? "");
    // A scale stands alone only as the first word ("a million"), and scales fall from left to right.
    if (group === null && (scale === undefined || cursor > start)) break;
    if (scale !== undefined && scale >= ceiling) break;
    value += (group?.value ?? 1) * (scale ?? 1);
    cursor = (group?.end ?? cursor) + (scale === undefined ? 0 : 1);
    if (scale === undefined) break;
    ceiling = scale;
    if (at(cursor) === "and" && readBelowThousand(at, cursor + 1) !== null) cursor++;
  }
  if (cursor === start) return null;
  const fraction = readFraction(at, cursor);
  return fraction === null
    ? { start, end: cursor, value }
    : { start, end: fraction.end, value: value + fraction.value };
}

interface Group {
  end: number;
  value: number;
}

function readBelowThousand(at: (index: number) => string | undefined, start: number): Group | null {
  const digits = readDigits(at(start));
  if (digits !== null) return { end: start + 1, value: digits };
  const head = readBelowHundred(at, start);
  const hundred_at = head?.end ?? start;
  if (at(hundred_at) !== "hundred") return head;
  const rest_at = at(hundred_at + 1) === "and" ? hundred_at + 2 : hundred_at + 1;
  const rest = readBelowHundred(at, rest_at);
  const hundreds = 100 * (head?.value ?? 1);
  return rest === null
    ? { end: hundred_at + 1, value: hundreds }
    : { end: rest.end, value: hundreds + rest.value };
}

function readBelowHundred(at: (index: number) => string | undefined, start: number): Group | null {
  const first = SMALL.get(at(start) ?? "");
  if (first === undefined) return null;
  const second = SMALL.get(at(start + 1) ?? "");
  const compound = first >= 20 && second !== undefined && second >= 1 && second <= 9;
  return compound ? { end: start + 2, value: first + second } : { end: start + 1, value: first };
}

/** What follows a whole number: "point five", "and a half". */
function readFraction(at: (index: number) => string | undefined, start: number): Group | null {
  if (at(start) === "and" && at(start + 1) === "a") {
    if (at(start + 2) === "half") return { end: start + 3, value: 0.5 };
    if (at(start + 2) === "quarter") return { end: start + 3, value: 0.25 };
  }
  if (at(start) !== "point") return null;
  let end = start + 1;
  let decimals = "";
  for (let digit = digitOf(at(end)); digit !== null; digit = digitOf(at(++end))) decimals += digit;
  return decimals === "" ? null : { end, value: Number(`0.${decimals}`) };
}

function digitOf(form: string | undefined): number | null {
  if (form === "oh") return 0;
  const value = SMALL.get(form ?? "");
  return value !== undefined && value <= 9 ? value : null;
}

/** The value of "1,250", "12.50" or "7"; null for dates, times, versions and anything ambiguous. */
function readDigits(form: string | undefined): number | null {
  if (form === undefined) return null;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(form)) return Number(form.replaceAll(",", ""));
  return /^\d+(?:\.\d+)?$/.test(form) ? Number(form) : null;
}
