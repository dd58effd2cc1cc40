/** The money, the time and the limits that the client states. */
import type { Fact } from "../../contracts/fact.ts";
import type { Stretch } from "../../facts/clause.ts";
import { wordsAt } from "../../facts/fact_sentence.ts";
import { type Answers, findCandidates, isAnswerTo, statementsAfter, wordsOf } from "./answers.ts";
import { findMeasures } from "./find_measures.ts";
import { isOfKind, type StandingFact, type Statement, type ToldProject } from "./read_project.ts";
import { type CompiledRuleWords, ruleWordsOf } from "./rule_words.ts";
import {
  findAll,
  findMeant,
  findWithin,
  holds,
  isComplete,
  tellAll,
  tellClause,
  tellWords,
  type Told,
} from "./tell.ts";

/** Most limits of a kind. */
const MAX_LIMITS = 4;

export function tellBudgetConstraints(project: ToldProject): Answers {
  const budget = findBudget(project);
  const date = findTimeline(project);
  const hard = date !== null && (isFixed(date) || isSaidToBeFixed(project, date)) ? date : null;
  const flexibility = budget === null ? null : readFlexibility(project, budget);
  return {
    told: {
      budget_flexibility: flexibility === null ? [] : [flexibility.told],
      budget_range: budget === null ? [] : [tellFact(budget)],
      timeline: date === null ? [] : [tellDate(date, project)],
      hard_deadline: hard === null ? [] : [tellDate(hard, project)],
      deadline_driver: date === null ? [] : tellDriver(project, date.statement),
      technical_constraints: tellTechnicalLimits(project),
      organizational_constraints: tellOrganizationalLimits(project),
    },
    rest: { budget_flexibility: flexibility?.value ?? "unknown" },
  };
}

/** Smaller sums are prices, whatever they are called. */
const MIN_BUDGET = 500;

/** The newest sum that the client has for it; a sum alone if it answers what it may cost. */
export function findBudget({ facts, figures }: ToldProject): StandingFact | null {
  const isSum = ({ fact }: StandingFact) =>
    fact.kind === "money" && "high" in fact.value && fact.value.high >= MIN_BUDGET;
  const stated = facts.filter(isSum);
  // "Somewhere between 30 and 40k, depending on what it can do"
  const meant = figures.filter((item) => isSum(item) && (isLoose(item) || isLastOffer(item)));
  const money = [...stated, ...meant];
  return money.find(({ fact }) => fact.subject === "budget") ??
    money.find(({ fact, statement }) =>
      fact.subject === "amount" && isOnce(fact) &&
      (answers(statement, (words) => words.budget_asked) || isLastWord(statement) ||
        answersSum(statement))
    ) ?? null;
}

/** "We thought of sixty thousand." – "We can do 27,500." */
function answersSum({ is_talk, spoken, signal, turn }: Statement): boolean {
  const before = signal.turns[turn - 1];
  return spoken && !is_talk && before !== undefined && signal.sides[turn - 1] !== "client" &&
    SUM_NAMED.test(signal.content.slice(before.start, before.end));
}

const SUM_NAMED =
  /[€£$]|(?<!\p{L})(?:euros?|pounds?|dollars?|francs?|franken|thousand|tausend|mille|budget|grand)(?!\p{L})/iu;

/** "18,000 euros, not a cent more." */
function isLastWord(statement: Statement): boolean {
  const words = wordsOf(statement);
  const { tokens } = statement.sentence;
  return words !== null && !statement.is_talk &&
    (statement.sentence.isQuantity(0) || tokens.length <= MAX_SUM_ALONE) &&
    holds(statement.sentence, words.firm);
}

/** Most words and signs of a sum that stands alone: "At the very most 16,500 pounds." */
const MAX_SUM_ALONE = 8;

/** "Seven hundred a week" is what something costs. */
function isOnce({ value }: Fact): boolean {
  return "per" in value && value.per === null;
}

/** "We can pay 9,000, more is not possible": what is denied is that there is more. */
function isLastOffer({ fact, statement }: StandingFact): boolean {
  const { sentence } = statement;
  const words = wordsOf(statement);
  if (fact.force !== "denied" || words === null) return false;
  const firm = findAll(sentence, words.firm);
  const denials = sentence.ahead.filter(({ kind }) => kind === "negator" || kind === "quantifier");
  const { end } = wordsAt(sentence, fact);
  return denials.length > 0 &&
    denials.every((denial) =>
      firm.some((place) =>
        place.start >= end && place.start < denial.end && denial.start < place.end
      )
    );
}

function isLoose({ fact, statement }: StandingFact): boolean {
  const words = wordsOf(statement);
  return fact.force === "hedged" ||
    (fact.force === "conditional" && words !== null && holds(statement.sentence, words.flexible));
}

/** By when it is needed, else when it starts; any date that answers when. */
export function findTimeline(project: ToldProject): StandingFact | null {
  const times = [...project.facts, ...project.figures.filter(isWhen)]
    .filter(isOfKind(["date", "duration"]))
    .filter(({ statement, fact }) =>
      !findMeasures(project).has(statement) && !tellsWhatHappened(fact, statement) &&
      !isOfFamily(fact, statement)
    );
  const dates = times.filter(isOfKind(["date"]));
  return dates.find(({ fact }) => fact.subject === "deadline") ??
    dates.find(({ fact }) => fact.subject === "launch") ??
    dates.find(isByThen) ??
    times.find(({ fact, statement }) =>
      ["event", "amount", "target"].includes(fact.subject) &&
      answers(statement, (words) => words.date_asked)
    ) ?? null;
}

/** "Since the second depot opened in May" plans nothing. */
function tellsWhatHappened({ value, subject }: Fact, statement: Statement): boolean {
  const words = wordsOf(statement);
  const is_over = subject === "launch" && words !== null &&
    holds(statement.sentence, words.trigger.said);
  return is_over || ("edge" in value && value.edge === "since");
}

/** "My niece starts school next week" */
function isOfFamily({ subject }: Fact, statement: Statement): boolean {
  const words = wordsOf(statement);
  return subject !== "deadline" && words !== null && holds(statement.sentence, words.family);
}

/** "Es soll da sein, wenn im April der Flügel öffnet": "when", where the word for it is "if" as well. */
function isWhen({ fact, statement: { sentence } }: StandingFact): boolean {
  return fact.kind === "date" && fact.force === "conditional" && fact.subject === "deadline" &&
    sentence.grammar.grammar.language === "de" &&
    sentence.ahead.some(({ kind, start, end }) =>
      kind === "condition" && start > 0 && sentence.at(end - 1) === "wenn"
    );
}

/** "From 1 January on the law demands it, so it must run by then." */
function isByThen({ fact, statement }: StandingFact): boolean {
  const words = wordsOf(statement);
  return fact.subject === "event" && words !== null && holds(statement.sentence, words.by_then);
}

function answers(
  statement: Statement,
  listOf: (words: CompiledRuleWords) => CompiledRuleWords["budget_asked"],
): boolean {
  const words = wordsOf(statement);
  return words !== null && isAnswerTo(statement, listOf(words));
}

export function tellFact({ fact, statement }: StandingFact): Told {
  return tellClause(statement, wordsAt(statement.sentence, fact));
}

/** "By the time the Christmas orders come in, that is mid-September" is told with both. */
function tellDate(date: StandingFact, { figures }: ToldProject): Told {
  const dates = figures.filter(({ fact, statement }) =>
    statement === date.statement && fact.kind === "date"
  );
  return dates.length > 1 ? tellAll(date.statement) : tellFact(date);
}

function isFixed(date: StandingFact): boolean {
  const { fact, statement } = date;
  const words = wordsOf(statement);
  return (fact.subject === "deadline" || isByThen(date)) && words !== null &&
    holds(statement.sentence, words.fixed);
}

/** "I'd want it running before 17 April. That date is fixed." */
function isSaidToBeFixed(project: ToldProject, { statement }: StandingFact): boolean {
  return [statement, ...statementsAfter(project, statement, 1)].some((near) => {
    const words = wordsOf(near);
    return words !== null && [...findMeant(near, words.firm), ...findMeant(near, words.fixed)]
      .some((place) => isOfDate(near, place, words));
  });
}

/** "The date is fixed", "a fixed date": what is firm there is no sum. */
function isOfDate(
  { sentence }: Statement,
  { start, end }: Stretch,
  { dated }: CompiledRuleWords,
): boolean {
  return findAll(sentence, dated).some((date) =>
    (date.end <= start && start - date.end <= MAX_TO_DATE) ||
    (date.start >= end && date.start - end <= 1)
  );
}

/** Words between a date and what is said of it: "the date, by the way, is fixed". */
const MAX_TO_DATE = 5;

/** What the words around the sum say of whether it may grow; null where they do not. */
function readFlexibility(
  project: ToldProject,
  { fact: { value }, statement }: StandingFact,
): { value: "flexible" | "firm"; told: Told } | null {
  // "And is that fixed?" is asked in another turn.
  const at = project.statements.indexOf(statement);
  const behind = project.statements.slice(at + 1, at + 1 + GOES_ON)
    .filter(({ signal, turn, questions }) =>
      signal === statement.signal && (turn === statement.turn || questions.length > 0)
    );
  for (const near of [statement, ...behind]) {
    const words = wordsOf(near);
    if (words === null) continue;
    const findAllOf = (list: CompiledRuleWords["firm"]) =>
      findAll(near.sentence, list).filter((place) => !isOfDate(near, place, words));
    const [firm] = findAllOf(words.firm);
    // "The most that we can raise" is firm, "at most 9,000, maybe a little more" is not.
    const loose = findAllOf(words.flexible)
      .find(({ start }) => firm === undefined || start >= firm.end);
    if (loose !== undefined) return { value: "flexible", told: tellClause(near, loose) };
    if (firm !== undefined) return { value: "firm", told: tellClause(near, firm) };
  }
  // "Beyond 18,000 we cannot go"
  return "bound" in value && value.bound === "at_most"
    ? { value: "firm", told: tellAll(statement) }
    : null;
}

/** Statements behind the sum that still speak of it. */
const GOES_ON = 2;

/** "… by 7 September, when school starts again": what fixes the date. */
function tellDriver(project: ToldProject, statement: Statement): Told[] {
  const words = wordsOf(statement);
  if (words === null) return [];
  const { sentence } = statement;
  const opener = findAll(sentence, words.driver).findLast(({ start, end }) =>
    start > 0 && sentence.tokens.length - end >= MIN_REASON
  );
  if (opener !== undefined) {
    return [tellWords(statement, { start: opener.end, end: sentence.tokens.length })];
  }
  const [next] = statementsAfter(project, statement, 1);
  if (next !== undefined && isComplete(next)) {
    const opens = findWithin(next.sentence, words.driver, { start: 0, end: MAX_OPENER });
    if (opens !== null) return [tellAll(next)];
  }
  const occasion = findWithin(sentence, words.occasion);
  if (occasion === null) return [];
  // "By the end of March, the licence runs out then."
  const comma = sentence.tokens.findLastIndex(({ form }, at) =>
    form === "," && at < occasion.start
  );
  return comma < 0
    ? [tellClause(statement, occasion)]
    : [tellWords(statement, { start: comma + 1, end: sentence.tokens.length })];
}

/** Most words of "That is when" and the like. */
const MAX_OPENER = 4;
/** Fewest words and signs of a reason. */
const MIN_REASON = 3;

export function tellTechnicalLimits(project: ToldProject): Told[] {
  return tellLimits(project, (words) => words.technical);
}

function tellOrganizationalLimits(project: ToldProject): Told[] {
  const decisions = project.facts.filter(isOfKind(["decision"]))
    .filter(({ statement, fact }) =>
      isComplete(statement) && (fact.subject === "threshold" || !hasSum(project, statement))
    ).map(tellFact);
  const limits = tellLimits(project, (words) => words.organizational);
  // "Up to 20,000 I may sign myself, beyond that the board has to agree"
  const thresholds = project.figures.filter(({ fact, statement }) =>
    fact.subject === "threshold" && isComplete(statement)
  ).map(({ statement }) => tellAll(statement));
  const all = [...decisions, ...limits, ...thresholds];
  return all.filter((one, at) =>
    !all.some((other, other_at) =>
      other.statement === one.statement && other.quote.includes(one.quote) &&
      (other.quote !== one.quote || other_at < at)
    )
  ).slice(0, MAX_LIMITS);
}

/** Clauses about systems or consent that say what must be, or must not. */
function tellLimits(
  project: ToldProject,
  listOf: (words: CompiledRuleWords) => CompiledRuleWords["technical"],
): Told[] {
  return findCandidates(
    project,
    (words) => ({
      said: listOf(words),
      needs: words.must,
      needs_in_speech: words.obliged,
      forces: ANY,
    }),
  )
    .filter(({ statement }) => !hasSum(project, statement) || hasThreshold(project, statement))
    .slice(0, MAX_LIMITS)
    .map(({ statement, place }) =>
      isOfSeveral(statement, listOf) ? tellAll(statement) : tellClause(statement, place)
    );
}

/** "It has to connect to our program, the hall has no signal, and no name may leave the network" */
function isOfSeveral(
  { sentence }: Statement,
  listOf: (words: CompiledRuleWords) => CompiledRuleWords["technical"],
): boolean {
  const words = ruleWordsOf(sentence.grammar.grammar.language);
  const places = words === null ? [] : findAll(sentence, listOf(words));
  return sentence.tokens.some(({ form }, at) =>
    form === "," && places.some(({ end }) => end <= at) && places.some(({ start }) => start > at)
  );
}

const ANY = new Set(["asserted", "denied"] as const);

/** "For anything over 20,000 we have to ask the trustees" */
function hasThreshold({ figures }: ToldProject, statement: Statement): boolean {
  return figures.some(({ fact, statement: other }) =>
    other === statement && fact.subject === "threshold"
  );
}

function hasSum({ facts }: ToldProject, statement: Statement): boolean {
  return facts.some((item) => item.statement === statement && item.fact.kind === "money");
}
