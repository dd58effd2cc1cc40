/** The languages whose words of quantities are known. */
import { foldAccents } from "../fold.ts";
import { dutch } from "./languages/dutch.ts";
import { english } from "./languages/english.ts";
import { french } from "./languages/french.ts";
import { german } from "./languages/german.ts";
import { spanish } from "./languages/spanish.ts";
import { type LanguageWords, Lexicon, type Term } from "./lexicon.ts";

const WORDS: ReadonlyMap<string, LanguageWords> = new Map([
  ["en", english],
  ["de", german],
  ["fr", french],
  ["es", spanish],
  ["nl", dutch],
]);
/** English words are looked for in any other text, but nothing is known of what stands before its decimals. */
const UNKNOWN: LanguageWords = { ...english, decimal_sign: null };
const made = new Map<string, Lexicon>();

/** The words of a language, prepared when first asked for. */
export function lexiconOf(language: string | null): Lexicon {
  const words = WORDS.get(language ?? "");
  const name = words === undefined ? "" : language ?? "";
  const ready = made.get(name) ?? new Lexicon(name || "en", words ?? UNKNOWN);
  made.set(name, ready);
  return ready;
}

/** True for a word, folded without accents, that numbers, units, currencies or dates are made of in the language. */
export function isQuantityWord(form: string, language: string | null): boolean {
  return lexiconOf(language).lookUp(form) !== null;
}

/** True for a folded word that names a number or a share of something, or holds a digit. */
export function isNumberWord(form: string, language: string | null): boolean {
  const { cardinal, scale, collective, ordinal, share, half, multiple } = termOf(form, language);
  return [cardinal, scale, collective, ordinal, share, half, multiple].some(isSense) ||
    /[\p{Nd}〇零一二三四五六七八九十百千万萬億亿兆两兩]/u.test(form);
}

/** True for a folded word or sign that names a unit or a currency. */
export function isUnitWord(form: string, language: string | null): boolean {
  const { currency, percent, duration, measure } = termOf(form, language);
  return [currency, percent, duration, measure].some(isSense) ||
    /^[円元割年月日時分秒]$/u.test(form);
}

/** What the word is where it stands alone, so that "m" is neither metres nor millions. */
function termOf(form: string, language: string | null): Term {
  const term = lexiconOf(language).lookUp(foldAccents(form));
  return term === null || term.joined_only ? {} : term;
}

function isSense(value: unknown): boolean {
  return value !== undefined;
}
