/** Who has which role, and who uses what. */
import type { ReadSentence } from "../evidence/force/read_sentence.ts";
import type { Language } from "../text/detect_language.ts";
import { contentWords } from "../text/shared_words.ts";
import { type Clause, findPhrase, offsetsOf, range, wholeOf } from "./clause.ts";
import type { FactDraft, FactSentence } from "./fact_sentence.ts";
import { findAbout } from "./find_subject.ts";
import { isPersonNoun } from "./person_nouns.ts";

/** "Marta, our dispatcher", "Irina is our head of sorting", "our dispatcher Marta", "it will be used by Hilmar". */
export function readRoles(context: FactSentence): FactDraft[] {
  const { sentence } = context;
  const first = context.clauses[0]?.start ?? 0;
  const names = findNames(context).filter(({ start }) => start >= first);
  return names.flatMap((name) => [
    ...readRoleOf(name, context) ?? [],
    ...readUse(name, sentence, context) ?? [],
  ]);
}

/** Words by index, end exclusive. */
interface Stretch {
  start: number;
  end: number;
}

/** Says of a role that somebody else had it, or has it now. */
const SUCCESSION =
  /^(?:successor|nachfolger(?:in)?|successeur|new|old|former|neue[rns]?|ehemalige[rns]?|nouvelle?|nouveau|ancien(?:ne)?)$/;
/** Those of them that say that it is somebody else from now on. */
const NEW = /^(?:successor|nachfolger(?:in)?|successeur|new|neue[rns]?|nouvelle?|nouveau)$/;
/** Folded; before a name, and no part of it. */
export const TITLE =
  /^(?:herrn?|frau|monsieur|madame|mademoiselle|mme|mlle|mr|mrs|ms|miss|dr|prof)$/;
/** Longest name. */
const MAX_NAME = 3;

/** The names of people that stand in a sentence, without titles. */
export function findNames(
  { sentence, words, language }: Pick<FactSentence, "sentence" | "words" | "language">,
): Stretch[] {
  const names: Stretch[] = [];
  for (let index = 0; index < sentence.tokens.length; index++) {
    if (!isName(index)) continue;
    let end = index + 1;
    while (end < index + MAX_NAME && isName(end)) end++;
    names.push({ start: index, end });
    index = end;
  }
  return names;

  function isName(index: number): boolean {
    const token = sentence.tokens[index];
    if (!token?.is_word || !token.is_capital || sentence.isQuantity(index)) return false;
    const { clauses, questions, answers } = sentence.grammar;
    const is_grammar = [
      clauses.determiners,
      clauses.subjects,
      clauses.prepositions,
      clauses.coordinators,
      clauses.subordinators,
      clauses.relatives,
      clauses.auxiliaries,
      questions.open,
      words.people.owners,
    ]
      .some((list) => list.match(sentence, index) !== null) ||
      answers.match(sentence, index) !== null;
    if (is_grammar || TITLE.test(token.form)) return false;
    // "Frau Kern", "Monsieur Petit"
    if (TITLE.test(sentence.at(index - 1) ?? "")) return true;
    if (contentWords(token.form, language).length === 0) return false;
    if (sentence.grammar.has_names) return true;
    // In German every noun is written so; a name has no article.
    const before = clauses.determiners.match(sentence, index - 1) ??
      words.people.owners.match(sentence, index - 1);
    return before === null && !isPersonNoun(token.form, language);
  }
}

/** Says who had a role. */
const WAS = /^(?:was|war|etait)$/;
/** Longest role: "foreman at the crusher". */
const MAX_ROLE = 6;
/** Most words of "is called now". */
const MAX_COPULA = 3;

function readRoleOf(name: Stretch, context: FactSentence): FactDraft[] | null {
  const { sentence, words: { people } } = context;
  const behind = roleBehind(name.end);
  if (behind !== null) return [toDraft(behind.role, behind.alone)];
  const told = roleToldBefore(name.start);
  if (told !== null) return [toDraft(told, true)];
  const before = roleBefore(name.start);
  return before && [toDraft(before, false)];

  function toDraft(role: Stretch, alone: boolean): FactDraft {
    const { content, language } = context;
    const person = offsetsOf(sentence, name);
    const place = offsetsOf(sentence, role);
    const words = contentWords(content.slice(place.start, place.end), language);
    return {
      kind: "person_role",
      subject: "role",
      about: words.filter((word) => !SUCCESSION.test(word)),
      ...words.some((word) => NEW.test(word)) && { replaces: true as const },
      value: { person: content.slice(person.start, person.end), alone },
      start: Math.min(person.start, place.start),
      end: Math.max(person.end, place.end),
    };
  }

  function roleBehind(end: number): { role: Stretch; alone: boolean } | null {
    // "It is Inès who is our buyer now."
    const at = sentence.grammar.clauses.relatives.match(sentence, end)?.end ?? end;
    const succession = people.succession.match(sentence, at);
    if (succession !== null) return withRole(succession.end, true);
    const copula = people.copulas.match(sentence, at);
    if (copula !== null) return WAS.test(sentence.at(at) ?? "") ? null : ownedRole(copula.end);
    if (followsCopula(name.start)) return ownedRole(at);
    return sentence.at(at) === "," ? ownedRole(at + 1) : null;
  }

  /** "Seit Juli ist Herr Yilmaz unser Leiter" */
  function followsCopula(at: number): boolean {
    const { grammar, clauses } = sentence.grammar;
    const before = TITLE.test(sentence.at(at - 1) ?? "") ? at - 2 : at - 1;
    return grammar.clauses.verb_last && before > 0 &&
      clauses.auxiliaries.match(sentence, before) !== null;
  }

  function ownedRole(at: number): { role: Stretch; alone: boolean } | null {
    const { determiners } = sentence.grammar.clauses;
    const owner = people.owners.match(sentence, at) ?? determiners.match(sentence, at);
    return owner && withRole(owner.end, people.owners.match(sentence, at) !== null);
  }

  function withRole(at: number, alone: boolean): { role: Stretch; alone: boolean } | null {
    const start = people.owners.match(sentence, at)?.end ?? at;
    const role = { start, end: endOfRole(start, context) };
    return hasPersonNoun(role, context) ? { role, alone } : null;
  }

  /** "our new dispatcher is Marta" */
  function roleToldBefore(at: number): Stretch | null {
    const copula = range(Math.max(0, at - MAX_COPULA), at).find((start) =>
      people.copulas.match(sentence, start)?.end === at
    );
    if (copula === undefined) return null;
    const opens = range(Math.max(0, copula - MAX_ROLE), copula)
      .findLast((start) => people.owners.match(sentence, start) !== null);
    if (opens === undefined) return null;
    const role = { start: opens + 1, end: copula };
    return endOfRole(role.start, context) >= copula && hasPersonNoun(role, context) ? role : null;
  }

  /** "our dispatcher Marta" */
  function roleBefore(at: number): Stretch | null {
    for (let start = at - 1; start >= Math.max(0, at - MAX_ROLE); start--) {
      if (!sentence.isWord(start)) return null;
      const owner = people.owners.match(sentence, start);
      if (owner === null || owner.end >= at) continue;
      const role = { start: owner.end, end: at };
      // "die Fahrer vor verschlossenen Höfen": where nouns are written like names, a name stands right behind its role.
      const is_apart = !sentence.grammar.has_names &&
        !isPersonNoun(sentence.at(at - 1) ?? "", context.language);
      return hasPersonNoun(role, context) && !is_apart ? role : null;
    }
    return null;
  }
}

/** Up to a verb, a pronoun, a date, or "now". */
function endOfRole(start: number, { sentence, words }: FactSentence): number {
  const { auxiliaries, subjects, coordinators, relatives, nominatives } = sentence.grammar.clauses;
  let end = start;
  while (end < start + MAX_ROLE && sentence.isWord(end)) {
    const stops = end > start && (sentence.isQuantity(end) || [
      auxiliaries,
      coordinators,
      relatives,
      nominatives,
      subjects,
      words.changes.superseded,
    ].some((list) => list.match(sentence, end) !== null));
    if (stops) break;
    end++;
  }
  return end;
}

/** The noun that the rest describes stands before "of" or "at", or last. */
function hasPersonNoun({ start, end }: Stretch, { sentence, language }: FactSentence): boolean {
  const { prepositions } = sentence.grammar.clauses;
  let head = end;
  for (let index = start + 1; index < end; index++) {
    if (prepositions.match(sentence, index)) {
      head = index;
      break;
    }
  }
  // "Directrice technique"
  const nouns = ADJECTIVES_BEHIND.has(language) ? range(start, head) : [head - 1];
  return head > start &&
    nouns.some((index) => isPersonNoun(sentence.tokens[index]?.form ?? "", language));
}

/** Languages in which what describes a noun stands behind it. */
const ADJECTIVES_BEHIND: ReadonlySet<Language> = new Set<Language>(["fr", "es"]);

function readUse(name: Stretch, sentence: ReadSentence, context: FactSentence): FactDraft[] | null {
  const { people } = context.words;
  const clause = context.clauses.find(({ start, end }) => start <= name.start && name.start < end);
  if (clause === undefined) return null;
  const used_by = findPhrase({ sentence, start: 0, end: name.start }, people.used_by);
  const near_before = used_by !== null && used_by.end >= name.start - 1;
  // "Gregor, the foreman at the crusher, will use it": the verb may stand behind an apposition.
  const uses = findPhrase({
    sentence,
    start: name.end,
    end: Math.min(sentence.tokens.length, name.end + MAX_ROLE + 3),
  }, people.uses);
  if (!near_before && (uses === null || !isSubjectOf(name, uses, sentence))) return null;
  const thing: Clause = near_before
    ? { ...clause, start: 0, end: used_by.start }
    : { ...clause, start: uses?.end ?? 0, end: sentence.tokens.length };
  const person = offsetsOf(sentence, name);
  const whole = wholeOf(sentence);
  return [{
    kind: "person_role",
    subject: "user",
    about: findAbout(thing, { ...context, clauses: [] }).about,
    value: {
      person: context.content.slice(person.start, person.end),
      alone: findPhrase(whole, people.alone) !== null,
    },
    ...person,
  }];
}

/** Nothing but an apposition between commas stands between the name and its verb. */
function isSubjectOf(name: Stretch, verb: Stretch, sentence: ReadSentence): boolean {
  const between = sentence.tokens.slice(name.end, verb.start);
  if (between.length === 0) return true;
  return between[0]?.form === "," && between.at(-1)?.form === ",";
}
