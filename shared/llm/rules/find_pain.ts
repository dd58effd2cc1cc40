/** The problem that the client names, or that two signs of one give away; what it costs, and whom it hits. */
import type { Force } from "../../contracts/evidence.ts";
import type { Fact, FactAspect } from "../../contracts/fact.ts";
import { clausesOf, findPhrase, type Stretch } from "../../facts/clause.ts";
import { contentWords } from "../../text/shared_words.ts";
import {
  type Candidate,
  findCandidates,
  isAnswerTo,
  isTelling,
  statementsAfter,
  weightOf,
  wordsOf,
} from "./answers.ts";
import type { ReadSentence } from "../../evidence/force/read_sentence.ts";
import { factWordsOf } from "../../facts/fact_words.ts";
import { findMeasures } from "./find_measures.ts";
import { findRoles, type NamedRole } from "./find_people.ts";
import type { Statement, ToldProject } from "./read_project.ts";
import { type CompiledRuleWords, ruleWordsOf } from "./rule_words.ts";
import { findAll, findMeant, forceOf, holds, tellWords } from "./tell.ts";

/** "If we wait another season, we lose 15 bookings a month" says what is at stake. */
const STAKED: ReadonlySet<Force> = new Set<Force>(["asserted", "conditional"]);

/** What the problem costs, in other words than the problem itself where there are some. */
export function findStakes(project: ToldProject): Candidate | null {
  const candidates = findCandidates(project, (words) => ({ ...words.stakes, forces: STAKED }))
    .filter(({ statement }) => !isElsewhere(statement));
  const pain = findNamedPain(project);
  return candidates.find(({ statement }) => statement !== pain) ??
    candidates.find(({ statement }) => namesLoss(statement, project)) ?? null;
}

const LOSSES: ReadonlySet<FactAspect> = new Set<FactAspect>(["loss", "cost"]);

/** "We lose 1,800 euros a month because boxes are packed wrongly", "we lose two customers" tell the problem and what it costs. */
function namesLoss(statement: Statement, { facts }: ToldProject): boolean {
  const words = wordsOf(statement);
  const is_lost = words !== null && !isExplained(statement) &&
    findMeant(statement, words.stakes.said, STAKED).some(
      ({ start, end }) =>
        statement.sentence.tokens.slice(start, end).some((_, at) =>
          statement.sentence.isQuantity(start + at)
        ),
    );
  return is_lost ||
    facts.some((item) => item.statement === statement && LOSSES.has(item.fact.subject));
}

/** The statement that tells the problem best, else what is at stake; null where none is told. */
export function findPain(project: ToldProject): Statement | null {
  return findNamedPain(project) ?? findStakes(project)?.statement ?? null;
}

function findNamedPain(project: ToldProject): Statement | null {
  return rankPains(project)[0]?.statement ?? null;
}

const ranked = new WeakMap<ToldProject, readonly ScoredPain[]>();

interface ScoredPain {
  statement: Statement;
  score: number;
}

/** The statements that tell a problem, best first. */
function rankPains(project: ToldProject): readonly ScoredPain[] {
  const known = ranked.get(project);
  if (known !== undefined) return known;
  const scores = new Map<Statement, number>();
  for (const statement of project.statements) {
    const { told_by, score } = scorePain(statement, project);
    if (score > 0) scores.set(told_by, (scores.get(told_by) ?? 0) + score);
  }
  const pains = [...scores].map(([statement, score]) => ({ statement, score }))
    .sort((one, other) => other.score - one.score);
  if (pains.length === 0) pains.push(...findHints(project));
  ranked.set(project, pains);
  return pains;
}

/** "Singers learn of a cancelled rehearsal when they stand before the dark church": where a budget or a date shows that the project is spoken of, one sign in writing will do. */
function findHints(project: ToldProject): readonly ScoredPain[] {
  return project.statements.filter((statement) => isHint(statement, project)).slice(0, 1)
    .map((statement) => ({ statement, score: 1 }));
}

function isHint(statement: Statement, project: ToldProject): boolean {
  const { sentence, spoken } = statement;
  const words = wordsOf(statement);
  if (words === null || spoken || !isTelling(statement, words)) return false;
  const lists = [
    words.must,
    words.look.said,
    words.surface,
    words.dislike,
    words.wish.said,
    words.gain.said,
    words.family,
    words.stakes.without,
    words.problem.minor,
    words.problem.elsewhere,
  ];
  const is_other = lists.some((list) => holds(sentence, list)) ||
    findMeasures(project).has(statement) ||
    project.facts.some((item) => item.statement === statement && item.fact.kind !== "count");
  const is_of_project = isUsersToil(statement, words) ||
    project.facts.some(({ fact, statement: other }) =>
      other.signal === statement.signal && BUDGETED.has(fact.subject)
    );
  return !is_other && is_of_project &&
    [words.problem.signs, words.persona.toil].some((list) => findMeant(statement, list).length > 0);
}

/** "It is for Rosa. She counts every crate": what the one has to do whom it is for. */
function isUsersToil({ before, sentence }: Statement, words: CompiledRuleWords): boolean {
  return before !== null &&
    words.persona.third_persons.match(sentence, 0) !== null &&
    (findMeant(before, words.persona.is_for).length > 0 || isAnswerTo(before, words.persona.asked));
}

const NAMED = 3;
const ANSWERED = 3;
const MAX_SIGNS = 3;
/** Signs, or a sign of something that is ours. */
const MIN_SIGNS = 2;
const OF_MONEY = 0.75;
const EXPLAINED = 1;
/** So few words only point at what was said before or will be: "That is our problem." */
const MAX_POINTING = 7;
/** Words from the beginning among which "that" may stand: "Yeah, that is our problem". */
const NEAR_START = 3;

function scorePain(
  statement: Statement,
  project: ToldProject,
): { told_by: Statement; score: number } {
  const nothing = { told_by: statement, score: 0 };
  const words = wordsOf(statement);
  if (words === null) return nothing;
  const is_answer = isAnswerTo(statement, words.problem.asked);
  const tells = is_answer ? isToldAnswer(statement, words) : isTelling(statement, words);
  if (!tells) return nothing;
  if (findMeasures(project).has(statement)) return nothing;
  // "Each month without it we lose six members" tells what hangs on it.
  if (holds(statement.sentence, words.stakes.without)) return nothing;
  const { sentence } = statement;
  if (isElsewhere(statement)) return nothing;
  const is_scope = project.facts.some((item) =>
    item.statement === statement && SCOPE.has(item.fact.kind)
  );
  const minor = findAll(sentence, words.problem.minor);
  const named = findMeant(statement, words.problem.named);
  // "That is the least of our problems"
  if (minor.length > 0 && named.every((place) => minor.some(overlaps(place)))) return nothing;
  const is_named = named.length > 0;
  const signs = Math.min(MAX_SIGNS, findMeant(statement, words.problem.signs).length);
  if (!is_named && !is_answer && holds(sentence, words.family)) return nothing;
  // "We hate those orange buttons" speaks of the look.
  const is_of_looks = [[words.dislike, words.like.thing], [words.surface, words.must]]
    .some((lists) => lists.every((list) => holds(sentence, list)));
  if (!is_named && !is_answer && (is_of_looks || is_scope)) return nothing;
  // In talk "we" is everybody who sits there: what counts is whether people have the trouble.
  const is_whose = statement.is_talk ? holds(sentence, words.people) : holds(sentence, words.ours);
  const is_explained = isExplained(statement);
  const is_matter = is_whose || is_explained || standsByStakes(statement, project);
  const certainty = signs + (signs > 0 && is_matter ? 1 : 0) +
    (is_explained && lacksSomething(statement) ? MIN_SIGNS : 0);
  const is_asked_about = signs > 0 && asksWhoSuffers(statement);
  if (!is_named && !is_answer && statesBudget(statement, project)) return nothing;
  const is_certain = is_named || is_answer || is_asked_about || certainty >= MIN_SIGNS;
  if (!is_certain && !tellsOfSufferer(statement, words)) return nothing;
  const score = (is_named ? NAMED : 0) + (is_answer || is_asked_about ? ANSWERED : 0) +
    Math.max(1, signs, certainty - signs) + (is_explained ? EXPLAINED : 0);
  const told_by = is_named && signs === 0 ? pointsAt(statement, project) : statement;
  // "It is a big problem", and nobody has said what.
  if (told_by === null) return nothing;
  // What it comes to in money is what is at stake, where the trouble itself is told too.
  const is_price = !is_named &&
    project.facts.some((item) => item.statement === statement && item.fact.kind === "money");
  return { told_by, score: score * weightOf(statement, words) * (is_price ? OF_MONEY : 1) };
}

/** "What annoys you?" – "That two keepers feed the same animal." */
function isToldAnswer(statement: Statement, words: CompiledRuleWords): boolean {
  const { sentence, quote, is_talk } = statement;
  if (isTelling(statement, words)) return true;
  const length = sentence.tokens.filter(({ is_word }) => is_word).length;
  return !is_talk && length >= MIN_SUFFERING && length <= MAX_ANSWER_WORDS &&
    !quote.includes("?") &&
    !holds(sentence, words.chatter) &&
    !statement.questions.some((question) => holds(question, words.small_talk));
}

/** What is longer wanders. */
const MAX_ANSWER_WORDS = 40;

/** "At my old firm orders got lost": no trouble of the client's. */
function isElsewhere(statement: Statement): boolean {
  const words = wordsOf(statement);
  return words !== null && holds(statement.sentence, words.problem.elsewhere);
}

function overlaps(one: Stretch): (other: Stretch) => boolean {
  return (other) => one.start < other.end && other.start < one.end;
}

/** "Orders get mixed up." – "Who feels it most?": whoever asks so has heard a problem in the first words of the turn before. */
function asksWhoSuffers(statement: Statement): boolean {
  const { signal, turn, before, sentence, is_talk } = statement;
  const words = ruleWordsOf(sentence.grammar.grammar.language);
  const is_other = turn + 1 < signal.turns.length && signal.sides[turn + 1] !== "client";
  // "No, the queue is fine. Tickets are sold for seats that are broken."
  const opens = !saysNo(statement) && (before === null || saysNo(before));
  if (words === null || is_talk || !opens || !is_other) return false;
  return signal.reader.sentencesOf(turn + 1).some((place) => {
    const question = place.read();
    return question !== null && holds(question, words.sufferer.asked);
  });
}

function saysNo({ sentence }: Statement): boolean {
  return sentence.grammar.answers.match(sentence, 0)?.value === "no";
}

/** Fewest words that tell what somebody suffers from. */
const MIN_SUFFERING = 6;

/** "Who is hit hardest?" – "The porters. They carry every trunk up four flights of stairs." */
function tellsOfSufferer(statement: Statement, words: CompiledRuleWords): boolean {
  const { sentence, before, is_talk } = statement;
  const answer = [statement, before].find((other) =>
    other !== null && isAnswerTo(other, words.sufferer.asked)
  );
  if (is_talk || !answer || findRoles(answer).length === 0) return false;
  const length = sentence.tokens.filter(({ is_word }) => is_word).length;
  return length >= MIN_SUFFERING &&
    forceOf(statement, { start: 0, end: sentence.tokens.length }) === "asserted" &&
    (statement === answer ||
      sentence.tokens.some((_, at) => words.persona.third_persons.match(sentence, at) !== null));
}

/**
 * "Singers never see the list": something does not happen, or nobody does it. In "It has to be searched by look, because the caller
 * rarely knows more" only what is demanded has such a cause.
 */
function lacksSomething(statement: Statement): boolean {
  const { sentence } = statement;
  const words = wordsOf(statement);
  if (words === null) return false;
  const causes = findAll(sentence, words.causes);
  const is_cause = ({ start, end }: Stretch) =>
    causes.some((cause) => start <= cause.start && cause.start < end);
  const clauses = clausesOf(sentence, []);
  const is_demand = clauses.some((clause) =>
    !is_cause(clause) && findPhrase(clause, words.must) !== null
  );
  return clauses.some((clause) =>
    !(is_demand && is_cause(clause)) &&
    sentence.ahead.some(({ kind, start }) =>
      (kind === "negator" || kind === "quantifier") && clause.start <= start && start < clause.end
    )
  );
}

/** "We have 20,000 and nobody will add to it" is no trouble. */
function statesBudget(statement: Statement, { facts }: ToldProject): boolean {
  return facts.some((item) => item.statement === statement && BUDGETED.has(item.fact.subject));
}

const SCOPE: ReadonlySet<Fact["kind"]> = new Set<Fact["kind"]>(["scope_in", "scope_out"]);
const BUDGETED: ReadonlySet<FactAspect> = new Set<FactAspect>(["budget", "deadline"]);

/** "The queue reaches the church because the crew counts the cars by eye": whoever gives a cause means it. */
function isExplained(statement: Statement): boolean {
  const words = wordsOf(statement);
  return words !== null && !statement.is_talk && holds(statement.sentence, words.causes);
}

/** Beside what it costs or since when, in the same turn, a sign is no chance: "Since then orders get packed twice." */
function standsByStakes(statement: Statement, project: ToldProject): boolean {
  if (statement.is_talk) return false;
  const words = wordsOf(statement);
  const near = [statement.before, statement, ...statementsAfter(project, statement, 1)];
  return words !== null &&
    near.some((other) =>
      other !== null && (holds(other.sentence, words.trigger.said) ||
        holds(other.sentence, words.sufferer.before) ||
        holds(other.sentence, words.sufferer.behind) ||
        other !== statement && findMeant(other, words.stakes.said, STAKED).length > 0)
    );
}

/** What is called a problem where the statement only points at it; null where nothing stands there. */
function pointsAt(statement: Statement, project: ToldProject): Statement | null {
  const { sentence, before } = statement;
  if (sentence.tokens.filter(({ is_word }) => is_word).length > MAX_POINTING) return statement;
  const { dependent } = wordsOf(statement) ?? {};
  const is_about_before = sentence.tokens.slice(0, NEAR_START)
    .some((_, index) => (dependent?.match(sentence, index) ?? null) !== null);
  const next = statementsAfter(project, statement, 1)[0];
  return is_about_before ? before : next ?? statement;
}

/** Who is said to suffer, else who stands in the words of the problem or of the next likely one; null where nobody does. */
export function findSufferer(project: ToldProject): NamedRole | null {
  const known = sufferers.get(project);
  if (known !== undefined) return known;
  const sufferer = seekSufferer(project);
  sufferers.set(project, sufferer);
  return sufferer;
}

const sufferers = new WeakMap<ToldProject, NamedRole | null>();

function seekSufferer(project: ToldProject): NamedRole | null {
  for (const statement of project.statements) {
    const words = wordsOf(statement);
    if (words === null) continue;
    const roles = findRoles(statement);
    if (isAnswerTo(statement, words.sufferer.asked)) {
      const noun = findNoun(statement);
      const named = noun === null
        ? roles
        : roles.filter(({ place }) => place.start < noun.place.end);
      const role = joinRoles(named) ?? noun;
      if (role !== null) return role;
    }
    const [before] = findMeant(statement, words.sufferer.before);
    const hit = before && roles.find(({ place }) => place.start >= before.end);
    if (hit !== undefined) return hit;
    const [behind] = findMeant(statement, words.sufferer.behind);
    const suffering = behind && roles.findLast(({ place }) => place.end <= behind.start);
    if (suffering !== undefined) return suffering;
  }
  for (const statement of project.statements) {
    const worker = findWorker(statement, project);
    if (worker !== null) return worker;
  }
  for (const { statement } of rankPains(project)) {
    const words = wordsOf(statement);
    const [sign] = words === null ? [] : findMeant(statement, words.problem.signs);
    // Behind the sign stand those whom one loses or waits for, unless a clause begins with them.
    const triggers = words === null ? [] : findAll(statement.sentence, words.trigger.said);
    const roles = sign === undefined
      ? findRoles(statement)
      : byClause(findRoles(statement), statement, sign);
    const role = roles.find(({ place }) =>
      // "Since the inspector came" names nobody who is hurt.
      !triggers.some(overlaps({ ...place, start: place.start - 1 })) &&
      (sign === undefined || place.end <= sign.start || opensClause(statement, place) ||
        // "Heute schreiben die Pflegerinnen alles dreimal ab": the verb stands around them.
        (sign.start < place.start && place.end < sign.end))
    );
    if (role !== undefined) return role;
  }
  return null;
}

/** "Who has to cope?" – "The clerks. They apologise all day": whom somebody names who is asked for a person, and of whom toil is told. */
function findWorker(statement: Statement, project: ToldProject): NamedRole | null {
  const words = wordsOf(statement);
  if (words === null || statement.is_talk || !isAnswerTo(statement, words.persona.who)) return null;
  const is_other = statement.questions.some((question) =>
    [words.persona.not_who, words.persona.asked, words.organizational].some((list) =>
      holds(question, list)
    )
  );
  const told = [statement, ...statementsAfter(project, statement, 1)].some((other) =>
    findMeant(other, words.problem.signs).length > 0 || holds(other.sentence, words.persona.toil) ||
    holds(other.sentence, words.must)
  );
  return is_other || !told ? null : joinRoles(findRoles(statement)) ?? findNoun(statement);
}

/** "Patients have two numbers, and the receptionists pick the wrong one": those of the clause with the sign come first. */
function byClause(
  roles: readonly NamedRole[],
  { sentence }: Statement,
  sign: Stretch,
): readonly NamedRole[] {
  const clause = clausesOf(sentence, [sign]).find(({ start, end }) =>
    start <= sign.start && sign.start < end
  );
  const isNear = ({ place }: NamedRole) =>
    clause !== undefined && place.start >= clause.start && place.end <= sign.start;
  return [...roles.filter(isNear), ...roles.filter((role) => !isNear(role))];
}

/** "The cooks and the waiters": the first of them, and those that stand beside it. */
function joinRoles([first, ...others]: readonly NamedRole[]): NamedRole | null {
  if (first === undefined) return null;
  const { statement, place } = first;
  const { sentence } = statement;
  let end = place.end;
  for (const other of others) {
    if (!isJoined(sentence, { start: end, end: other.place.start })) break;
    end = other.place.end;
  }
  if (end === place.end) return first;
  const together = { start: place.start, end };
  return { ...first, name: tellWords(statement, together).text, place: together };
}

/** True where nothing but "and the", or a comma, stands there. */
function isJoined(sentence: ReadSentence, { start, end }: Stretch): boolean {
  const { coordinators, determiners } = sentence.grammar.clauses;
  const { owners } = factWordsOf(sentence.grammar.grammar.language).people;
  const lists = [coordinators, determiners, owners];
  for (let at = start; at < end; at++) {
    const is_link = sentence.at(at) === "," ||
      lists.some((list) => list.match(sentence, at) !== null);
    if (!is_link) return false;
  }
  return end > start;
}

/** "…, so the packers have to open them again" */
function opensClause({ sentence }: Statement, place: Stretch): boolean {
  const clause = clausesOf(sentence, [place]).find(({ start, end }) =>
    start <= place.start && place.start < end
  );
  const from = clause?.start ?? 0;
  const before = sentence.tokens.slice(from, place.start)
    .flatMap(({ is_word, form }, at) => is_word && !sentence.isQuantity(from + at) ? form : []);
  return clause !== undefined &&
    contentWords(before.join(" "), sentence.grammar.grammar.language).length === 0;
}

/** Most words of a noun that opens an answer: "the ladies at the desk". */
const MAX_NOUN = 5;
/** Most words before it. */
const MAX_TO_NOUN = 4;
const BEFORE_NOUN =
  /^(?:well|oh|mostly|mainly|above|all|really|certainly|surely|especially|probably|usually|vor|allem|na|ja|eigentlich|meistens|meist|natuerlich|naturlich|hauptsachlich|surtout|ben|eh|bien|principalement|that|would|be|it|is|das|es|sind|ce|sont|est|are|the)$/;
/** They name nobody. */
const NOBODY =
  /^(?:truth|problem|question|thing|point|fact|answer|same|others?|rest|whole|most|money|wahrheit|problem|frage|sache|punkt|tatsache|antwort|rest|geld|verite|probleme|question|chose|point|fait|reponse|reste|argent)$/;

/** "The families." "Mostly the ladies at the desk, they have to …" */
function findNoun(statement: Statement): NamedRole | null {
  const { sentence } = statement;
  const { determiners, auxiliaries, relatives, nominatives } = sentence.grammar.clauses;
  const { owners } = factWordsOf(sentence.grammar.grammar.language).people;
  const opensNoun = (at: number) => determiners.match(sentence, at) ?? owners.match(sentence, at);
  let at = 0;
  while (
    at < MAX_TO_NOUN && opensNoun(at) === null &&
    (sentence.at(at) === "," || BEFORE_NOUN.test(sentence.at(at) ?? ""))
  ) at++;
  const article = opensNoun(at);
  if (article === null) return null;
  const ends = [auxiliaries, relatives, nominatives];
  let end = article.end;
  while (sentence.isWord(end) && ends.every((list) => list.match(sentence, end) === null)) end++;
  if (end === article.end || end - article.end > MAX_NOUN) return null;
  const place = { start: article.end, end };
  if (sentence.tokens.slice(article.end, end).some(({ form }) => NOBODY.test(form))) return null;
  const { text } = tellWords(statement, place);
  return { name: text, noun: sentence.tokens[end - 1]?.form ?? "", statement, place };
}
