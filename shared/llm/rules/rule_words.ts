/**
 * What the words of a language say of the fields of an element: that something is a problem, a wish, a limit. The lists are written in
 * the notation of `evidence/force/grammar.ts`.
 */
import { grammarOf } from "../../evidence/force/compile_grammar.ts";
import { PhraseIndex } from "../../evidence/force/phrase_index.ts";
import type { Language } from "../../text/detect_language.ts";
import { ENGLISH_RULES } from "./words/english.ts";
import { FRENCH_RULES } from "./words/french.ts";
import { GERMAN_RULES } from "./words/german.ts";

/**
 * One language. What is `asked` stands in a question whose answer fills the field, `asked_amount` in one that only
 * an amount answers.
 */
export interface RuleWords {
  /** Calls something the problem; a sign of one, of which two make a problem, or one that is ours. */
  problem: {
    named: string;
    signs: string;
    asked: string;
    /** Calls it a trouble that hardly counts: "the least of our problems". */
    minor: string;
    /** Whose troubles are not the client's: "at my old firm". */
    elsewhere: string;
  };
  /** What the problem costs or will cost, or what comes `without` it; why it is urgent now. */
  stakes: { said: string; asked: string; asked_amount: string; without: string };
  trigger: {
    said: string;
    asked: string; /** What was tried before: its failure is no reason for now. */
    elsewhere: string;
  };
  /** Before, or behind, who is hit by the problem. */
  sufferer: { before: string; behind: string; asked: string };
  /** Who will use it; what that person wants, and in what surroundings the work is done. */
  persona: {
    is_for: string;
    asked: string;
    /** In any question for a person, and in those for another: who decides, pays or told it. */
    who: string;
    not_who: string;
    wants: string;
    works: string;
    third_persons: string;
    /** How work is told that is too much, where no trouble is named: "every corridor". */
    toil: string;
    /** Behind a name: what that person does there. */
    runs: string;
  };
  wish: {
    said: string;
    asked: string; /** What somebody wishes not to do any more: "I wish I didn't have to". */
    away: string;
  };
  /** What a wish turns round, what is felt and what is seen then. */
  inversion: string;
  feeling: { said: string; asked: string };
  picture: { said: string; asked: string };
  /** How it should look, like what, unlike what, and what its surface must allow. */
  look: { said: string; asked: string };
  like: { said: string; asked: string; /** What one looks at. */ thing: string };
  dislike: string;
  surface: string;
  /** What it brings, when it pays, why it comes first. */
  gain: { said: string; asked: string; asked_amount: string };
  payback: string;
  priority: { said: string; asked: string };
  /**
   * Before the figure that is, and the one that shall be; "instead of" before the one that is. How things are `now`, and up to a figure
   * that is `aimed` at where nothing is named that it counts.
   */
  range: { from: string; to: string; instead: string; now: string; aimed: string };
  /** Says that figures tell success, so that they need no other words of change. */
  success: string;
  measured_by: string;
  /** Before a cause. */
  causes: string;
  /** Between what is measured and its two figures: "goes from", "to drop". */
  changes: string;
  /** How somebody changes it: "bring … down from". */
  moves: string;
  /** Looks that are told where somebody writes: in talk such words mean anything. */
  written_look: string;
  /** That something has to be, and no weaker. */
  obliged: string;
  /** How what is no sentence begins, where somebody talks: "because", "for example". */
  fragments: string;
  /** How an order begins: "keep". */
  orders: string;
  /** That something has to be; systems and rules; people and their consent. */
  must: string;
  technical: string;
  organizational: string;
  budget_asked: string;
  date_asked: string;
  firm: string;
  flexible: string;
  /** A date that does not move; what opens the reason for a date, and what is one by itself; "by then". */
  fixed: string;
  /** What a date is called: "that day". */
  dated: string;
  driver: string;
  occasion: string;
  by_then: string;
  /** Nobody speaks of the project: thanks, greetings, the meeting itself. */
  chatter: string;
  /** In a question: what is answered then is of nobody's project either. */
  small_talk: string;
  /** Whose troubles are nobody's project. */
  family: string;
  /** Those whose trouble is the project's, where somebody only talks of it. */
  people: string;
  ours: string;
  /** At the beginning of a sentence that says nothing without the one before. */
  dependent: string;
}

type Compiled<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? PhraseIndex<true> : Compiled<T[Key]>;
};
export type CompiledRuleWords = Compiled<RuleWords>;

const WORDS: Partial<Record<Language, RuleWords>> = {
  en: ENGLISH_RULES,
  de: GERMAN_RULES,
  fr: FRENCH_RULES,
};

const compiled = new Map<Language, CompiledRuleWords>();

/** The words of a language, compiled when first needed; null for one that has none, of which only facts are read. */
export function ruleWordsOf(language: Language): CompiledRuleWords | null {
  const words = WORDS[language];
  if (words === undefined) return null;
  const known = compiled.get(language) ?? compile(words, language);
  compiled.set(language, known);
  return known;
}

function compile(words: RuleWords, language: Language): CompiledRuleWords {
  const options = { over_commas: grammarOf(language).grammar.clauses.comma_before_clauses };
  // deno-lint-ignore no-explicit-any -- lists of lists, of the shape of `words`
  const compileLists = (lists: object): any =>
    Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [
        name,
        typeof list === "string"
          ? new PhraseIndex<true>(options).add(list, true)
          : compileLists(list),
      ]),
    );
  return compileLists(words);
}
