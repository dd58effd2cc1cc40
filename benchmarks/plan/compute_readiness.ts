import type { CacheOutcome, ReadinessScore } from "../../shared/contracts/readiness.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { getCachedReadiness, setCachedReadiness } from "./readiness_cache.ts";
import { selectRows } from "../baseline/select_rows.ts";
import { type ProjectState, SCORED_TABLES, toScore } from "../baseline/to_score.ts";

export type PlannedReadiness = ReadinessScore & { cache: CacheOutcome };

/** The cached score, or one computed from seven parallel queries and stored before it is returned (sections 3.4 and 3.6). */
export async function computeReadiness(
  { reader, writer }: Pick<RequestContext, "reader" | "writer">,
  project_id: string,
): Promise<PlannedReadiness> {
  const cached = await getCachedReadiness(writer, project_id);
  if (cached !== null) return { ...cached, cache: "hit" };

  const rows = await Promise.all(
    SCORED_TABLES.map((table) => selectRows(reader, table, project_id)),
  );
  const entries = SCORED_TABLES.map((table, index) => [table, rows[index]]);
  const score = toScore(Object.fromEntries(entries) as ProjectState); // every table is there
  await setCachedReadiness(writer, project_id, score);
  return { ...score, cache: "miss" };
}
