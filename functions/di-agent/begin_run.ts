/** The first step of a run: it takes the project's lease and reads what the agent sees. */
import {
  MAX_RECENT_RUNS,
  RECENT_RUN_HOURS,
  toObservation,
} from "../../shared/agent/to_observation.ts";
import type { DiAgentRequest, Observation } from "../../shared/contracts/di_agent.ts";
import type { Readiness, ReadinessSnapshot } from "../../shared/contracts/readiness.ts";
import { callerUserId } from "../../shared/http/authenticate.ts";
import { type RequestContext, withSignal } from "../../shared/http/request_context.ts";
import { readReadiness } from "../../shared/http/read_readiness.ts";
import { requireProject } from "../../shared/http/require_project.ts";
import { verifyPending } from "../../shared/foundation/verify_pending.ts";
import { toFoundation, toStrategicContext } from "../../shared/queries/foundation.ts";
import {
  type BegunRun,
  callBeginAgentRun,
  type RunProject,
} from "../../shared/queries/agent_runs.ts";
import { callProjectOutline, type ProjectOutline } from "../../shared/queries/projects.ts";
import { callReadinessSnapshot } from "../../shared/queries/readiness.ts";
import { parallel } from "../../shared/queries/parallel.ts";
import {
  type HashedSignal,
  SIGNAL_BYTES_LIMIT,
  UNREAD_LIMIT,
} from "../../shared/queries/signals.ts";
import { toTokenRequest } from "../../shared/queries/token_budget.ts";
import { ELEMENT_NAMES } from "../../shared/elements/elements.ts";
import type { Run } from "./run.ts";

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

/** A run that has begun, and what it sees; or why none was needed. */
export type Beginning =
  | { begun: Extract<BegunRun, { state: "begun" }>; observed: Promise<ObservedProject> }
  | { begun: Exclude<BegunRun, { state: "begun" }>; observed: null };

/** Begins the run and reads its project at the same time, so that both cost one round trip. */
export async function beginRun(context: RequestContext, run: Run): Promise<Beginning> {
  const { ending, request } = run;
  const observing = withSignal(context, ending.signal);
  const viewing = viewProject(observing, request.project_id);
  // Not awaited where no run begins; its failure then concerns nobody.
  viewing.catch(() => {});
  // Both queries are under way at once: what the view reads may be older than the state in which the run begins.
  const begun = await begin(context, run).catch((error) => {
    ending.abort();
    throw error;
  });
  recordCache(context, request, begun);
  if (begun.state !== "begun") {
    ending.abort();
    return { begun, observed: null };
  }
  context.tracker.reservation_id = run.run_id;
  return { begun, observed: observeProject(observing, request, { begun, viewing }) };
}

function begin(
  { writer, deps: { env }, caller }: RequestContext,
  { run_id, request, request_key, idempotency_key }: Run,
): Promise<BegunRun> {
  const tokens = toTokenRequest(env, { decides: true, elements: ELEMENT_NAMES.length });
  return callBeginAgentRun(writer, request.project_id, {
    ...tokens,
    // What it decides shows how much it takes: it is let in with less, since of a project only one runs at a time.
    required_tokens: toTokenRequest(env, { decides: true, elements: 0 }).fixed_tokens,
    run_id,
    user_id: callerUserId(caller),
    idempotency_key,
    request_key,
    use_cache: request.use_cache,
    decision_ttl_seconds: env.DI_CACHE_TTL_SECONDS,
    lease_seconds: env.RUN_LEASE_SECONDS,
    succeeded_since: new Date(Date.now() - RECENT_RUN_HOURS * 3_600_000).toISOString(),
    memory_limit: MAX_RECENT_RUNS,
    unread_limit: UNREAD_LIMIT,
    signal_bytes_limit: SIGNAL_BYTES_LIMIT,
    runs_per_minute_per_project: env.RUNS_PER_MINUTE_PER_PROJECT,
    runs_per_minute_per_user: env.RUNS_PER_MINUTE_PER_USER,
  });
}

function recordCache(
  { tracker }: RequestContext,
  { use_cache }: DiAgentRequest,
  { state }: BegunRun,
): void {
  if (state === "kept") tracker.recordCache("hit");
  if (state === "begun") tracker.recordCache(use_cache ? "miss" : "bypass");
}

/**
 * What a run sees of its project besides what `begin_agent_run` returns, in one wave of queries; no row is fetched twice.
 * Readiness is scored from the facts, which cost the same one round trip as a stored score, because the run needs them to work
 * out what it changed.
 */
async function viewProject(
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
async function observeProject(
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
