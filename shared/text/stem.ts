/**
 * The word without its commonest English endings, so that "priced", "prices" and "pricing" meet. A light stemmer (plurals,
 * -ed, -ing, -ly, -er and final e): it need not return a word, only the same letters for the same word. Words of four
 * letters and fewer stay as they are, apart from a plural s.
 *
 * ```ts
 * import { stem } from "./stem.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(stem("batteries"), stem("battery"));
 * ```
 */
export function stem(word: string): string {
  const singular = dropPlural(word);
  if (singular.length <= 4) return singular;
  const bare = singular.replace(/(?:ingly|edly|ing|ed|ly|er|ers)$/, "");
  const root = bare.length >= 3 && /[aeiouy]/.test(bare) ? bare : singular;
  return undouble(root.replace(/(?<=..)[ey]$/, (ending) => ending === "y" ? "i" : ""));
}

function dropPlural(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** "planned" leaves "plann". */
function undouble(root: string): string {
  return root.length > 3 && /([bdgmnprt])\1$/.test(root) ? root.slice(0, -1) : root;
}
