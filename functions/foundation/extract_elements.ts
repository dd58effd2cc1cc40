import {
  type ElementOutcome,
  type FoundationRequest,
  foundationRequestSchema,
} from "../../shared/contracts/foundation.ts";
import type { Reasoner } from "../../shared/contracts/reasoner.ts";
import { type RequestContext, runInBackground } from "../../shared/http/request_context.ts";
import { callerUserId } from "../../shared/http/authenticate.ts";
import { extractAndStore } from "./extract_and_store.ts";
import { readReadiness } from "../../shared/http/read_readiness.ts";
import { storeTurns } from "../../shared/http/store_turns.ts";
import { AppError } from "../../shared/errors.ts";
import { ENTITY_LIMIT } from "../../shared/queries/entities.ts";
import { verifyPending } from "../../shared/foundation/verify_pending.ts";
import {
  callBeginExtraction,
  toFoundation,
  toStrategicContext,
} from "../../shared/queries/foundation.ts";
import { type HashedSignal, SIGNAL_LIMIT } from "../../shared/queries/signals.ts";
import { turnsOf } from "../../shared/signals/turns_of.ts";
import { listUnknownSpeakers } from "../../shared/signals/unknown_speakers.ts";

/** Extracts the elements asked for and answers with the outcome of each and the readiness that results. */
export async function extractElements(
  context: RequestContext,
  loadReasoner: () => Promise<Reasoner>,
): Promise<Response> {
  const { tracker } = context;
  const request = await context.body(foundationRequestSchema);
  const { project_id, elements, depth, force } = request;
  tracker.project_id = project_id;

  const { signal_count, snapshot: before, foundation, ...state } = await begin(context, request);
  const { outcomes, snapshot, usage, model, degraded, degraded_reason } = await extractAndStore(
    {
      project_id,
      run_id: crypto.randomUUID(),
      ...state,
      foundation: foundation.elements,
      strategic_context: foundation.strategic_context,
      ...(elements && { elements }),
      depth,
      force,
    },
    context,
    await loadReasoner(),
  );

  const { readiness, store } = readReadiness(snapshot ?? before, true);
  if (store !== null) runInBackground(context, "store_readiness", store);
  const { signals, people } = state;
  // What has been read for every element has not to be read by the agent a moment later.
  const are_analyzed = elements === undefined && !degraded &&
    Object.values(outcomes).every(({ status }) => status !== "failed");
  storeTurns(context, project_id, { signals, are_analyzed });
  return Response.json({
    project_id,
    elements: outcomes satisfies Record<string, ElementOutcome>,
    signals: { read: signals.length, left_out: signal_count - signals.length },
    unknown_speakers: listUnknownSpeakers(
      signals.map((signal) => ({ ...signal, turns: turnsOf(signal) })),
      people,
    ),
    readiness,
    model,
    degraded,
    degraded_reason,
    usage,
    timings: tracker.timings(),
  });
}

/** Everything an extraction reads, all of one moment. */
async function begin(
  { writer, deps: { env }, caller }: RequestContext,
  { project_id, signal_ids }: FoundationRequest,
) {
  const { tokens_today, ...begun } = await callBeginExtraction(writer, project_id, {
    user_id: callerUserId(caller),
    signal_ids: signal_ids ?? null,
    signal_limit: SIGNAL_LIMIT,
    feature_limit: ENTITY_LIMIT,
    daily_token_budget: env.DAILY_TOKEN_BUDGET,
    ttl_seconds: env.READINESS_CACHE_TTL_SECONDS,
  });
  requireTokens(tokens_today, env.DAILY_TOKEN_BUDGET);
  requireSignals(begun.signals, signal_ids);
  // What is stored protects itself by what it stands on, which has to be known.
  const verified = begun.snapshot.pending_evidence
    ? (await verifyPending(writer, [project_id])).get(project_id)
    : undefined;
  if (verified === undefined) return begun;
  const { foundation, snapshot } = verified;
  return {
    ...begun,
    snapshot,
    foundation: {
      elements: toFoundation(foundation),
      strategic_context: toStrategicContext(foundation["strategic_context"]),
    },
  };
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
