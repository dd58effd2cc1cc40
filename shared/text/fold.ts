/** Characters that readers do not see: soft hyphens, zero-width spaces and joiners, direction marks, byte order marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu;
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u2032\uff07`\u00b4]/gu;
const HYPHENS = /[\u2010\u2011\u2012\u2043\ufe63\uff0d]/gu;
// deno-lint-ignore no-control-regex -- the ASCII range, which needs nothing but lower case
const ASCII = /^[\x00-\x7f]*$/;

/**
 * The form in which two spellings of one word are equal: compatibility-normalised (NFKC), case-folded, with straight
 * apostrophes and plain hyphens, and without invisible characters. Its length may differ from the text's.
 *
 * ```ts
 * import { fold } from "./fold.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(fold("Don’t"), "don't");
 * ```
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replaceAll("`", "'");
  // Before NFKC: it takes the acute accent and some primes apart into a space and a combining mark.
  const plain = text.replace(INVISIBLE, "").replace(APOSTROPHES, "'").replace(HYPHENS, "-");
  // Upper case first: it alone takes "ß" to "ss", so that a shouted quote still equals its source.
  return plain.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");
}

/**
 * A word in lower case without the accents of Latin letters, for looking up words of which people drop the accents: "Über", "uber"
 * and "ÜBER" are one. Kana keep their marks.
 *
 * ```ts
 * import { foldAccents } from "./fold.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(foldAccents("Dreißig"), "dreissig");
 * ```
 */
export function foldAccents(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replaceAll("ß", "ss").toLowerCase();
}
