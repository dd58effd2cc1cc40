/** What the words of a language say of quantities, and how a reader looks them up. */
import type { Bound, DateEdge, Season } from "./quantity.ts";
import { COMMON_TERMS } from "./languages/common.ts";
import { foldAccents } from "../fold.ts";
import { remember } from "../remember.ts";
import type { FigureToken } from "./scan_tokens.ts";

/** What a word or phrase can be. Many are several things: "second" is an ordinal and a unit, "march" a month and a verb. */
export interface Term {
  /** Below a hundred, and whole compounds: "twenty", "zweihundertfünfzig". */
  cardinal?: number;
  /** Multiplies what stands before it: hundred, thousand, million, lakh. */
  scale?: number;
  /** Counts in itself and is multiplied too: dozen, "douzaine". */
  collective?: number;
  ordinal?: number;
  /** A share as a noun: half, third, quarter. */
  share?: number;
  /** Says how many without being a number: "both", "double". */
  multiple?: number;
  /** "half" before what it halves. */
  half?: number;
  /** "and a half" behind a number or a unit. */
  plus?: number;
  point?: true;
  and?: true;
  /** "and" behind a hundred or a thousand. */
  link?: true;
  /** "and" between ten and unit: "treinta y cinco". */
  tens_link?: true;
  article?: true;
  /** "in", "on", "am": stands before dates and limits nothing. */
  at?: true;
  /** "the" */
  definite?: true;
  duration?: string;
  measure?: string;
  currency?: string;
  /** A number of the units above that the word stands for: fortnight 2, cent 0.01. */
  times?: number;
  percent?: true;
  /** "weekly": how often, in itself. */
  period?: string;
  /** "per" takes any noun, "im" a unit of time alone, "a" too and only behind an amount. */
  per?: "any" | "time" | "behind";
  each?: true;
  /** "morning", "night": what recurs every day. */
  part_of_day?: true;
  month?: number;
  weekday?: number;
  season?: Season;
  feast?: string;
  part?: "start" | "middle" | "end";
  /** What a word for a part of time is a part of: "Jahresende". */
  part_of?: "month" | "year" | "quarter" | "week";
  /** "next", "last", "this"; behind its noun in French and Spanish. */
  relative?: number;
  /** "tomorrow". */
  day_offset?: number;
  /** What ordinals and numbers of it name: "Q", "third quarter", "KW". */
  numbered?: "quarter" | "half" | "week";
  weekend?: true;
  edge?: DateEdge;
  /** "in three weeks", "three weeks ago". */
  direction?: "ahead" | "ago";
  bound?: Bound;
  /** A noun that is one, a few words before: "the minimum order is 10 kilos". */
  limit?: Bound;
  copula?: true;
  /** A bound that stands behind its number: "or more". */
  bound_behind?: Bound;
  about?: true;
  between?: true;
  to?: true;
  or?: true;
  of?: true;
  not?: true;
  /** "in" of "one in four", "sur", "op de". */
  out_of?: true;
  /** "o'clock", "Uhr". */
  oclock?: true;
  /** Before an hour: "a las". */
  at_hour?: true;
  /** "am" 0, "pm", "in the evening" 720. */
  day_half?: number;
  /** A time without a number: noon 720. */
  time?: number;
  /** Minutes before (negative) or after the hour that follows: "half past", "Viertel nach", "halb". */
  to_hour?: number;
  /** Stands between a number and its unit and changes neither: "working days", "good hours". */
  filler?: true;
  /** Counts only where something beside it says so: too short, or more often another word. */
  needs_company?: true;
  /** Counts only right behind digits: "27k". */
  joined_only?: true;
  /** A plural that needs a number before it: "millions". */
  needs_number?: true;
}

/** What a quantity can begin with. Most known words only stand inside of one, and are not looked at twice. */
const BEGINNINGS: readonly (keyof Term)[] = [
  "cardinal",
  "scale",
  "collective",
  "ordinal",
  "share",
  "half",
  "point",
  "article",
  "duration",
  "currency",
  "period",
  "per",
  "each",
  "month",
  "weekday",
  "season",
  "feast",
  "part",
  "part_of",
  "relative",
  "day_offset",
  "numbered",
  "at_hour",
  "time",
  "to_hour",
];

function toMatch(term: Term, length: number): LexiconMatch {
  return { term, length, begins: BEGINNINGS.some((sense) => term[sense] !== undefined) };
}

/** Names of the terms in a language's lists. */
export type TermName = Exclude<keyof Term, "needs_company" | "joined_only" | "needs_number">;

/**
 * A language's words by what they are: "value: form, form; value: form". Forms are matched folded (lower case, no accents) and
 * may be phrases. A trailing "?" marks `needs_company`, "^" `joined_only`, "*" `needs_number`.
 */
export interface LanguageWords {
  /** What stands before decimals; null where that is not known. */
  decimal_sign: "." | "," | null;
  /** "May 3" is a day; default false. */
  puts_month_first?: true;
  terms: Partial<Record<TermName, string>>;
  /** Takes compounds apart: "zweihundertfünfzig". */
  readCompound?(form: string): Term | null;
}

/** A term, how many tokens it takes, and whether a quantity can begin with it. */
export interface LexiconMatch {
  term: Term;
  length: number;
  begins: boolean;
}

interface Phrase {
  rest: readonly string[];
  term: Term;
}

/** What a word begins, and what it is alone. */
interface LexiconEntry {
  phrases: readonly { rest: readonly string[]; found: LexiconMatch }[];
  alone: LexiconMatch | null;
}

/** So many words are kept in mind; a text has some thousand different ones. */
const MAX_KNOWN = 5000;

/** A language's words, ready to be looked up. */
export class Lexicon {
  readonly decimal_sign: "." | "," | null;
  readonly puts_month_first: boolean;
  readonly language: string;
  readonly #words = new Map<string, Term>();
  /** By first word, longest first. */
  readonly #phrases = new Map<string, Phrase[]>();
  readonly #readCompound: (form: string) => Term | null;
  readonly #entryOf = remember((form): LexiconEntry => {
    const term = this.lookUp(form);
    const phrases = this.#phrases.get(form) ?? [];
    return {
      phrases: phrases.map(({ rest, term }) => ({ rest, found: toMatch(term, rest.length + 1) })),
      alone: term && toMatch(term, 1),
    };
  }, MAX_KNOWN);

  constructor(language: string, words: LanguageWords) {
    this.language = language;
    this.decimal_sign = words.decimal_sign;
    this.puts_month_first = words.puts_month_first ?? false;
    this.#readCompound = words.readCompound ?? (() => null);
    for (const terms of [COMMON_TERMS, words.terms]) {
      for (const [name, list] of Object.entries(terms)) this.#add(name, list);
    }
    for (const phrases of this.#phrases.values()) {
      phrases.sort((a, b) => b.rest.length - a.rest.length);
    }
  }

  /** The longest phrase that begins at `index`, else what the word alone is. */
  match(tokens: readonly FigureToken[], index: number): LexiconMatch | null {
    const { phrases, alone } = this.#entryOf(tokens[index]?.form ?? "");
    for (const { rest, found } of phrases) {
      if (rest.every((word, offset) => follows(tokens[index + 1 + offset], word))) return found;
    }
    return alone;
  }

  /** What the word alone is; null if it is not known. */
  lookUp(form: string): Term | null {
    return this.#words.get(form) ?? this.#readCompound(form);
  }

  #add(name: string, list: string): void {
    for (const entry of list.split(";")) {
      const [value = "", forms = ""] = entry.split(":");
      for (const form of forms.split(",")) {
        this.#addForm(name, parseValue(value.trim()), form.trim());
      }
    }
  }

  #addForm(name: string, value: number | string | true, marked: string): void {
    const [first = "", ...rest] = foldAccents(marked.replace(/(?<![?^*])[?^*]+$/, "")).split(
      /[ '-]/,
    );
    const flags: Term = {
      ...(marked.includes("?") ? { needs_company: true } : {}),
      ...(marked.includes("^") ? { joined_only: true } : {}),
      ...(marked.includes("*") ? { needs_number: true } : {}),
    };
    const term = rest.length === 0 ? this.#word(first) : this.#phrase(first, rest);
    Object.assign(term, { [name]: value }, flags);
  }

  #word(form: string): Term {
    const term = this.#words.get(form) ?? {};
    this.#words.set(form, term);
    return term;
  }

  #phrase(first: string, rest: readonly string[]): Term {
    const phrases = this.#phrases.get(first) ?? [];
    const known = phrases.find((phrase) => phrase.rest.join(" ") === rest.join(" "));
    if (known !== undefined) return known.term;
    const term: Term = {};
    this.#phrases.set(first, [...phrases, { rest, term }]);
    return term;
  }
}

function follows(token: FigureToken | undefined, word: string): boolean {
  return token?.form === word && token.gap !== "break" && token.gap !== "comma";
}

function parseValue(value: string): number | string | true {
  if (value === "") return true;
  return /^-?[\d.e]+$/.test(value) ? Number(value) : value;
}
