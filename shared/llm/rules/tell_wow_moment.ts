/** The moment that the client wishes for, in the words of the wish and of what is said around it. */
import type { Force } from "../../contracts/evidence.ts";
import { type Answers, findCandidates, isAnswerTo, statementsAfter, wordsOf } from "./answers.ts";
import type { Stretch } from "../../facts/clause.ts";
import type { PhraseIndex } from "../../evidence/force/phrase_index.ts";
import type { Statement, ToldProject } from "./read_project.ts";
import type { CompiledRuleWords } from "./rule_words.ts";
import { findWithin, forceOf, holds, isComplete, tellAll, tellClause, type Told } from "./tell.ts";

export function tellWowMoment(project: ToldProject): Answers {
  const [wish, ...others] = findCandidates(project, (words) => ({ ...words.wish, forces: WISHED }))
    .filter(({ statement, place }) =>
      isWished(statement, place) && !isGoal(statement, place) && !isLook(statement)
    );
  if (wish === undefined) return { told: {} };
  // In talk among people whom nobody has placed, half of what sounds like a wish is none.
  const another = others.find(({ statement }) => !statement.is_talk);
  const behind = statementsAfter(project, wish.statement, GOES_ON);
  const around = [wish.statement, ...behind];
  const shown = isWishedAway(wish.statement)
    ? behind.find((next) => isComplete(next, { may_wander: true }))
    : undefined;
  const inverted = tellFirst(shown === undefined ? around : behind, (words) => words.inversion);
  return {
    told: {
      description: [tellAll(shown ?? wish.statement)],
      core_pain_inversion: shown === undefined || inverted.length > 0
        ? inverted
        : [tellAll(wish.statement)],
      emotional_impact: tellSaidOrAsked(project, around, (words) => words.feeling),
      visual_concept: tellSaidOrAsked(project, around, (words) => words.picture),
      level_2: another === undefined ? [] : [tellAll(another.statement)],
    },
  };
}

/** "I wish that I don't have to call back": what is denied there is wished away. "I don't wish for it" is no wish. */
function isWished(statement: Statement, place: Stretch): boolean {
  return forceOf(statement, place) !== "denied" ||
    statement.sentence.ahead.some(({ kind, start, end }) =>
      kind === "denial" && start <= place.start && place.start < end
    );
}

/** "I wish that I don't have to call back. I type the name and see it": the moment is what is told then. */
function isWishedAway(statement: Statement): boolean {
  const words = wordsOf(statement);
  const whole = { start: 0, end: statement.sentence.tokens.length };
  return words !== null && forceOf(statement, whole) === "denied" &&
    holds(statement.sentence, words.wish.away);
}

/** "She would love to go home at five" is what one person wants of the work. */
function isGoal(statement: Statement, { start }: Stretch): boolean {
  const words = wordsOf(statement);
  return words !== null && !isAnswerTo(statement, words.wish.asked) &&
    words.persona.third_persons.match(statement.sentence, start - 1)?.end === start;
}

/** "We imagine something warm, like an old bookshop" wishes for a look. */
function isLook(statement: Statement): boolean {
  const words = wordsOf(statement);
  return words !== null && !isAnswerTo(statement, words.wish.asked) &&
    holds(statement.sentence, words.look.said) && holds(statement.sentence, words.like.said);
}

/** A wish is never a fact. */
const WISHED: ReadonlySet<Force> = new Set<Force>([
  "asserted",
  "conditional",
  "hedged",
  "reported",
  "unjudged",
  "denied",
]);

/** Sentences behind a wish that still speak of it. */
const GOES_ON = 2;

/** What is told beside the wish, else what somebody answers who is asked for it. */
function tellSaidOrAsked(
  project: ToldProject,
  around: readonly Statement[],
  listsOf: (words: CompiledRuleWords) => CompiledRuleWords["feeling"],
): Told[] {
  const said = tellFirst(around, (words) => listsOf(words).said);
  if (said.length > 0) return said;
  const answer = project.statements.find((statement) => {
    const words = wordsOf(statement);
    return words !== null && !statement.is_talk && isAnswerTo(statement, listsOf(words).asked);
  });
  return answer === undefined ? [] : [tellAll(answer)];
}

function tellFirst(
  around: readonly Statement[],
  listOf: (words: CompiledRuleWords) => PhraseIndex<true>,
): Told[] {
  for (const statement of around) {
    const words = wordsOf(statement);
    const place = words && isComplete(statement)
      ? findWithin(statement.sentence, listOf(words))
      : null;
    if (place !== null) return [tellClause(statement, place)];
  }
  return [];
}
