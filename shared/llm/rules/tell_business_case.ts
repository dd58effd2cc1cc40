/** What it brings, when it pays, why it comes first, and the figures by which success is told. */
import type { Force } from "../../contracts/evidence.ts";
import { type Answers, findCandidates, wordsOf } from "./answers.ts";
import { findMeasures } from "./find_measures.ts";
import type { ToldProject } from "./read_project.ts";
import { findPain, findStakes } from "./find_pain.ts";
import { holds, tellAll, tellClause, type Told } from "./tell.ts";

const MAX_KPIS = 4;

/** "If the routes are right we save 60,000 euros": what it brings hangs on its being there. */
const EXPECTED: ReadonlySet<Force> = new Set<Force>(["asserted", "conditional"]);

export function tellBusinessCase(project: ToldProject): Answers {
  const best = (listsOf: Parameters<typeof findCandidates>[1]) =>
    findCandidates(project, listsOf).slice(0, 1)
      .map(({ statement, place }) => tellClause(statement, place));
  const [roi_framing, why_priority] = [
    best((words) => ({ said: words.payback, forces: EXPECTED })),
    best((words) => words.priority),
  ];
  const gain = best((words) => ({ ...words.gain, forces: EXPECTED }));
  const is_argued = roi_framing.length + why_priority.length > 0;
  const measures = findMeasures(project);
  const avoided = is_argued ? tellAvoidedLoss(project) : [];
  // A figure that shall improve is a gain too.
  const improved = [...measures.keys()].slice(0, 1).map(tellAll);
  return {
    told: {
      value_to_business: [gain, avoided, improved].find(({ length }) => length > 0) ?? [],
      roi_framing,
      why_priority,
    },
    rest: { success_kpis: [...measures.values()].slice(0, MAX_KPIS) },
  };
}

/** Where somebody argues for it and names no gain, what is at stake is the gain. */
function tellAvoidedLoss(project: ToldProject): Told[] {
  const stakes = findStakes(project);
  if (stakes !== null) return [tellClause(stakes.statement, stakes.place)];
  const pain = findPain(project);
  const words = pain && wordsOf(pain);
  return pain && words && holds(pain.sentence, words.stakes.said) ? [tellAll(pain)] : [];
}
