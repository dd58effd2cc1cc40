import {
  type ElementOutcome,
  type FoundationRequest,
  foundationRequestSchema,
} from "../../shared/contracts/foundation.ts";
import type { Reasoner } from "../../shared/contracts/reasoner.ts";
import type { RequestContext } from "../../shared/endpoint/request_context.ts";
import { extractAndStore } from "./extract_and_store.ts";
import { readReadiness } from "../../shared/endpoint/read_readiness.ts";
import { requireConsultant, requireProject } from "../../shared/endpoint/require_project.ts";
import { requireTokens } from "../../shared/endpoint/require_tokens.ts";
import { runInBackground } from "../../shared/endpoint/run_in_background.ts";
import { AppError } from "../../shared/errors.ts";
import { callReadinessSnapshot } from "../../shared/queries/call_readiness_snapshot.ts";
import { callTokensToday } from "../../shared/queries/call_tokens_today.ts";
import { parallel } from "../../shared/queries/parallel.ts";
import { selectFeatures } from "../../shared/queries/select_features.ts";
import { selectFoundation } from "../../shared/queries/select_foundation.ts";
import { selectProject } from "../../shared/queries/select_project.ts";
import { type HashedSignal, selectSignals } from "../../shared/queries/select_signals.ts";
import { selectStrategicContext } from "../../shared/queries/select_strategic_context.ts";

/** Extracts the elements asked for and answers with the outcome of each and the readiness that results. */
export async function extractElements(
  context: RequestContext,
  loadReasoner: () => Promise<Reasoner>,
): Promise<Response> {
  const { tracker } = context;
  const request = await context.body(foundationRequestSchema);
  const { project_id, elements, depth, force } = request;
  tracker.project_id = project_id;

  const state = await readState(context, request);
  const { outcomes, snapshot, usage, model, degraded } = await extractAndStore(
    {
      project_id,
      run_id: crypto.randomUUID(),
      ...state,
      ...(elements && { elements }),
      depth,
      force,
    },
    context,
    await loadReasoner(),
  );

  const { readiness, store } = readReadiness(snapshot ?? state.snapshot, true);
  if (store !== null) runInBackground(context, "store_readiness", store);
  return Response.json({
    project_id,
    elements: outcomes satisfies Record<string, ElementOutcome>,
    readiness,
    model,
    degraded,
    usage,
    timings: tracker.timings(),
  });
}

/** Everything an extraction reads, in one wave. */
async function readState(
  { reader, writer, deps, caller }: RequestContext,
  { project_id, signal_ids }: FoundationRequest,
) {
  const { READINESS_CACHE_TTL_SECONDS: ttl_seconds, DAILY_TOKEN_BUDGET: budget } = deps.env;
  const { project, snapshots, tokens_today, ...state } = await parallel(reader, {
    project: (db) => selectProject(db, project_id),
    foundation: (db) => selectFoundation(db, project_id),
    strategic_context: (db) => selectStrategicContext(db, project_id),
    signals: (db) => selectSignals(db, project_id, signal_ids && { ids: signal_ids }),
    features: (db) => selectFeatures(db, project_id),
    snapshots: (db) => callReadinessSnapshot(db, [project_id], { use_cache: true, ttl_seconds }),
    tokens_today: () => budget === 0 ? Promise.resolve(0) : callTokensToday(writer, project_id),
  });
  requireConsultant(caller, requireProject(project, project_id), "extract the foundation");
  requireTokens(tokens_today, budget);
  requireSignals(state.signals, signal_ids);
  const snapshot = requireProject(snapshots[0], project_id);
  return { ...state, snapshot };
}

/** @throws {AppError} `not_found` for ids that are no signals of this project, another project's among them. */
function requireSignals(signals: HashedSignal[], signal_ids: string[] = []): void {
  const known = new Set(signals.map(({ id }) => id));
  const unknown = [...new Set(signal_ids)].filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  throw new AppError("not_found", "Cannot read the signals: the project has none with these ids", {
    details: { signal_ids: unknown },
  });
}
