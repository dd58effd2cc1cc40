import {
  type ElementOutcome,
  type FoundationRequest,
  foundationRequestSchema,
} from "../../shared/contracts/foundation.ts";
import type { Reasoner } from "../../shared/contracts/reasoner.ts";
import { type RequestContext, runInBackground } from "../../shared/http/request_context.ts";
import { extractAndStore } from "./extract_and_store.ts";
import { readReadiness } from "../../shared/http/read_readiness.ts";
import { requireConsultant, requireProject } from "../../shared/http/require_project.ts";
import { AppError } from "../../shared/errors.ts";
import { callReadinessSnapshot } from "../../shared/queries/readiness.ts";
import { callTokensToday } from "../../shared/queries/metrics.ts";
import { parallel } from "../../shared/queries/parallel.ts";
import { selectFeatures } from "../../shared/queries/entities.ts";
import { selectFoundation, selectStrategicContext } from "../../shared/queries/foundation.ts";
import { selectProject } from "../../shared/queries/projects.ts";
import { type HashedSignal, selectSignals } from "../../shared/queries/signals.ts";

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
  const { outcomes, snapshot, usage, model, degraded, degraded_reason } = await extractAndStore(
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
    degraded_reason,
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

const DAY_MS = 86_400_000;

/**
 * Lets through what a project may still spend today.
 *
 * @param tokens_today What the project has used since midnight UTC.
 * @param daily_token_budget 0 for no limit.
 * @throws {AppError} `token_budget_exceeded`, with the seconds until midnight.
 */
function requireTokens(tokens_today: number, daily_token_budget: number): void {
  if (daily_token_budget === 0 || tokens_today < daily_token_budget) return;
  throw new AppError(
    "token_budget_exceeded",
    "Cannot ask the model: the project has used its tokens of the day",
    {
      hint: "The day ends at midnight UTC",
      details: { daily_token_budget },
      retry_after_seconds: (DAY_MS - Date.now() % DAY_MS) / 1000,
    },
  );
}
