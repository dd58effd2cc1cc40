/** Why the project is worth doing, put together from what tells the other elements. */
import { isPersonNoun } from "../../facts/person_nouns.ts";
import type { AmountValue } from "../../contracts/fact.ts";
import { type Answers, findCandidates } from "./answers.ts";
import { isOfKind, type Project } from "./read_project.ts";
import { findBudget, findDate, tellFact, tellTechnicalLimits } from "./tell_budget_constraints.ts";
import { findPain } from "./tell_core_pain.ts";
import { tellAll, tellClause, type Told } from "./tell.ts";

export function tellStrategicContext(project: Project): Answers {
  const best = (listsOf: Parameters<typeof findCandidates>[1]) =>
    findCandidates(project, listsOf).slice(0, 1)
      .map(({ statement, place }) => tellClause(statement, place));
  const pain = findPain(project);
  const [budget, date] = [findBudget(project), findDate(project)];
  return {
    told: {
      problem_statement: pain === null ? [] : [tellAll(pain)],
      client_motivation: best((words) => ({ said: words.trigger.said })),
      strategic_fit: best((words) => words.priority),
      efficiency_gains: best((words) => words.gain),
      cost_reduction: tellMoney(project, "saving"),
      revenue_potential: tellMoney(project, "income"),
      return_on_investment: best((words) => ({ said: words.payback })),
      budget: budget === null ? [] : [tellFact(budget)],
      timeline: date === null ? [] : [tellFact(date)],
      team_size: tellTeam(project),
    },
    rest: { technical: tellTechnicalLimits(project).map(toLimit) },
  };
}

function tellMoney({ facts }: Project, subject: "saving" | "income"): Told[] {
  return facts.filter(({ fact }) => fact.subject === subject).slice(0, 1).map(tellFact);
}

/** The first count of people. */
function tellTeam({ facts }: Project): Told[] {
  return facts.filter(isOfKind(["count"])).filter(({ fact, statement }) => {
    const { unit } = fact.value as AmountValue;
    return unit !== null && isPersonNoun(unit, statement.sentence.grammar.grammar.language);
  }).slice(0, 1).map(tellFact);
}

function toLimit({ text, quote, statement: { signal_id } }: Told) {
  return { text, citation: { signal_id, quote } };
}
