import { assert, assertEquals } from "@std/assert";
import { isNumberWord, readNumberPhrases } from "./number_phrases.ts";

const valuesOf = (text: string) => readNumberPhrases(text.split(" ")).map(({ value }) => value);

Deno.test("readNumberPhrases() reads words below a hundred", () => {
  assertEquals(valuesOf("twelve or twenty five"), [12, 25]);
});

Deno.test("readNumberPhrases() reads hundreds and scales", () => {
  assertEquals(valuesOf("two hundred and fifty thousand"), [250_000]);
  assertEquals(valuesOf("one million two hundred thousand and six"), [1_200_006]);
  assertEquals(valuesOf("a million"), [1_000_000]);
});

Deno.test("readNumberPhrases() reads fractions", () => {
  assertEquals(valuesOf("twelve point five"), [12.5]);
  assertEquals(valuesOf("two and a half euros"), [2.5]);
});

Deno.test("readNumberPhrases() reads digits and their scales", () => {
  assertEquals(valuesOf("1,250.50 then 12 then 3 million"), [1250.5, 12, 3_000_000]);
});

Deno.test("readNumberPhrases() leaves dates, versions and ambiguous digits alone", () => {
  assertEquals(valuesOf("24/12/2026 or 9:30 or 1.2.3 or 12,50"), []);
});

Deno.test("readNumberPhrases() keeps numbers apart that do not make one", () => {
  assertEquals(valuesOf("one two three"), [1, 2, 3]);
  assertEquals(valuesOf("twelve fifty"), [12, 50]);
});

Deno.test("readNumberPhrases() breaks a phrase where a pause stands", () => {
  const phrases = readNumberPhrases(["twenty", "five"], (index) => index === 1);

  assertEquals(phrases.map(({ value }) => value), [20, 5]);
});

Deno.test("readNumberPhrases() takes 'and' in only before a number", () => {
  assertEquals(readNumberPhrases("two hundred and counting".split(" ")), [
    { start: 0, end: 2, value: 200 },
  ]);
});

Deno.test("isNumberWord() knows digits, words and quantities", () => {
  for (const form of ["7", "12k", "seven", "hundred", "half", "twice"]) assert(isNumberWord(form));
  for (const form of ["seventh-floor", "when", "some"]) assert(!isNumberWord(form));
});
