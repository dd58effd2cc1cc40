/** A grammar made ready to read sentences with. */
import { type CueKind, type Grammar } from "./grammar.ts";
import { PhraseIndex } from "./phrase_index.ts";
import type { Language } from "../../text/detect_language.ts";
import { DUTCH } from "./grammars/dutch.ts";
import { ENGLISH } from "./grammars/english.ts";
import { FRENCH } from "./grammars/french.ts";
import { GERMAN } from "./grammars/german.ts";
import { JAPANESE } from "./grammars/japanese.ts";
import { SPANISH } from "./grammars/spanish.ts";

const GRAMMARS: Readonly<Record<Language, Grammar>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  nl: DUTCH,
  ja: JAPANESE,
};

/** The entries that are lists of phrases. */
type Lists<T> = { [K in keyof T as T[K] extends string ? K : never]: T[K] };
type Names<T> = Readonly<Record<keyof T, PhraseIndex<true>>>;

/** What a grammar's lists have become: indexes to look phrases up in. */
export interface CompiledGrammar {
  grammar: Grammar;
  /** Cues that stand before what they govern. */
  ahead: PhraseIndex<CueKind>;
  /** Cues that stand behind it. */
  behind: PhraseIndex<CueKind>;
  clauses: Names<Lists<Grammar["clauses"]>>;
  questions: Names<Grammar["questions"]>;
  answers: PhraseIndex<Exclude<keyof Grammar["answers"], "of_both">>;
  /** Yeses that leave open what they affirm. */
  answers_of_both: ReadonlySet<string>;
  corrections: Names<Grammar["corrections"]>;
  others: Names<Grammar["others"]>;
  has_names: boolean;
  commitments: PhraseIndex<true>;
  choices: Names<Grammar["choices"]>;
}

const AHEAD: readonly CueKind[] = [
  "harmless",
  "denial",
  "doubt",
  "ignorance",
  "inquiry",
  "quantifier",
  "exclusion",
  "negator",
  "heard",
  "report",
  "opinion",
  "hearsay",
  "condition",
  "alternative",
  "past",
  "hedge",
];
const BEHIND: readonly (readonly [CueKind, CueKind])[] = [
  ["harmless", "harmless"],
  ["denied_behind", "denied_behind"],
  ["reported_behind", "reported_behind"],
  ["hearsay", "reported_behind"],
  ["conditional_behind", "conditional_behind"],
  ["condition", "conditional_behind"],
  ["past_behind", "past_behind"],
  ["past", "past_behind"],
  ["hedged_behind", "hedged_behind"],
  ["hedge", "hedged_behind"],
];

const compiled = new Map<Language, CompiledGrammar>();

/** The grammar of a language, compiled when first needed. */
export function grammarOf(language: Language): CompiledGrammar {
  const known = compiled.get(language) ?? compile(GRAMMARS[language]);
  compiled.set(language, known);
  return known;
}

function compile(grammar: Grammar): CompiledGrammar {
  const options = {
    ...grammar.language === "ja" && { split: splitLetters },
    over_commas: grammar.clauses.comma_before_clauses,
  };
  const index = (list: string) => new PhraseIndex<true>(options).add(list, true);
  const ahead = new PhraseIndex<CueKind>(options);
  for (const kind of AHEAD) ahead.add(grammar.cues[kind], kind);
  const behind = new PhraseIndex<CueKind>(options);
  for (const [list, kind] of BEHIND) behind.add(grammar.cues[list], kind);
  const answers: CompiledGrammar["answers"] = new PhraseIndex(options);
  for (const kind of ["no", "contradicts", "openers", "unclear", "hedged", "yes"] as const) {
    answers.add(grammar.answers[kind], kind);
  }
  return {
    grammar,
    ahead,
    behind,
    clauses: mapLists(grammar.clauses, index),
    questions: mapLists(grammar.questions, index),
    answers,
    answers_of_both: new Set(grammar.answers.of_both.split("; ")),
    has_names: grammar.has_names,
    corrections: mapLists(grammar.corrections, index),
    others: mapLists(grammar.others, index),
    commitments: index(grammar.commitments),
    choices: mapLists(grammar.choices, index),
  };
}

function mapLists<T extends object>(
  lists: T,
  index: (list: string) => PhraseIndex<true>,
): Names<Lists<T>> {
  const entries = Object.entries(lists).flatMap(([name, list]) =>
    typeof list === "string" ? [[name, index(list)] as const] : []
  );
  // The keys are those of `lists` that hold a text.
  return Object.fromEntries(entries) as Names<Lists<T>>;
}

/** Each character of a script that does not part words is a word of its own. */
function splitLetters(word: string): string[] {
  return word.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]+/gu,
  ) ?? [word];
}
