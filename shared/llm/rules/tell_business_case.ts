/** What it brings, when it pays, why it comes first, and the figures by which success is told. */
import type { Force } from "../../contracts/evidence.ts";
import { type Answers, findCandidates } from "./answers.ts";
import { findMeasures } from "./find_measures.ts";
import type { ToldProject } from "./read_project.ts";
import { tellClause } from "./tell.ts";

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
    best((words) => ({ ...words.priority, forces: PASSED_ON })),
  ];
  const gain = best((words) => ({ ...words.gain, forces: EXPECTED }));
  const measures = findMeasures(project);
  return {
    told: { value_to_business: gain, roi_framing, why_priority },
    rest: { success_kpis: [...measures.values()].slice(0, MAX_KPIS) },
  };
}
