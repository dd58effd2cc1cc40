/** The problem, what it costs, why now, whom it hits. */
import { type Answers, findCandidates } from "./answers.ts";
import { findPain, findStakes, findSufferer } from "./find_pain.ts";
import type { ToldProject } from "./read_project.ts";
import { tellAll, tellClause, tellRole } from "./tell.ts";

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
      stakes: stakes === null ? [] : [tellClause(stakes.statement, stakes.place)],
      trigger: trigger === undefined ? [] : [tellClause(trigger.statement, trigger.place)],
      who_feels_it: sufferer === null ? [] : [tellRole(sufferer)],
    },
  };
}
