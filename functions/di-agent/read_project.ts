import type { Readiness } from "../../shared/contracts/readiness.ts";
import type { RequestContext } from "../../shared/endpoint/request_context.ts";
import { readReadiness } from "../../shared/endpoint/read_readiness.ts";
import { requireConsultant, requireProject } from "../../shared/endpoint/require_project.ts";
import { callReadinessSnapshot } from "../../shared/queries/call_readiness_snapshot.ts";
import type { Db } from "../../shared/queries/db.ts";
import { parallel } from "../../shared/queries/parallel.ts";
import { type Project, selectProject } from "../../shared/queries/select_project.ts";

type Queries = Record<string, (db: Db) => Promise<unknown>>;
type Results<Wave extends Queries> = { [Name in keyof Wave]: Awaited<ReturnType<Wave[Name]>> };

/**
 * The project's readiness and whatever else is asked for, in one wave, for one of its consultants.
 *
 * @throws {AppError} `not_found`, `forbidden`, or as the queries.
 */
export async function readProject<Wave extends Queries>(
  { reader, deps, caller, tracker }: RequestContext,
  project_id: string,
  queries: Wave,
): Promise<Results<Wave> & { readiness: Readiness }> {
  tracker.project_id = project_id;
  const ttl_seconds = deps.env.READINESS_CACHE_TTL_SECONDS;
  const { project, snapshots, ...results } = await parallel(reader, {
    ...queries,
    project: (db) => selectProject(db, project_id),
    snapshots: (db) => callReadinessSnapshot(db, [project_id], { use_cache: true, ttl_seconds }),
  });
  requireConsultant(caller, requireProject<Project>(project, project_id), "read the analysis");
  const snapshot = requireProject(snapshots[0], project_id);
  const { readiness } = readReadiness(snapshot, true);
  return { ...results as unknown as Results<Wave>, readiness };
}
