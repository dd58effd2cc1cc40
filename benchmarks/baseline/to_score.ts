import type { ReadinessScore } from "../../shared/contracts/readiness.ts";
import { scoreReadiness } from "../../shared/readiness/score_readiness.ts";
import { factsFromRows } from "../../shared/readiness/testdata/facts_from_rows.ts";
import type { FullRow } from "./select_rows.ts";

/** What scoring reads, in the order in which the current state loads it (performance document, section 1.2). */
export const SCORED_TABLES = [
  "vp_steps",
  "features",
  "personas",
  "strategic_context",
  "signals",
  "meetings",
  "project_foundation",
] as const;

/** Full rows by table. */
export type ProjectState = Record<typeof SCORED_TABLES[number], FullRow[]>;

/** The score of the rows, counted in the application and scored by the rules that ours uses: only the way to the data differs. */
export function toScore(state: ProjectState): ReadinessScore {
  const { strategic_context, project_foundation, ...rows } = state;
  return scoreReadiness(factsFromRows({
    ...rows,
    strategic_context: strategic_context[0] ?? null,
    foundation: project_foundation[0] ?? null,
  }));
}
