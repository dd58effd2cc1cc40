/** The problem, what it costs, why now, whom it hits. */
import { type Answers, type Candidate, findCandidates } from "./answers.ts";
import { findPain, findStakes, findSufferer } from "./find_pain.ts";
import type { ToldProject } from "./read_project.ts";
import { tellAll, tellClause, tellRole, type Told } from "./tell.ts";

export function tellCorePain(project: ToldProject): Answers {
  const pain = findPain(project);
  if (pain === null) return { told: {} };
  const stakes = findStakes(project);
  const triggers = findCandidates(project, (words) => words.trigger);
  // One sentence may say both: "Since the second store opened, orders are packed twice."
  const trigger =
    triggers.find(({ statement }) => statement !== pain && statement !== stakes?.statement) ??
      triggers.find(({ statement }) => statement !== stakes?.statement) ?? triggers[0];
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

/** "Each search costs us a lesson, that is 45 euros" is told with its sum. */
function tellStakes({ facts }: ToldProject, { statement, place }: Candidate): Told {
  const told = tellClause(statement, place);
  const sum = facts.find((item) => item.statement === statement && item.fact.kind === "money");
  const { content } = statement.signal;
  return sum === undefined || told.quote.includes(content.slice(sum.fact.start, sum.fact.end))
    ? told
    : tellAll(statement);
}
