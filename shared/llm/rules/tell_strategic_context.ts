/** Why the project is worth doing, put together from what tells the other elements. */
import { type Answers, findCandidates, isTelling, wordsOf } from "./answers.ts";
import type { ToldProject } from "./read_project.ts";
import {
  findBudget,
  findTimeline,
  tellFact,
  tellTechnicalLimits,
} from "./tell_budget_constraints.ts";
import { findPriority } from "./tell_business_case.ts";
import { findPain } from "./find_pain.ts";
import { tellAll, tellClause, type Told } from "./tell.ts";

export function tellStrategicContext(project: ToldProject): Answers {
  const best = (listsOf: Parameters<typeof findCandidates>[1]) =>
    findCandidates(project, listsOf).slice(0, 1)
      .map(({ statement, place }) => tellClause(statement, place));
  const pain = findPain(project);
  const [budget, date] = [findBudget(project), findTimeline(project)];
  return {
    told: {
      problem_statement: pain === null ? [] : [tellAll(pain)],
      client_motivation: best((words) => words.trigger),
      strategic_fit: findPriority(project),
      efficiency_gains: tellEfficiency(project),
      cost_reduction: tellMoney(project, "saving"),
      revenue_potential: tellMoney(project, "income"),
      return_on_investment: best((words) => ({ said: words.payback })),
      budget: budget === null ? [] : [tellFact(budget)],
      timeline: date === null ? [] : [tellFact(date)],
    },
    rest: { technical: tellTechnicalLimits(project).map(toLimit) },
  };
}

/** What it brings besides income. */
function tellEfficiency(project: ToldProject): Told[] {
  const income = new Set(
    project.facts.filter(({ fact }) => fact.subject === "income").map(({ statement }) => statement),
  );
  return findCandidates(project, (words) => words.gain)
    .filter(({ statement }) => !income.has(statement)).slice(0, 1)
    .map(({ statement, place }) => tellClause(statement, place));
}

function tellMoney({ facts }: ToldProject, subject: "saving" | "income"): Told[] {
  return facts.filter(({ fact, statement }) => {
    const words = wordsOf(statement);
    return fact.subject === subject && words !== null && isTelling(statement, words);
  }).slice(0, 1).map(tellFact);
}

function toLimit({ text, quote, statement: { signal_id } }: Told) {
  return { text, citation: { signal_id, quote } };
}
