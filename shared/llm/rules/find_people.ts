/** Who is spoken of: people by what they do. */
import { offsetsOf, type Stretch } from "../../facts/clause.ts";
import { isPersonNoun } from "../../facts/person_nouns.ts";
import type { ReadSentence } from "../../evidence/force/read_sentence.ts";
import { factWordsOf } from "../../facts/fact_words.ts";
import { fold } from "../../text/fold.ts";
import type { Statement } from "./read_project.ts";

/** People named by their role, in words of one statement: "drivers", "scale operator". */
export interface NamedRole {
  /** As it was said, without article, first letter raised. */
  name: string;
  /** The folded noun, by which it is recognised elsewhere. */
  noun: string;
  statement: Statement;
  place: Stretch;
}

/** Words before the noun that belong to the role: "night shift nurse". */
const MAX_BEFORE = 2;
/** They name nobody in particular, or the trade itself. */
const GENERIC =
  /^(?:people|person|persons|persona|leute|personen|gens|personne|personnes|staff|team|teams|users?|client|clients|kunde|kundin|consultants?|designers?|interviewers?|partners?|friends?|colleagues?|kollegen?|collegues?|boss|chef|mother|father|sister|brother|mutter|vater|schwester|bruder|frau|mann|mere|pere|soeur|frere|son|daughter|wife|husband|office|department|administration|management|board|council|committee|owners?|experts?|kids?|verein|bank|buero|buro|verwaltung|rat|vorstand|beirat|direction|conseil|comite|banque|association|bureau)$/;

/** The roles of a statement in the order of its words. */
export function findRoles(statement: Statement): NamedRole[] {
  const { sentence } = statement;
  const language = sentence.grammar.grammar.language;
  const first = sentence.tokens.findIndex(({ is_word }) => is_word);
  return sentence.tokens.flatMap((token, at) => {
    // Where nouns are not written with capitals, names are.
    const may_be_name = language !== "de" && token.is_capital && at > first;
    if (!token.is_word || !isPersonNoun(token.form, language, { may_be_name })) return [];
    if (GENERIC.test(token.form) || (language === "de" && !token.is_capital)) return [];
    // "Our head ranger" is one person.
    if (language === "en" && isPersonNoun(sentence.at(at + 1) ?? "", language)) return [];
    // Whoever speaks under the name of a role is no user for it.
    if (isSpeaker(token.form, statement)) return [];
    // "The barrier's clock" speaks of the clock.
    if (sentence.at(at + 1) === "'s") return [];
    const place = { start: startOf(sentence, at), end: at + 1 };
    return isOpen(sentence, place) ? [] : toRole(statement, place);
  });
}

const labels = new WeakMap<object, ReadonlySet<string>>();

function isSpeaker(form: string, { signal: { turns } }: Statement): boolean {
  const known = labels.get(turns) ?? new Set(
    turns.flatMap(({ speaker }) => fold(speaker ?? "").split(/\s+/)),
  );
  labels.set(turns, known);
  return known.has(form);
}

function toRole(statement: Statement, place: Stretch): NamedRole[] {
  const { sentence, signal } = statement;
  const { start, end } = offsetsOf(sentence, place);
  const words = signal.content.slice(start, end).replace(/\s+/g, " ");
  const noun = sentence.tokens[place.end - 1]?.form ?? "";
  return [{ name: words.charAt(0).toUpperCase() + words.slice(1), noun, statement, place }];
}

/** True for a verb that only looks like a noun: no article, no ending and no role stands before it. */
function isOpen(sentence: ReadSentence, { start }: Stretch): boolean {
  const { clauses: { subjects, auxiliaries, nominatives, relatives }, questions } =
    sentence.grammar;
  return sentence.isWord(start - 1) &&
    [nominatives, subjects, relatives, questions.open]
      .some((list) => list.match(sentence, start - 1)?.end === start) &&
    auxiliaries.match(sentence, start - 1) === null &&
    factWordsOf(sentence.grammar.grammar.language).people.owners.match(sentence, start - 1) ===
      null;
}

function startOf(sentence: ReadSentence, noun: number): number {
  const { clauses, questions } = sentence.grammar;
  const { owners } = factWordsOf(sentence.grammar.grammar.language).people;
  const lists = [
    clauses.determiners,
    clauses.prepositions,
    clauses.coordinators,
    clauses.subordinators,
    clauses.complementizers,
    clauses.auxiliaries,
    clauses.subjects,
    clauses.nominatives,
    clauses.contrasts,
    clauses.relatives,
    questions.open,
    owners,
  ];
  let start = noun;
  while (start > 0 && noun - start < MAX_BEFORE && sentence.isWord(start - 1)) {
    const is_grammar = lists.some((list) => list.match(sentence, start - 1) !== null);
    if (is_grammar || sentence.isQuantity(start - 1)) break;
    start--;
  }
  // Without an article before it, nobody knows where the noun begins.
  const opens = start === 0 || !sentence.isWord(start - 1) ||
    clauses.determiners.match(sentence, start - 1) !== null ||
    owners.match(sentence, start - 1) !== null || sentence.isQuantity(start - 1);
  return opens ? start : noun;
}
