/** The person whom it is for: named with a role, or the role that is hit by the problem. */
import type { Force } from "../../contracts/evidence.ts";
import type { PersonValue } from "../../contracts/fact.ts";
import { offsetsOf, type Stretch } from "../../facts/clause.ts";
import { factWordsOf } from "../../facts/fact_words.ts";
import { findNames, TITLE } from "../../facts/read_roles.ts";
import { type Answers, isAnswerTo, statementsAfter, wordsOf } from "./answers.ts";
import type { CompiledRuleWords } from "./rule_words.ts";
import { findRoles, type NamedRole } from "./find_people.ts";
import { isOfKind, type StandingFact, type Statement, type ToldProject } from "./read_project.ts";
import { findPain, findSufferer } from "./find_pain.ts";
import {
  findMeant,
  findWithin,
  holds,
  isComplete,
  tellAll,
  tellClause,
  tellRole,
  tellWords,
  type Told,
} from "./tell.ts";

interface Persona {
  /** As the client says it; null where only the role is told. */
  name: string | null;
  role: NamedRole;
}

export function tellPrimaryPersona(project: ToldProject): Answers {
  const persona = findPersona(project);
  if (persona === null) return { told: {} };
  const about = findAbout(project, persona);
  const goal = tellFirst(about, tellGoal);
  const surroundings = about.filter((statement) => statement !== goal[0]?.statement);
  return {
    told: {
      role: [tellRole(persona.role)],
      name: persona.name === null ? [] : [{ ...tellRole(persona.role), text: persona.name }],
      goal,
      pain_connection: [tellPain, tellToil, tellWork].map((tell) => tellFirst(about, tell))
        .find(({ length }) => length > 0) ?? [],
      context: tellFirst(surroundings, tellContext),
    },
  };
}

function tellFirst(about: readonly Statement[], tell: (of: Statement) => Told | null): Told[] {
  for (const statement of about) {
    const told = tell(statement);
    if (told !== null) return [told];
  }
  return [];
}

const SAID_TO_BE_FOR = 3;
const IN_PAIN = 2;
const TOLD_OF = 1;

function findPersona(project: ToldProject): Persona | null {
  const scored = listPersonas(project).map((persona) => ({
    persona,
    score: scorePersona(persona, project),
  }));
  const [best] = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return best?.persona ?? null;
}

function listPersonas(project: ToldProject): Persona[] {
  const named = project.facts.filter(isOfKind(["person_role"])).flatMap(toPersona);
  const answering = project.statements.filter((statement) => {
    const words = wordsOf(statement);
    return words !== null &&
      (tellsWho(statement, words) || isSaidToBeFor(statement));
  }).flatMap((statement) => findRoles(statement).slice(0, 1));
  const sufferer = findSufferer(project);
  const roles = [...answering, ...sufferer === null ? [] : [sufferer]];
  const introduced = project.statements.flatMap((statement) => introduce(statement, project) ?? []);
  return [...named, ...introduced, ...roles.map((role) => ({ name: null, role }))];
}

/** "It is for Joanna, who runs the school office", "That would be Elke. She's our inspector." */
function introduce(statement: Statement, project: ToldProject): Persona | null {
  const words = wordsOf(statement);
  if (words === null || statement.is_talk) return null;
  const is_user = tellsWho(statement, words) || isSaidToBeFor(statement);
  const place = findName(statement);
  if (place === null) return null;
  const name = nameAt(statement, place);
  const { sentence } = statement;
  // "Tess, she runs the till"
  const is_resumed = sentence.at(place.end) === "," &&
    words.persona.third_persons.match(sentence, place.end + 1)?.end === place.end + 2;
  const verb = is_resumed ? place.end + 2 : place.end;
  const runs = words.persona.runs.match(sentence, verb);
  if (runs !== null) {
    const end = endOfClause(statement, verb);
    const { text } = tellWords(statement, { start: verb, end });
    const noun = sentence.at(place.end - 1) ?? "";
    return { name, role: { name: text.replace(/[.!]$/, ""), noun, statement, place } };
  }
  if (!is_user) return null;
  const { relatives } = sentence.grammar.clauses;
  if (sentence.at(place.end) === "," && relatives.match(sentence, place.end + 1) !== null) {
    const told = tellWords(statement, { start: place.start, end: sentence.tokens.length });
    const role = told.text.replace(/[.!]$/, "");
    const noun = sentence.at(place.end - 1) ?? "";
    return { name, role: { name: role, noun, statement, place } };
  }
  // "Silas, our harbour hand"
  const { owners } = factWordsOf(sentence.grammar.grammar.language).people;
  const owner = sentence.at(place.end) === "," ? owners.match(sentence, place.end + 1) : null;
  if (owner !== null) {
    const end = endOfClause(statement, owner.end - 1);
    const { text } = tellWords(statement, { start: owner.end, end });
    const noun = sentence.at(place.end - 1) ?? "";
    return { name, role: { name: text, noun, statement, place } };
  }
  const [next] = statementsAfter(project, statement, 1);
  const goes_on = next !== undefined && speaksOfThird(next) &&
    factWordsOf(sentence.grammar.grammar.language).people.copulas.match(next.sentence, 1) !== null;
  const [role] = goes_on ? findRoles(next) : [];
  return role === undefined ? null : { name, role };
}

/** "Who looks it up?" – "Margit.": whoever does the work, but not who decides or pays. */
function tellsWho(statement: Statement, words: CompiledRuleWords): boolean {
  return isAnswerTo(statement, words.persona.asked) ||
    (!statement.is_talk && isAnswerTo(statement, words.persona.who) &&
      !statement.questions.some((question) =>
        holds(question, words.organizational) || holds(question, words.persona.not_who)
      ));
}

/** Before the next sign or "and". */
function endOfClause({ sentence }: Statement, from: number): number {
  const { coordinators } = sentence.grammar.clauses;
  let end = from + 1;
  while (
    end < sentence.tokens.length && sentence.isWord(end) &&
    coordinators.match(sentence, end) === null
  ) end++;
  return end;
}

/** The name behind "for", "is" or a title, or with which a short answer begins. */
function findName({ sentence }: Statement): Stretch | null {
  const { language } = sentence.grammar.grammar;
  const words = factWordsOf(language);
  const { auxiliaries, prepositions } = sentence.grammar.clauses;
  const names = findNames({ sentence, words, language }).map(({ start, end }) => ({
    start: end > start + 1 && ADVERB.test(sentence.at(start) ?? "") ? start + 1 : start,
    end,
  }));
  return names.find(({ start }) =>
    start === 0 || COPULA.test(sentence.at(start - 1) ?? "") ||
    ADVERB.test(sentence.at(start - 1) ?? "") ||
    TITLE.test(sentence.at(start - 1) ?? "") ||
    [auxiliaries, prepositions, words.people.copulas].some((list) =>
      list.match(sentence, start - 1)?.end === start
    )
  ) ?? null;
}

/** "Mostly Tess", "Vor allem Elke" */
const ADVERB =
  /^(?:mostly|mainly|only|just|probably|usually|always|chiefly|meistens|meist|hauptsaechlich|hauptsachlich|allem|nur|immer|surtout|principalement|seulement|toujours)$/;
const COPULA = /^(?:be|is|was|ist|sei|waere|heisst|est|serait|etait)$/;

/** With the title before it. */
function nameAt({ sentence, signal }: Statement, { start, end }: Stretch): string {
  const from = TITLE.test(sentence.at(start - 1) ?? "") ? start - 1 : start;
  const place = offsetsOf(sentence, { start: from, end });
  return signal.content.slice(place.start, place.end);
}

/** "Monika, our cashier" */
function toPersona({ fact, statement }: StandingFact): Persona[] {
  if (fact.subject !== "role") return [];
  const role = findRoles(statement).find(({ place }) => {
    const token = statement.sentence.tokens[place.end - 1];
    return token !== undefined && token.start >= fact.start && token.end <= fact.end;
  });
  const { person } = fact.value as PersonValue;
  const [whole] = toNamedRole({ fact, statement }, person);
  if (role === undefined) return whole === undefined ? [] : [whole];
  const { sentence } = statement;
  const at = statement.signal.content.indexOf(person, fact.start);
  const start = sentence.tokens.findIndex((token) => token.start === at);
  const titled = start > 0 && TITLE.test(sentence.at(start - 1) ?? "");
  // "notre capitaine de port": the noun comes first.
  const is_longer = whole !== undefined && sentence.grammar.grammar.language === "fr" &&
    whole.role.name.toLowerCase().startsWith(role.name.toLowerCase());
  return [{
    name: titled ? nameAt(statement, { start, end: start + 1 }) : person,
    role: is_longer ? { ...whole.role, noun: role.noun } : role,
  }];
}

/** "Farid, notre chef de cour": the role as the fact has it, where its noun alone names nobody in particular. */
function toNamedRole(
  { fact, statement }: Pick<StandingFact, "fact" | "statement">,
  name: string,
): Persona[] {
  const { sentence, signal } = statement;
  const { owners } = factWordsOf(sentence.grammar.grammar.language).people;
  const first = sentence.tokens.findIndex(({ start }) => start >= fact.start);
  const end = sentence.tokens.findLastIndex((token) => token.end <= fact.end) + 1;
  let start = first + name.split(/\s+/).length;
  if (!signal.content.startsWith(name, fact.start)) return [];
  while (start < end && (!sentence.isWord(start) || owners.match(sentence, start) !== null)) {
    start++;
  }
  if (end - start < MIN_ROLE) return [];
  const { text } = tellWords(statement, { start, end });
  const place = { start, end };
  return [{ name, role: { name: text, noun: sentence.at(start) ?? "", statement, place } }];
}

/** Fewest words that say which chief somebody is. */
const MIN_ROLE = 2;

function scorePersona({ name, role }: Persona, project: ToldProject): number {
  const { statement, noun } = role;
  const words = wordsOf(statement);
  const is_user = name !== null &&
    project.facts.some(({ fact }) =>
      fact.subject === "user" && (fact.value as PersonValue).person === name
    );
  const asks = [statement, statement.before].some((other) =>
    other !== null && words !== null && (tellsWho(other, words) || isSaidToBeFor(other))
  );
  const is_for = is_user || asks;
  const pain = findPain(project);
  const is_in_pain = findSufferer(project)?.noun === noun ||
    (pain !== null && mentions(pain, { name, role }));
  // "Gareth, our finance director" is introduced, and nothing besides.
  const is_told_of = name !== null &&
    findAbout(project, { name, role }).some((other) =>
      tellGoal(other) !== null || tellPain(other) !== null
    );
  return (is_for ? SAID_TO_BE_FOR : 0) + (is_in_pain ? IN_PAIN : 0) + (is_told_of ? TOLD_OF : 0);
}

function isSaidToBeFor(statement: Statement): boolean {
  const words = wordsOf(statement);
  return words !== null && findMeant(statement, words.persona.is_for).length > 0;
}

function mentions({ quote, sentence }: Statement, { name, role }: Persona): boolean {
  return (name !== null && quote.includes(name)) ||
    sentence.tokens.some(({ form }) => form === role.noun);
}

/** So many sentences behind the one that introduces a person may go on with "she". */
const GOES_ON = 3;

/** What is said of the person: the sentences that go on from the introduction, and those that name the person again. */
function findAbout(project: ToldProject, persona: Persona): Statement[] {
  const { statement } = persona.role;
  const at = project.statements.indexOf(statement);
  const behind = project.statements.slice(at + 1, at + 1 + GOES_ON);
  // "She" is whoever was named last.
  const other = behind.findIndex((next) =>
    next.sentence.grammar.has_names && findName(next) !== null && !mentions(next, persona)
  );
  const going_on = behind.slice(0, other < 0 ? GOES_ON : other)
    .filter((next) => next.signal === statement.signal && speaksOfThird(next));
  const naming = project.statements.filter((other) =>
    !going_on.includes(other) && mentions(other, persona)
  );
  return [...going_on, ...naming].filter((statement) => isComplete(statement));
}

/** Words from the beginning among which "she" stands: "At the moment she walks over", "Quatre fois par jour, elle descend". */
const MAX_TO_THIRD = 7;

function speaksOfThird(statement: Statement): boolean {
  const words = wordsOf(statement);
  const { sentence } = statement;
  const is_formal = sentence.grammar.grammar.language === "de";
  return words !== null &&
    sentence.tokens.slice(0, MAX_TO_THIRD).some((token, index) =>
      words.persona.third_persons.match(sentence, index) !== null &&
      // "Rufen Sie an" speaks to whoever reads it.
      !(is_formal && index > 0 && token.is_capital)
    );
}

/** Words from the beginning within which a verb still belongs to the subject in front of it. */
const NEAR_START = 6;

/** What somebody else hopes is passed on by whoever tells it. */
const HOPED: ReadonlySet<Force> = new Set<Force>(["asserted", "reported", "hedged"]);

function tellGoal(statement: Statement): Told | null {
  const words = wordsOf(statement);
  const [wants] = words === null ? [] : findMeant(statement, words.persona.wants, HOPED);
  if (wants === undefined) return null;
  const { sentence } = statement;
  const start = startOfWish(statement, wants);
  // "She counts … and wants to be home before ten": what she wants is told by the end alone.
  return start > NEAR_START && isCoordinated(statement, start)
    ? tellWords(statement, { start, end: sentence.tokens.length })
    : start === wants.start
    ? tellClause(statement, wants)
    : tellAll(statement);
}

/** "All she wants is", "und das Einzige, was sie will": the wish begins before who wishes. */
function startOfWish({ sentence }: Statement, { start }: Stretch): number {
  const opener = sentence.tokens.findLastIndex(({ form }, at) =>
    at < start && at >= start - MAX_TO_WISH && WISH_OPENER.test(form)
  );
  return opener < 0 ? start : opener;
}

const WISH_OPENER = /^(?:all|alles|tout|einzige|seule)$/;
const MAX_TO_WISH = 4;

function isCoordinated({ sentence }: Statement, at: number): boolean {
  return sentence.grammar.clauses.coordinators.match(sentence, at - 1) !== null;
}

function tellPain(statement: Statement): Told | null {
  const words = wordsOf(statement);
  if (words === null) return null;
  const [sign] = [
    ...findMeant(statement, words.problem.signs),
    ...findMeant(statement, words.problem.named),
  ];
  return sign === undefined ? null : tellUpToWish(statement, sign);
}

/** "He walks every corridor": what somebody has to do, where no trouble is named. */
function tellToil(statement: Statement): Told | null {
  const words = wordsOf(statement);
  if (words === null || statement.is_talk || !speaksOfThird(statement)) return null;
  const [toil] = findMeant(statement, words.persona.toil);
  const wants = findWithin(statement.sentence, words.persona.wants);
  const is_wished = toil !== undefined && wants !== null && wants.start < toil.start;
  return toil === undefined || is_wished ? null : tellUpToWish(statement, toil);
}

/** Fewest words that tell what somebody does. */
const MIN_WORK = 6;

/** "He rows out at night to read the numbers": what somebody does, where neither trouble nor toil is named. */
function tellWork(statement: Statement): Told | null {
  const words = wordsOf(statement);
  const { sentence, is_talk } = statement;
  const third = sentence.tokens.findIndex((_, at) =>
    words !== null && words.persona.third_persons.match(sentence, at) !== null
  );
  if (words === null || is_talk || third < 0 || third > 1 || !speaksOfThird(statement)) return null;
  const { auxiliaries } = sentence.grammar.clauses;
  const wants = findWithin(sentence, words.persona.wants);
  const is_wish = wants !== null && wants.start <= third + MIN_WORK;
  const does = auxiliaries.match(sentence, third + 1) === null && !is_wish;
  const count = sentence.tokens.filter(({ is_word }) => is_word).length;
  return does && count >= MIN_WORK
    ? tellUpToWish(statement, { start: third, end: third + 2 })
    : null;
}

/** The statement without the wish that it ends with. */
function tellUpToWish(statement: Statement, sign: Stretch): Told {
  const words = wordsOf(statement);
  if (words === null) return tellAll(statement);
  const wants = findWithin(statement.sentence, words.persona.wants);
  const start = wants === null ? 0 : startOfWish(statement, wants);
  return start > sign.end && isCoordinated(statement, start)
    ? tellWords(statement, { start: 0, end: start - 1 })
    : tellAll(statement);
}

function tellContext(statement: Statement): Told | null {
  const words = wordsOf(statement);
  return words !== null && holds(statement.sentence, words.persona.works)
    ? tellAll(statement)
    : null;
}
