import { toObservation } from "../../shared/agent/to_observation.ts";
import type { DiAgentRequest, Observation, RecentRun } from "../../shared/contracts/di_agent.ts";
import type { Readiness, ReadinessSnapshot } from "../../shared/contracts/readiness.ts";
import type { RequestContext } from "../../shared/endpoint/request_context.ts";
import { readReadiness } from "../../shared/endpoint/read_readiness.ts";
import { requireConsultant, requireProject } from "../../shared/endpoint/require_project.ts";
import { callProjectOutline } from "../../shared/queries/call_project_outline.ts";
import { callReadinessSnapshot } from "../../shared/queries/call_readiness_snapshot.ts";
import { parallel } from "../../shared/queries/parallel.ts";
import { type Analysis, selectAnalysis } from "../../shared/queries/select_analysis.ts";
import { selectFoundation } from "../../shared/queries/select_foundation.ts";
import { selectProject } from "../../shared/queries/select_project.ts";
import { type LoggedRun, selectRuns } from "../../shared/queries/select_runs.ts";
import { type HashedSignal, selectSignals } from "../../shared/queries/select_signals.ts";

/** What a run begins with: what the reasoner sees, and what acting and committing need besides. */
export interface ObservedProject {
  observation: Observation;
  readiness: Readiness;
  snapshot: ReadinessSnapshot;
  analysis: Analysis | null;
  /** The oldest signals that no run has read; this one will. */
  unread_signals: HashedSignal[];
  /** The newest successful run that the observation remembers. */
  last_run_id: string | null;
}

const MEMORY_HOURS = 24;
const MEMORY_RUNS = 5;

/** Since when an observation made now remembers runs, ISO 8601. */
export function memoryStart(): string {
  return new Date(Date.now() - MEMORY_HOURS * 3_600_000).toISOString();
}

/**
 * Everything about the project in one wave of queries; no row is fetched twice. Readiness is scored from the facts, which
 * cost the same one round trip as a stored score, because the run needs them to tell what it changed.
 */
export async function observeProject(
  { reader, deps, caller }: RequestContext,
  request: DiAgentRequest,
): Promise<ObservedProject> {
  const { project_id } = request;
  const { READINESS_CACHE_TTL_SECONDS: ttl_seconds, DI_CACHE_TTL_SECONDS } = deps.env;
  const state = await parallel(reader, {
    project: (db) => selectProject(db, project_id),
    snapshots: (db) => callReadinessSnapshot(db, [project_id], { use_cache: false, ttl_seconds }),
    foundation: (db) => selectFoundation(db, project_id),
    analysis: (db) => selectAnalysis(db, project_id),
    unread_signals: (db) => selectSignals(db, project_id, { analyzed: false }),
    outline: (db) => callProjectOutline(db, project_id),
    runs: (db) =>
      selectRuns(db, project_id, { limit: MEMORY_RUNS, succeeded_since: memoryStart() }),
  });
  const project = requireProject(state.project, project_id);
  requireConsultant(caller, project, "run the agent");
  const snapshot = requireProject(state.snapshots[0], project_id);
  const { recent_signals, analyzed_count, ...product } = requireProject(state.outline, project_id);
  const { readiness } = readReadiness(snapshot, false);
  const observation = toObservation({
    project,
    request,
    readiness,
    foundation: state.foundation,
    unanalyzed_signals: state.unread_signals,
    recent_signals,
    analysis: state.analysis,
    analyzed_count,
    recent_runs: state.runs.map(toRecentRun),
    product,
    now: snapshot.read_at,
    analysis_ttl_seconds: DI_CACHE_TTL_SECONDS,
  });
  return {
    observation,
    readiness,
    snapshot,
    analysis: state.analysis,
    unread_signals: state.unread_signals,
    last_run_id: state.runs[0]?.id ?? null,
  };
}

function toRecentRun(run: LoggedRun): RecentRun {
  const { action_type, readiness_before, readiness_after, gates_affected, created_at } = run;
  return {
    tools: run.tools_called.map(({ tool_name }) => tool_name),
    action_type: action_type ?? "stop",
    readiness_before,
    readiness_after,
    gates_affected,
    created_at,
  };
}
