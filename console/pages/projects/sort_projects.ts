import type { Readiness } from "../../../shared/contracts/readiness.ts";
import type { ListedProject } from "../../api/list_projects.ts";

export type SortKey = "name" | "score";

/** By name, or by score, highest first, those without one last. */
export function sortProjects(
  projects: readonly ListedProject[],
  scores: ReadonlyMap<string, Pick<Readiness, "score">>,
  key: SortKey,
): ListedProject[] {
  const scoreOf = ({ id }: ListedProject) => scores.get(id)?.score ?? -1;
  return projects.toSorted((a, b) =>
    (key === "score" ? scoreOf(b) - scoreOf(a) : 0) || a.name.localeCompare(b.name)
  );
}
