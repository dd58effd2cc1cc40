/** What it brings, when it pays, why it comes first, and the figures by which success is told. */
import type { Force } from "../../contracts/evidence.ts";
import { wordsAt } from "../../facts/fact_sentence.ts";
import { type Answers, type Candidate, findCandidates, isAnswerTo, wordsOf } from "./answers.ts";
import { findMeasures } from "./find_measures.ts";
import type { ToldProject } from "./read_project.ts";
import { findBudget, findTimeline } from "./tell_budget_constraints.ts";
import { tellClause, type Told } from "./tell.ts";

const MAX_KPIS = 4;

/** "If the routes are right we save 60,000 euros": what it brings hangs on its being there. */
const EXPECTED: ReadonlySet<Force> = new Set<Force>(["asserted", "conditional", "hedged"]);

/** "It comes before the new floor, says the committee" */
const PASSED_ON: ReadonlySet<Force> = new Set<Force>(["asserted", "reported"]);

export function tellBusinessCase(project: ToldProject): Answers {
  const best = (listsOf: Parameters<typeof findCandidates>[1]) =>
    findCandidates(project, listsOf).slice(0, 1)
      .map(({ statement, place }) => tellClause(statement, place));
  const [roi_framing, why_priority] = [
    best((words) => ({ said: words.payback, forces: EXPECTED })),
    findPriority(project, PASSED_ON),
  ];
  const gain = best((words) => ({ ...words.gain, forces: EXPECTED }));
  const measures = findMeasures(project);
  return {
    told: { value_to_business: gain, roi_framing, why_priority },
    rest: { success_kpis: [...measures.values()].slice(0, MAX_KPIS) },
  };
}

/** Why it comes first, unless that is said of a day or of the money. */
export function findPriority(project: ToldProject, forces?: ReadonlySet<Force>): Told[] {
  return findCandidates(
    project,
    (words) => ({ ...words.priority, ...forces !== undefined && { forces } }),
  ).filter((candidate) =>
    isAsked(candidate) || !(isBeforeDay(candidate, project) || isOfMoney(candidate, project))
  ).slice(0, 1).map(({ statement, place }) => tellClause(statement, place));
}

function isAsked({ statement }: Candidate): boolean {
  const words = wordsOf(statement);
  return words !== null && isAnswerTo(statement, words.priority.asked);
}

/** "I'd want it running before the open studios on 17 April" */
function isBeforeDay({ statement, place }: Candidate, project: ToldProject): boolean {
  const date = findTimeline(project);
  if (date === null || date.statement !== statement) return false;
  const { start } = wordsAt(statement.sentence, date.fact);
  return start >= place.start && start - place.end <= MAX_TO_DAY &&
    statement.sentence.tokens.slice(place.end, start).every(({ is_word }) => is_word);
}

/** Most words of what happens on the day: "the open studios on". */
const MAX_TO_DAY = 6;

/** "We have 9,000 euros. It was the board that voted so." */
function isOfMoney({ statement }: Candidate, project: ToldProject): boolean {
  const words = wordsOf(statement);
  const budget = findBudget(project);
  const first = statement.sentence.tokens.findIndex(({ is_word }) => is_word);
  return words !== null && budget !== null && statement.before === budget.statement &&
    words.dependent.match(statement.sentence, first) !== null;
}
