/** A sentence as it is judged: its words and signs, the cues among them, and where its clauses begin. */
import type { CompiledGrammar } from "./compile_grammar.ts";
import type { CueKind } from "./grammar.ts";
import type { Forms, PhraseIndex } from "./phrase_index.ts";
import { remember } from "../../text/remember.ts";
import { readTokens, type Token } from "./read_tokens.ts";

/** From the first of its words to behind its last. */
export interface Cue {
  kind: CueKind;
  start: number;
  end: number;
}

/**
 * What begins at a word: `start` the sentence, `stop` what follows a semicolon or a full stop in its midst, `colon`, `aside` what
 * a dash or a bracket divides, `contrast` "but", `main` a clause that a comma or "and" divides, `run_on` one that nothing divides,
 * `sub` a clause of reason or time, `relative` one that describes.
 */
export type Boundary =
  | "start"
  | "stop"
  | "colon"
  | "aside"
  | "contrast"
  | "main"
  | "run_on"
  | "sub"
  | "relative";

export interface ReadSentence extends Forms {
  tokens: readonly Token[];
  grammar: CompiledGrammar;
  /** Cues that stand before what they govern, and those that stand behind; in order, none within another. */
  ahead: readonly Cue[];
  behind: readonly Cue[];
  /** By the index of the word they stand before. */
  boundaries: ReadonlyMap<number, Boundary>;
}

/** Reads the sentence that stands at `start` (offset) of what offsets count from. */
export function readSentence(text: string, start: number, grammar: CompiledGrammar): ReadSentence {
  const tokens = readTokens(text, start, grammar.grammar.language);
  const forms = formsOf(tokens, grammar.grammar.quantities);
  const ahead = findCues(forms, tokens, grammar, grammar.ahead);
  const behind = findCues(forms, tokens, grammar, grammar.behind);
  const boundaries = findBoundaries(forms, tokens, grammar, ahead);
  return { ...forms, tokens, grammar, ahead, behind, boundaries };
}

/** @param quantities Which of them are figures; by default, none. */
export function formsOf(tokens: readonly Token[], quantities?: RegExp): Forms {
  const isQuantity = quantities && quantityTest(quantities);
  return {
    at: (index) => tokens[index]?.form,
    isWord: (index) => tokens[index]?.is_word === true,
    isQuantity: (index) =>
      isQuantity !== undefined && tokens[index]?.is_word === true &&
      isQuantity(tokens[index].form),
  };
}

/** So many words are kept in mind; a text has some thousand different ones. */
const MAX_KNOWN = 5000;
const TESTS = new WeakMap<RegExp, (form: string) => boolean>();

function quantityTest(quantities: RegExp): (form: string) => boolean {
  const known = TESTS.get(quantities) ?? remember((form) => quantities.test(form), MAX_KNOWN);
  TESTS.set(quantities, known);
  return known;
}

/** A sentence from one of its words on. */
export function restOf(sentence: ReadSentence, from: number): ReadSentence {
  const { tokens, grammar, boundaries } = sentence;
  const move = (cues: readonly Cue[]) =>
    cues.flatMap(({ kind, start, end }) =>
      start < from ? [] : [{ kind, start: start - from, end: end - from }]
    );
  return {
    at: (index) => index < 0 ? undefined : sentence.at(index + from),
    isWord: (index) => index >= 0 && sentence.isWord(index + from),
    isQuantity: (index) => index >= 0 && sentence.isQuantity(index + from),
    tokens: tokens.slice(from),
    grammar,
    ahead: move(sentence.ahead),
    behind: move(sentence.behind),
    boundaries: new Map(
      [...boundaries].flatMap(([index, kind]) => index < from ? [] : [[index - from, kind]]),
    ),
  };
}

function findCues(
  forms: Forms,
  tokens: readonly Token[],
  grammar: CompiledGrammar,
  index: PhraseIndex<CueKind>,
): Cue[] {
  const cues: Cue[] = [];
  for (let start = 0; start < tokens.length;) {
    const found = index.match(forms, start);
    const is_read = found !== null && !isAnswer(forms, start, found.end, grammar) &&
      !isLabel(forms, start, found.end, grammar);
    if (is_read) {
      cues.push({ kind: found.value, start, end: found.end });
    }
    start = found?.end ?? start + 1;
  }
  return cues;
}

/** Most words between quotation marks that are a name. */
const MAX_LABEL = 4;

/** `our "maybe" list`, `the "if in doubt, ask" box`: a few words between quotation marks, behind an article. */
function isLabel(
  forms: Forms,
  start: number,
  end: number,
  { clauses }: CompiledGrammar,
): boolean {
  let opening = start - 1;
  while (opening > start - MAX_LABEL && forms.isWord(opening)) opening--;
  if (forms.at(opening) !== '"' || clauses.definites.match(forms, opening - 1) === null) {
    return false;
  }
  for (let index = end; index <= opening + MAX_LABEL + 2; index++) {
    if (forms.at(index) === '"') return forms.isWord(index + 1);
  }
  return false;
}

/** "No, …" and "no we need it" answer, "no budget" denies. */
function isAnswer(forms: Forms, start: number, end: number, grammar: CompiledGrammar): boolean {
  if (end !== start + 1) return false;
  const before = forms.isWord(start - 1) ? grammar.answers.match(forms, start - 1)?.value : "yes";
  if (before !== "yes" && before !== "openers") return false;
  if (grammar.answers.match(forms, start)?.value !== "no") return false;
  const { nominatives, definites } = grammar.clauses;
  return !forms.isWord(end) || nominatives.match(forms, end) !== null ||
    definites.match(forms, end) !== null;
}

/** How far a verb may stand from the noun that begins its clause. */
const MAX_SUBJECT = 7;
/** Fewest words of a sentence without a sign by which it is taken for speech that nobody punctuated. */
const UNPUNCTUATED_WORDS = 14;
/** Fewest words of the clause with which a sentence opens, and its comma. */
const MIN_OPENING = 3;
/** Letters of the longest word that ends a clause. */
const MAX_CONNECTIVE = 5;
/** Fewest words of a clause in such speech. */
const MIN_CLAUSE = 4;

function findBoundaries(
  forms: Forms,
  tokens: readonly Token[],
  grammar: CompiledGrammar,
  cues: readonly Cue[],
): Map<number, Boundary> {
  const { clauses } = grammar;
  const boundaries = new Map<number, Boundary>();
  const inside = insides(cues);
  const last_word = tokens.findLastIndex(({ is_word }) => is_word);
  // "…, that is.": no clause begins with what ends the sentence and means nothing.
  const tails = new Set(
    cues.flatMap(({ kind, start, end }) => kind === "harmless" && end > last_word ? [start] : []),
  );
  const conditions = new Set(
    cues.flatMap(({ kind, start }) => kind === "condition" ? [start] : []),
  );
  const ends = new Set(cues.flatMap(({ kind, end }) => kind === "harmless" ? [] : [end]));
  const is_unpunctuated = tokens.length >= UNPUNCTUATED_WORDS &&
    tokens.slice(0, -1).every((token) => token.is_word);
  const first_sign = tokens.findIndex(({ is_word }) => !is_word);
  let last = 0;
  for (let index = 0; index < tokens.length; index++) {
    if (!forms.isWord(index)) continue;
    const kind = boundaryAt(index);
    if (kind === null) continue;
    boundaries.set(index, kind);
    last = index;
  }
  return boundaries;

  function boundaryAt(index: number): Boundary | null {
    if (index === 0) return "start";
    const sign = forms.isWord(index - 1) ? null : forms.at(index - 1);
    // "am 1. März": the stop of an ordinal ends nothing.
    if (sign === "." && /^\p{Nd}{1,2}$/u.test(forms.at(index - 2) ?? "")) return null;
    if (sign === ";" || sign === "." || sign === "!" || sign === "?" || sign === "…") return "stop";
    if (sign === ":") return "colon";
    if (sign === "-" || sign === "(" || sign === ")") return "aside";
    if (inside.has(index) || tails.has(index)) return null;
    if (clauses.contrasts.match(forms, index) && mayContrast(index)) return "contrast";
    if (clauses.subordinators.match(forms, index)) return "sub";
    if (clauses.relatives.match(forms, index)) return "relative";
    const coordinator = clauses.coordinators.match(forms, index);
    const from = coordinator?.end ?? index;
    if (sign === "," && (endsClause(index - 1) || endsOpening(index))) return "main";
    if (sign === "," || coordinator !== null) {
      if (beginsClause(forms, tokens, grammar, from)) return "main";
      if (sign === "," && coordinator === null && beginsWithBareNoun(forms, grammar, index)) {
        return "main";
      }
      return conditions.has(from) ? "sub" : null;
    }
    if (conditions.has(index)) return "sub";
    return runsOn(index) ? "run_on" : null;
  }

  /** "If nobody answers, guests wait": at the first comma of a sentence that begins with such a clause, the other one begins. */
  function endsOpening(index: number): boolean {
    const { comma_before_clauses, is_head_final } = grammar.grammar.clauses;
    if (comma_before_clauses || is_head_final || index <= MIN_OPENING) return false;
    if (!conditions.has(0) && clauses.subordinators.match(forms, 0) === null) return false;
    const links = [clauses.prepositions, clauses.coordinators, clauses.relatives];
    return index - 1 === first_sign && !links.some((list) => list.match(forms, index) !== null);
  }

  /** True where the words before the comma say that a clause ends with them. */
  function endsClause(comma: number): boolean {
    for (let start = comma - MAX_CONNECTIVE; start < comma; start++) {
      if (clauses.connectives.match(forms, start)?.end === comma) return true;
    }
    return false;
  }

  /** In the midst of a clause, "aber" only colours it. */
  function mayContrast(index: number): boolean {
    return !grammar.grammar.clauses.comma_before_clauses || !forms.isWord(index - 1) ||
      is_unpunctuated;
  }

  function runsOn(index: number): boolean {
    const goes_on = [
      clauses.complementizers,
      clauses.clause_takers,
      clauses.subordinators,
      clauses.coordinators,
      clauses.relatives,
      clauses.auxiliaries,
    ].some((list) => list.match(forms, index - 1));
    if (goes_on || ends.has(index)) return false;
    if (clauses.nominatives.match(forms, index)) {
      return !grammar.grammar.clauses.verb_last && boundaries.get(index - 1) === undefined;
    }
    return is_unpunctuated && index - last >= MIN_CLAUSE &&
      clauses.determiners.match(forms, index) !== null &&
      clauses.prepositions.match(forms, index - 1) === null &&
      hasVerb(forms, tokens, grammar, index + 1, 3);
  }
}

/** True if a subject and its verb follow. */
function beginsClause(
  forms: Forms,
  tokens: readonly Token[],
  grammar: CompiledGrammar,
  from: number,
): boolean {
  const { clauses } = grammar;
  const introduces = clauses.complementizers.match(forms, from);
  if (introduces && !clauses.auxiliaries.match(forms, introduces.end)) return false;
  if (clauses.subjects.match(forms, from)) return true;
  // "…, geben wir": what hangs on a clause before begins with its verb.
  if (
    grammar.grammar.clauses.verb_last &&
    (beginsWithVerb(forms, grammar, from) || beginsFronted(forms, grammar, from))
  ) return true;
  if (grammar.ahead.match(forms, from)?.value === "quantifier") {
    return hasVerb(forms, tokens, grammar, from, MAX_SUBJECT);
  }
  const is_noun = clauses.determiners.match(forms, from) !== null || tokens[from]?.is_capital;
  return is_noun === true && hasVerb(forms, tokens, grammar, from, MAX_SUBJECT);
}

/** "…, hikers would get lost": a noun without an article, and what makes a verb of the next word. */
function beginsWithBareNoun(forms: Forms, { clauses }: CompiledGrammar, from: number): boolean {
  const links = [
    clauses.prepositions,
    clauses.determiners,
    clauses.complementizers,
    clauses.modals,
    clauses.auxiliaries,
  ];
  return clauses.modals.match(forms, from + 1) !== null &&
    !links.some((list) => list.match(forms, from) !== null);
}

/** Most words before the verb of a clause that begins with none of the above: "weiteres Geld gibt es nicht". */
const MAX_FRONTED = 2;

/** "…, mehr gibt es nicht", "…, darüber gehen wir nicht": the verb stands second, its subject behind it or nowhere. */
function beginsFronted(forms: Forms, grammar: CompiledGrammar, from: number): boolean {
  const { clauses, questions } = grammar;
  const links = [
    clauses.prepositions,
    clauses.complementizers,
    clauses.coordinators,
    clauses.subordinators,
    clauses.relatives,
    clauses.auxiliaries,
    questions.open,
  ];
  if (links.some((list) => list.match(forms, from) !== null)) return false;
  for (let verb = from + 1; verb <= from + MAX_FRONTED && forms.isWord(verb); verb++) {
    if (clauses.nominatives.match(forms, verb + 1)) return true;
    if (clauses.auxiliaries.match(forms, verb)) {
      return clauses.subjects.match(forms, verb + 1) !== null ||
        questions.further.match(forms, from) !== null;
    }
  }
  return false;
}

function beginsWithVerb(forms: Forms, { clauses }: CompiledGrammar, from: number): boolean {
  if (clauses.nominatives.match(forms, from + 1)) {
    return clauses.prepositions.match(forms, from) === null;
  }
  const is_subject = clauses.subjects.match(forms, from + 1) ??
    clauses.determiners.match(forms, from + 1);
  return is_subject !== null && clauses.auxiliaries.match(forms, from) !== null;
}

/**
 * True if a verb stands in the same stretch between signs, no more than so many words on. Besides the verbs that the grammar
 * knows, that is a word on which an article follows: "the crew types the code".
 */
function hasVerb(
  forms: Forms,
  tokens: readonly Token[],
  { clauses }: CompiledGrammar,
  from: number,
  most: number,
): boolean {
  const links = [
    clauses.prepositions,
    clauses.coordinators,
    clauses.determiners,
    clauses.complementizers,
  ];
  for (let index = from + 1; index <= from + most && forms.isWord(index); index++) {
    if (clauses.auxiliaries.match(forms, index)) return true;
    // "… sells the field we will …": the verb is another's.
    if (clauses.nominatives.match(forms, index)) return false;
    // "… Bonn oder Siegen die Busse …": what is written with a capital is a name or a noun.
    const is_object = index > from + 1 && clauses.determiners.match(forms, index) !== null &&
      tokens[index - 1]?.is_capital !== true;
    if (is_object && !links.some((list) => list.match(forms, index - 1))) return true;
  }
  return false;
}

/** The words of cues but their first. */
function insides(cues: readonly Cue[]): Set<number> {
  const inside = new Set<number>();
  for (const { start, end } of cues) {
    for (let index = start + 1; index < end; index++) inside.add(index);
  }
  return inside;
}
