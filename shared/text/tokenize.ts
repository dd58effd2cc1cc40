import { fold } from "./fold.ts";
import { remember } from "./remember.ts";

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
  for (const word of text.replace(MARK, " ").match(WORD) ?? []) {
    for (const term of termsOf(word)) terms.push(term);
  }
  return terms;
}

/** Millions of words of talk are a few thousand different ones. */
const MAX_KNOWN_WORDS = 20_000;

const termsOf = remember(
  (word): readonly string[] =>
    partsOf(fold(word)).filter((part) => part !== "" && !FUNCTION_WORDS.has(part)).map(stem),
  MAX_KNOWN_WORDS,
);

function partsOf(word: string): string[] {
  if (FUNCTION_WORDS.has(word)) return [];
  return word.replace(/'s$/, "").replace(/(?<=\b\p{L})[_.](?=\p{L}\b|$)/gu, "").replaceAll("_", "")
    .split(/[.'-]/);
}

/**
 * The word without its commonest English endings, so that "priced", "prices" and "pricing" meet. A light stemmer (plurals,
 * -ed, -ing, -ly, -er and final e): it need not return a word, only the same letters for the same word. Words of four
 * letters and fewer stay as they are, apart from a plural s.
 *
 * ```ts
 * import { stem } from "./tokenize.ts";
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

/**
 * English words that carry grammar rather than matter: articles, pronouns, prepositions, conjunctions, auxiliaries and the
 * small change of speech. Folded, contractions in both their written and their expanded parts.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those there here
   i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself
   it its itself they them their theirs themselves one ones who whom whose which what when where why how
   and or but nor so if then than because as while though although until unless since whether
   of in on at to from by for with about into onto over under up down out off through between after before again
   am is are was were be been being do does did done doing have has had having
   can could will would shall should may might must ought
   not no yes also too very just only really quite rather even still already ever always
   all any both each few more most other some such own same much many
   s t d m o re ve ll don didn doesn isn aren wasn weren won can couldn wouldn shouldn
   ok okay yeah yep well oh ah um uh er erm hmm mm mhm like right now let get got go going gonna wanna gotta
   i'm i'd i'll i've it's that's there's what's he's she's we're we've we'll we'd you're you've you'll they're they've
   don't doesn't didn't isn't aren't wasn't weren't can't cannot couldn't wouldn't shouldn't won't haven't hasn't
   let's thing things kind sort bit lot actually basically maybe anyway`.split(/\s+/),
);
