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
  type BegunExtraction,
  callBeginExtraction,
  toFoundation,
  toStrategicContext,
} from "../../shared/queries/foundation.ts";
import {
  type HashedSignal,
  SIGNAL_BYTES_LIMIT,
  SIGNAL_LIMIT,
} from "../../shared/queries/signals.ts";
import { toTokenRequest } from "../../shared/queries/token_budget.ts";
import { ELEMENTS, EXTRACTABLE_NAMES } from "../../shared/elements/elements.ts";
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

/** Everything an extraction reads, all of one moment. The report of the operation frees what it has reserved. */
async function begin(
  { writer, deps: { env }, caller, tracker }: RequestContext,
  { project_id, signal_ids, elements }: FoundationRequest,
) {
  const due = elements ?? EXTRACTABLE_NAMES.filter((name) => !ELEMENTS[name].on_request);
  const reservation_id = crypto.randomUUID();
  tracker.reservation_id = reservation_id;
  const begun = await callBeginExtraction(writer, project_id, {
    ...toTokenRequest(env, { decides: false, elements: due.length }),
    reservation_id,
    user_id: callerUserId(caller),
    signal_ids: signal_ids ?? null,
    signal_bytes_limit: SIGNAL_BYTES_LIMIT,
    feature_limit: ENTITY_LIMIT,
    extractions_per_minute_per_project: env.EXTRACTIONS_PER_MINUTE_PER_PROJECT,
    extractions_per_minute_per_user: env.EXTRACTIONS_PER_MINUTE_PER_USER,
    ttl_seconds: env.READINESS_CACHE_TTL_SECONDS,
  });
  requireReadable(begun, signal_ids);
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

/** @throws {AppError} `payload_too_large` where the signals asked for, or the newest one, hold more text than is read at once. */
function requireReadable(
  { signals, signal_count }: Pick<BegunExtraction, "signals" | "signal_count">,
  signal_ids: string[] | undefined,
): void {
  const is_cut = signal_ids === undefined
    ? signals.length === 0 && signal_count > 0
    : signals.length < Math.min(signal_count, SIGNAL_LIMIT);
  if (!is_cut) return;
  throw new AppError(
    "payload_too_large",
    `Cannot read the signals: they hold more than ${SIGNAL_BYTES_LIMIT} bytes of text`,
    { hint: "Name fewer signals, or divide long ones" },
  );
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
