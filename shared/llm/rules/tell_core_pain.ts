/** The problem, what it costs, why now, whom it hits. */
import { type Answers, type Candidate, findCandidates } from "./answers.ts";
import { correctsFigure } from "../../facts/wrong_figure.ts";
import { findPain, findStakes, findSufferer } from "./find_pain.ts";
import type { Force } from "../../contracts/evidence.ts";
import type { Statement, ToldProject } from "./read_project.ts";
import { forceOf, tellAll, tellClause, tellRole, type Told } from "./tell.ts";

export function tellCorePain(project: ToldProject): Answers {
  const pain = findPain(project);
  if (pain === null) return { told: {} };
  const stakes = findStakes(project);
  const happened = findCandidates(project, (words) => ({ ...words.trigger, forces: HAPPENED }));
  const isMeant = ({ statement, place }: Candidate) => forceOf(statement, place) === "asserted";
  const past = happened.filter((candidate) =>
    !isMeant(candidate) && !isDenied(candidate.statement)
  );
  const others = [pain, stakes?.statement];
  const trigger = chooseTrigger(happened.filter(isMeant), others) ?? chooseTrigger(past, others);
  const sufferer = findSufferer(project);
  return {
    told: {
      statement: [tellAll(pain)],
      stakes: stakes === null ? [] : [tellStakes(project, stakes)],
      trigger: trigger === undefined ? [] : [tellClause(trigger.statement, trigger.place)],
      who_feels_it: sufferer === null ? [] : [tellRole(sufferer)],
    },
  };
}

/** In other words than the problem and what it costs where there are some: "Since the second store opened, orders are packed twice" says both. */
function chooseTrigger(
  triggers: readonly Candidate[],
  [pain, stakes]: readonly (Statement | undefined)[],
): Candidate | undefined {
  return triggers.find(({ statement }) => statement !== pain && statement !== stakes) ??
    triggers.find(({ statement }) => statement !== stakes) ?? triggers[0];
}

/** What has happened is over, which says nothing against it. */
const HAPPENED: ReadonlySet<Force> = new Set<Force>(["asserted", "denied"]);
const DENIALS: ReadonlySet<string> = new Set(["negator", "quantifier", "denial", "doubt"]);

function isDenied({ sentence }: Statement): boolean {
  return sentence.ahead.some(({ kind }) => DENIALS.has(kind));
}

/** "Each search costs us a lesson, that is 45 euros" is told with its sum. */
function tellStakes({ facts, figures }: ToldProject, { statement, place }: Candidate): Told {
  const sums = figures.filter((item) => item.statement === statement && item.fact.kind === "money");
  const corrected = figures.find(({ fact }) => sums.some((sum) => correctsFigure(fact, sum.fact)));
  if (corrected !== undefined) return tellAll(corrected.statement);
  const told = tellClause(statement, place);
  const sum = facts.find((item) => item.statement === statement && item.fact.kind === "money");
  const { content } = statement.signal;
  return sum === undefined || told.quote.includes(content.slice(sum.fact.start, sum.fact.end))
    ? told
    : tellAll(statement);
}
