import { toObservation } from "../../shared/agent/to_observation.ts";
import type { DiAgentRequest, Observation } from "../../shared/contracts/di_agent.ts";
import type { Readiness, ReadinessSnapshot } from "../../shared/contracts/readiness.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { readReadiness } from "../../shared/http/read_readiness.ts";
import { requireProject } from "../../shared/http/require_project.ts";
import { verifyPending } from "../../shared/foundation/verify_pending.ts";
import { toFoundation, toStrategicContext } from "../../shared/queries/foundation.ts";
import type { BegunRun, RunProject } from "../../shared/queries/agent_runs.ts";
import { callProjectOutline, type ProjectOutline } from "../../shared/queries/projects.ts";
import { callReadinessSnapshot } from "../../shared/queries/readiness.ts";
import { parallel } from "../../shared/queries/parallel.ts";
import type { HashedSignal } from "../../shared/queries/signals.ts";

/** What a run begins with: what the reasoner sees, and what acting and committing need besides. */
export interface ObservedProject {
  observation: Observation;
  readiness: Readiness;
  snapshot: ReadinessSnapshot;
  /** Of the facts when the lease was taken. If the snapshot is newer, the decision is not kept for reuse. */
  readiness_version: number;
  /** Of what the agent's analysis is based on, at the same time. */
  analysis_version: number;
  /** As it was when the lease was taken. */
  project: RunProject;
  /** The oldest signals that no run has read; this one will. */
  unread_signals: HashedSignal[];
}

/** What is read of a project beside the lease. */
interface ProjectView {
  snapshot: ReadinessSnapshot;
  outline: ProjectOutline;
}

/**
 * What a run sees of its project besides what `begin_agent_run` returns, in one wave of queries; no row is fetched twice.
 * Readiness is scored from the facts, which cost the same one round trip as a stored score, because the run needs them to work
 * out what it changed.
 */
export async function viewProject(
  { reader, deps }: RequestContext,
  project_id: string,
): Promise<ProjectView> {
  const ttl_seconds = deps.env.READINESS_CACHE_TTL_SECONDS;
  const { snapshots, outline } = await parallel(reader, {
    snapshots: (db) => callReadinessSnapshot(db, [project_id], { use_cache: false, ttl_seconds }),
    outline: (db) => callProjectOutline(db, project_id),
  });
  return {
    snapshot: requireProject(snapshots[0], project_id),
    outline: requireProject(outline, project_id),
  };
}

/**
 * The project as it stood when the run began. The view is fetched together with the beginning of the run, so it may be older
 * than an earlier run's commit: then it is fetched again.
 */
export async function observeProject(
  context: RequestContext,
  request: DiAgentRequest,
  { begun, viewing }: {
    begun: Extract<BegunRun, { state: "begun" }>;
    viewing: Promise<ProjectView>;
  },
): Promise<ObservedProject> {
  const first = await viewing;
  const { snapshot: viewed, outline } = first.snapshot.version === begun.readiness_version
    ? first
    : await viewProject(context, request.project_id);
  const { project, readiness_version, snapshot } = await settle(context, begun, viewed);
  const { recent_signals, analyzed_count: _older, conflicts, ...product } = outline;
  const { readiness } = readReadiness(snapshot, false);
  const unread_signals = project.signals.filter(({ analyzed }) => !analyzed);
  const observation = toObservation({
    project: { id: request.project_id, name: project.name, vertical: project.vertical },
    request,
    readiness,
    foundation: project.foundation,
    unanalyzed_signals: unread_signals,
    recent_signals,
    analysis: project.analysis,
    analyzed_count: project.analyzed_count,
    recent_runs: project.recent_runs,
    product,
    conflicts,
    now: snapshot.read_at,
    analysis_ttl_seconds: context.deps.env.DI_CACHE_TTL_SECONDS,
  });
  return {
    observation,
    readiness,
    snapshot,
    readiness_version,
    analysis_version: begun.analysis_version,
    project,
    unread_signals,
  };
}

/**
 * The project with the quotes verified that have to be verified again, so that a run decides by what stands: two more round trips,
 * only where there are any.
 */
async function settle(
  { writer }: RequestContext,
  { project, readiness_version }: Extract<BegunRun, { state: "begun" }>,
  snapshot: ReadinessSnapshot,
): Promise<Pick<ObservedProject, "project" | "readiness_version" | "snapshot">> {
  const { project_id } = snapshot;
  const verified = snapshot.pending_evidence
    ? (await verifyPending(writer, [project_id])).get(project_id)
    : undefined;
  if (verified === undefined) return { project, readiness_version, snapshot };
  const { foundation, snapshot: settled } = verified;
  return {
    project: {
      ...project,
      foundation: toFoundation(foundation),
      strategic_context: toStrategicContext(foundation["strategic_context"]),
    },
    readiness_version: settled.version,
    snapshot: settled,
  };
}
