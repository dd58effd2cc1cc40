import type { Readiness } from "../../shared/contracts/readiness.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { readQuestions } from "../../shared/http/read_questions.ts";
import { readReadiness } from "../../shared/http/read_readiness.ts";
import { requireConsultant, requireProject } from "../../shared/http/require_project.ts";
import { callReadinessSnapshot } from "../../shared/queries/readiness.ts";
import type { Db } from "../../shared/queries/db.ts";
import { parallel } from "../../shared/queries/parallel.ts";
import { type Project, selectProject } from "../../shared/queries/projects.ts";
import {
  type BlindSpotsResponse,
  type GapsResponse,
  projectRequestSchema,
  questionsRequestSchema,
  type QuestionsResponse,
} from "../../shared/contracts/di_agent.ts";
import { loadEntities } from "../../shared/queries/entities.ts";
import { analyzeGaps } from "../../shared/agent/tools/analyze_gaps.ts";
import { selectFoundation } from "../../shared/queries/foundation.ts";
import { findBlindSpots } from "../../shared/agent/find_blind_spots.ts";
import { selectSignals } from "../../shared/queries/signals.ts";
import { callListConflicts } from "../../shared/queries/facts.ts";

type Queries = Record<string, (db: Db) => Promise<unknown>>;
type Results<Wave extends Queries> = { [Name in keyof Wave]: Awaited<ReturnType<Wave[Name]>> };

/**
 * The project's readiness and whatever else is asked for, in one wave, for one of its consultants.
 *
 * @throws {AppError} `not_found`, `forbidden`, or as the queries.
 */
async function readProject<Wave extends Queries>(
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

/** What the project still lacks, from its data alone. */
export async function answerGaps(context: RequestContext): Promise<Response> {
  const { project_id } = await context.body(projectRequestSchema);
  const { readiness, foundation, entities } = await readProject(context, project_id, {
    foundation: (db) => selectFoundation(db, project_id),
    entities: (db) => loadEntities(db, project_id),
  });
  const gaps = analyzeGaps({ readiness, foundation, ...entities });
  return Response.json({ project_id, ...gaps } satisfies GapsResponse);
}

/** What consultant and client probably overlook, from the project's data alone. */
export async function answerBlindSpots(context: RequestContext): Promise<Response> {
  const { project_id } = await context.body(projectRequestSchema);
  const { foundation, signals, entities, conflicts } = await readProject(context, project_id, {
    foundation: (db) => selectFoundation(db, project_id),
    signals: (db) => selectSignals(db, project_id),
    entities: (db) => loadEntities(db, project_id),
    conflicts: (db) => callListConflicts(db, project_id),
  });
  const blind_spots = findBlindSpots({
    foundation,
    conflicts: conflicts ?? [],
    signals,
    feature_count: entities.features.length,
    persona_count: entities.personas.length,
  });
  return Response.json({ project_id, ...blind_spots } satisfies BlindSpotsResponse);
}

/** The questions for the next talk, each with the quote that comes nearest to answering it. */
export async function answerQuestions(context: RequestContext): Promise<Response> {
  const { project_id, focus_gates } = await context.body(questionsRequestSchema);
  const { facts: _, ...questions } = await readQuestions(context, project_id, focus_gates);
  return Response.json(questions satisfies QuestionsResponse);
}
