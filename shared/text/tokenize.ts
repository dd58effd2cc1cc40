import { fold } from "./fold.ts";
import { FUNCTION_WORDS } from "./function_words.ts";
import { stem } from "./stem.ts";

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’_.-][\p{L}\p{M}\p{N}]+)*/gu;
const MARK = /\{[^{}\n]*\}|\[[^[\]\n]*\]/gu;

/**
 * The words of a text by which passages are ranked: folded, stemmed, without grammar words and transcriber's marks, in
 * order. Compounds are taken apart, initials run together: "T_V_" and "TV" are one term.
 *
 * ```ts
 * import { tokenize } from "./tokenize.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(tokenize("The T_V_ needs new batteries"), ["tv", "need", "new", "batteri"]);
 * ```
 */
export function tokenize(text: string): string[] {
  const terms: string[] = [];
  for (const [word] of text.replace(MARK, " ").matchAll(WORD)) {
    for (const part of partsOf(fold(word))) {
      if (part !== "" && !FUNCTION_WORDS.has(part)) terms.push(stem(part));
    }
  }
  return terms;
}

function partsOf(word: string): string[] {
  if (FUNCTION_WORDS.has(word)) return [];
  return word.replace(/'s$/, "").replace(/(?<=\b\p{L})[_.](?=\p{L}\b|$)/gu, "").replaceAll("_", "")
    .split(/[.'-]/);
}
