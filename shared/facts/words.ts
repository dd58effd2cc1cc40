/**
 * What the words of a language say of a fact: of what an amount or a date is, that something has changed, who decides, what is in the
 * first version. The lists are written in the notation of `evidence/force/grammar.ts`; `#` is a figure or a date.
 */
import { PhraseIndex } from "../evidence/force/phrase_index.ts";
import type { Language } from "../text/detect_language.ts";
import { grammarOf } from "../evidence/force/compile_grammar.ts";

/** One language. */
export interface FactWords {
  /** What a sentence without a figure must hold to be worth reading: words of versions, of deciding, of people and their roles. */
  triggers: RegExp;
  /** Of what money is; where several stand in a clause, the first of these counts. */
  money: Readonly<Record<MoneyAspect, string>>;
  /** Of what a date is, likewise. */
  dates: Readonly<Record<DateAspect, string>>;
  /** A figure that is aimed at, or that was once so. */
  states: Readonly<Record<"target" | "past", string>>;
  /** Behind a sum: what it is for. */
  purpose: string;
  /** Before a number of people or places that are the speaker's: "we have". */
  possession: string;
  changes: Readonly<Record<"superseded" | "corrected", string>>;
  /** A reason for what is decided anew: it makes another budget, date, role or scope replace the one before, and no other figure. */
  reasons: string;
  /** At the beginning of a sentence: it says of the one before that it takes the place of another. */
  replacing: string;
  scope: {
    /** "the first version" */
    version: string;
    /** "the second version", "can wait": what is left out of the first. */
    later: string;
    /** How a clause says that it is about what a version holds: "is in", "we want". */
    holds: string;
    /** How it says that something is left out, besides a denial: "drop". */
    leaves_out: string;
  };
  deciding: {
    /** Behind who decides: "decides on". */
    active: string;
    /** Before who decides: "is approved by". */
    passive: string;
    /** Before what is decided, where it may stand before who decides: "über". */
    matter: string;
  };
  people: {
    /** Before a role that is somebody's alone: "our", "the". */
    owners: string;
    /** "is", "was": between a name and a role. */
    copulas: string;
    /** Before a role that one person takes over from another: "has taken her place as". */
    succession: string;
    /** Behind or before who uses something: "will use", "will be used by". */
    uses: string;
    used_by: string;
    /** "alone", "nobody else". */
    alone: string;
  };
  /** A clause that begins so goes on with what the one before was about: "it", "they". */
  anaphors: string;
  /** Words that stand in such clauses and say nothing of their subject, divided by spaces. */
  plain: string;
}

export type MoneyAspect =
  | "threshold"
  | "wish"
  | "part"
  | "offer"
  | "spent"
  | "budget"
  | "loss"
  | "saving"
  | "income"
  | "cost";
export type DateAspect = "appointment" | "deadline" | "launch";

type Compiled<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? PhraseIndex<true> : Compiled<T[Key]>;
};

/** The lists, ready to be looked up. */
export type CompiledFactWords = Compiled<Omit<FactWords, "plain" | "triggers">> & {
  plain: ReadonlySet<string>;
};

export function compileFactWords(
  { plain, triggers: _, ...lists }: FactWords,
  language: Language,
): CompiledFactWords {
  const options = {
    over_commas: grammarOf(language).grammar.clauses.comma_before_clauses,
  };
  // deno-lint-ignore no-explicit-any -- lists of lists, of the shape of `lists`
  const compile = (part: object): any =>
    Object.fromEntries(
      Object.entries(part).map(([name, list]) => [
        name,
        typeof list === "string" ? new PhraseIndex<true>(options).add(list, true) : compile(list),
      ]),
    );
  return { ...compile(lists), plain: new Set(plain.split(/\s+/)) };
}
