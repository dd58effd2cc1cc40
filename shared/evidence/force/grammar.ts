/**
 * How one language says that words are not meant as they stand: the shape of each file of `grammars/`, and the small notation in
 * which its phrases are written.
 *
 * A phrase is a row of words. `a|b` is one of several words, `[x y|z]` one of several rows, `(x y|z)` one of them or none,
 * `word*` any word that begins so and `*word` one that ends so, `#` a number or date, `..` up to three words of any kind, `...` up to
 * eight, `^` that no word stands before, `$` that none follows. Phrases are divided by semicolons. Words stand as `readTokens` gives them: folded, without accents, contractions taken apart.
 */
import type { Language } from "../../text/detect_language.ts";

/** One word of the notation, or any of several phrases, or none of them where they may be missing. */
export type PhrasePart = string | { choices: readonly Phrase[]; may_be_missing: boolean };
export type Phrase = readonly PhrasePart[];

/**
 * What a cue does. Unless it says otherwise, a cue governs words that stand outside of it and is overruled inside a longer one.
 * - `harmless`: looks like a cue and is none;
 * - `negator`: denies what follows in its clause ("not", "refuse to");
 * - `quantifier`: denies it too, through a relative clause of its own ("nobody who works here wants …");
 * - `exclusion`: denies the phrase that follows ("without", "instead of");
 * - `denial`, `doubt`, `report`, `opinion`: introduce a clause that they deny, doubt, pass on, hold ("it is false that", "I doubt
 *   that", "he claims that", "I think that"), or refer to the one before ("I doubt it"); what the speaker says is no report;
 * - `inquiry`: a doubt that is a fact about another who has it, where all of it is cited ("customers ask whether");
 * - `ignorance`: a doubt that is a complaint where all of it is cited ("we don't know whether");
 * - `heard`: a report that the speaker may introduce ("I heard that");
 * - `hearsay`: says that the clause it stands in is somebody else's ("allegedly", "according to the vendor");
 * - `condition`: opens a clause on which the rest of the sentence hangs;
 * - `alternative`: likewise, but a complaint where it is cited too ("otherwise the ambulance waits");
 * - `hedge`: weakens the clause it stands in ("maybe"); `past` says of it that it was so once;
 * - `denied_behind`, `hedged_behind`, `reported_behind`, `conditional_behind`, `past_behind`: stand behind what they govern.
 */
export type CueKind =
  | "harmless"
  | "negator"
  | "quantifier"
  | "exclusion"
  | "denial"
  | "doubt"
  | "ignorance"
  | "inquiry"
  | "report"
  | "heard"
  | "hearsay"
  | "opinion"
  | "condition"
  | "alternative"
  | "hedge"
  | "past"
  | "denied_behind"
  | "hedged_behind"
  | "reported_behind"
  | "conditional_behind"
  | "past_behind";

/** One language. Every list is written in the notation above. */
export interface Grammar {
  language: Language;
  /** Folded forms that differ from what `fold` and the removal of accents make of them. */
  respell?: (form: string) => string;
  cues: Readonly<Record<CueKind, string>>;
  clauses: {
    /** Words that are the subject of a clause of their own: "we", "nobody", "there". */
    subjects: string;
    /** Those of them that are nothing else, so that a clause begins with them also where no comma stands: "we", "they". */
    nominatives: string;
    /** "I", "we". */
    first_persons: string;
    /** "you". */
    addressees: string;
    /** "I", "you", "please": whoever talks here, and no other. */
    interlocutors: string;
    /** "a", "anybody": after "if", they make it a "whenever". */
    anyones: string;
    /** "as soon as": in the present, likewise. */
    temporals: string;
    /** "rings", "is ill": what happens again and again makes a condition a "whenever", too. */
    happenings: string;
    /** "only": before "if", it makes a condition of any habit. */
    onlys: string;
    /** Verbs that make what follows a thought or a plan: "would", "will". */
    modals: string;
    /** Words with which a noun that may be a subject begins: "the", "our". */
    determiners: string;
    /** Those of them before which no "no" stands: "the", "our". */
    definites: string;
    /** "of", "for": what follows them begins no clause. */
    prepositions: string;
    /** Verbs by which a clause is told from a noun: "is", "will". */
    auxiliaries: string;
    /** "and", "so": divide only before a subject. */
    coordinators: string;
    /** "but": always divide. */
    contrasts: string;
    /** "because", "when": open a clause that no denial before them reaches. */
    subordinators: string;
    /** "who", "which": likewise. */
    relatives: string;
    /** "that": introduces what is denied, doubted or told. */
    complementizers: string;
    /** Verbs, nouns and adjectives that such a clause depends on: "say", "fact", "sure". */
    clause_takers: string;
    /** "confirm", "the problem is": the clause behind "that" is so. Behind anything else, nobody can tell. */
    affirmers: string;
    /** "that", where it opens such a clause. */
    thats: string;
    /** "now": behind what was so once, it begins what is so. */
    currents: string;
    /** "or". */
    alternatives: string;
    /** "know", "idea": a question-word behind them opens a question, and no clause that tells who is meant. */
    knowers: string;
    /** "it", "so": stand for a clause that was said before. */
    anaphors: string;
    /** Signs of a noun behind it, as in Japanese; nothing elsewhere. */
    particles: string;
    /** How a clause ends before a comma, where that is told by its end; nothing elsewhere. */
    connectives: string;
    /** True where a verb may come last, so that a denial may stand behind what it denies. */
    verb_last: boolean;
    /** True where a comma stands before every clause, so that one without "that" may be what is said or thought. */
    comma_before_clauses: boolean;
    /** True where whatever governs a clause stands at its end, "if" and "not" too. */
    is_head_final: boolean;
  };
  questions: {
    /** How a sentence begins that asks without a question mark. */
    starters: string;
    /** How one ends that asks, with a question mark or without. */
    endings: string;
    /** At the end of a statement that asks for a yes: "right", "isn't it". */
    tags: string;
    /** At the end of a statement that asks for nothing: "you know". */
    harmless_tags: string;
    /** In a question that is a request: "could you please". */
    requests: string;
    /** Makes a question open, so that no yes answers it: "how much", "who". */
    open: string;
    /** Asks for something beside what was said: "more", "else". */
    further: string;
  };
  answers: {
    yes: string;
    no: string;
    /** Yes and no at once, or neither. */
    unclear: string;
    hedged: string;
    /** "doch": says yes against a denial. */
    contradicts: string;
    /** Yeses that, after a denial, leave open which of the two they affirm. */
    of_both: string;
    /** May stand before an answer: "oh", "well". */
    openers: string;
  };
  corrections: {
    /** In the midst of a sentence; what follows replaces what stood before: "or rather". */
    marks: string;
    /** Likewise, if what follows is of the same kind, a number for a number: "I mean". */
    swaps: string;
    /** At the beginning of a sentence; one may mean nothing, two take back what was said: "wait, no". */
    interjections: string;
    /** At the beginning of the next sentence, or of the speaker's next turn: "scratch that". */
    retractions: string;
    /** Likewise, where a word follows that was just said: "forget the". */
    dismissals: string;
    /** Looks like one of them and is none: "that is no joke", "that is right". */
    confirmations: string;
    /** Likewise: weakens what was just said: "don't quote me on that". */
    second_thoughts: string;
    /** Likewise, of a state in the past: says that it is over: "that money is gone". */
    endings: string;
    /** "had", "was": such a state. */
    past_states: string;
    /** In brackets behind a sum or a date: "(rejected by the board)". */
    refusals: string;
    /** At the beginning of what a colleague says next: "not any more", "that is last year's figure". */
    contradictions: string;
    /** Behind a colleague's "no": agrees after all. "I know", "seriously". */
    agreements: string;
    /** Beside another figure: says that it has taken the place of the one before. "now", "since". */
    changes: string;
    /** "then", "in that case": the sentence hangs on the condition of the one before. */
    consequences: string;
  };
  /** Whether it is of others, or of something else, that was spoken. */
  others: {
    /** At the beginning of the next sentence: it is not so of us. "That never happens to us." */
    set_apart: string;
    /** Likewise, where strangers were spoken of: "we don't". */
    not_us: string;
    /** Whose troubles are not the speaker's: "competitors". */
    strangers: string;
    /** At the beginning of the next sentence: what we talk about. "For your thing". */
    own_topics: string;
    /** Whatever else something is for: "for the roof". */
    topics: string;
    /** "Nothing is decided." */
    undecided: string;
  };
  /** Words that name a number or a date; what an opinion commits to, and what a correction swaps. */
  quantities: RegExp;
  /** Those of them that name a date. */
  dates: RegExp;
  /** Units of time and money, which a correction swaps too: "500 a day, no, a week". */
  units: RegExp;
  /** Nothing but names is written with a capital in the midst of a sentence. */
  has_names: boolean;
  /** Verbs that promise money or a time. */
  commitments: string;
  /** Words that say one of a closed list, by its value: "fixed" is "firm". */
  choices: {
    firm: string;
    flexible: string;
  };
}

/**
 * The phrases of a list.
 *
 * @throws {SyntaxError} If a bracket is not closed, or a phrase has no word that must be there.
 */
export function readPhrases(list: string): Phrase[] {
  const texts = list.split(";").map((phrase) => phrase.trim()).filter((phrase) => phrase !== "");
  return texts.map((text) => {
    const signs = text.match(/[()[\]]|\||[^\s()[\]|]+/gu) ?? [];
    const reader = { signs, next: 0 };
    const [phrase = [], ...others] = readChoices(reader, text);
    if (others.length > 0 || reader.next < signs.length || phrase.every(isOptional)) {
      throw new SyntaxError(`Cannot read the phrase "${text}"`);
    }
    return phrase;
  });
}

interface PhraseReader {
  signs: readonly string[];
  next: number;
}

/** The rows of parts up to a closing bracket or the end. */
function readChoices(reader: PhraseReader, text: string, closing?: string): Phrase[] {
  const choices: PhrasePart[][] = [[]];
  for (;;) {
    const sign = reader.signs[reader.next];
    if (sign === undefined || sign === closing) {
      if (sign !== closing) {
        throw new SyntaxError(`Cannot read the phrase "${text}": "${closing}" is missing`);
      }
      reader.next++;
      return choices;
    }
    reader.next++;
    if (sign === "(" || sign === "[") {
      const inner = readChoices(reader, text, sign === "(" ? ")" : "]");
      choices.at(-1)?.push({ choices: inner, may_be_missing: sign === "(" });
    } else if (sign !== "|") {
      choices.at(-1)?.push(sign);
    } else if (closing !== undefined) {
      choices.push([]);
    } else {
      // Outside of brackets, only the two words beside it are a choice: "say|says no".
      const before = choices.at(-1)?.pop();
      const other = reader.signs[reader.next++] ?? "";
      const earlier = typeof before === "object" ? before.choices : [[before ?? ""]];
      choices.at(-1)?.push({ choices: [...earlier, [other]], may_be_missing: false });
    }
  }
}

function isOptional(part: PhrasePart): boolean {
  return typeof part === "object" &&
    (part.may_be_missing || part.choices.some((choice) => choice.every(isOptional)));
}
