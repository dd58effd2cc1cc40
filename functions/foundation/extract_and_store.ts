import { delay } from "@std/async";
import type { ExtractableName } from "../../shared/contracts/element.ts";
import {
  type Depth,
  type ElementOutcome,
  extractableSchemas,
  type Foundation,
} from "../../shared/contracts/foundation.ts";
import type { ReadinessSnapshot } from "../../shared/contracts/readiness.ts";
import type { Reasoner } from "../../shared/contracts/reasoner.ts";
import type { SignalText } from "../../shared/contracts/signal.ts";
import type { StrategicContext } from "../../shared/elements/strategic_context/schema.ts";
import type { DecidedConflict, StatedProject } from "../../shared/contracts/fact.ts";
import type { Usage } from "../../shared/contracts/tracker.ts";
import { AppError, toAppError } from "../../shared/errors.ts";
import {
  type ElementChange,
  extractFoundation,
} from "../../shared/foundation/extract_foundation.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { once } from "../../shared/once.ts";
import { stateProject } from "../../shared/facts/state_project.ts";
import { callReplaceFacts } from "../../shared/queries/facts.ts";
import { callCommitFoundation, type FoundationCommit } from "../../shared/queries/foundation.ts";
import { commitTogether } from "./commit_together.ts";
import { verifyPending } from "../../shared/foundation/verify_pending.ts";
import { callerUserId } from "../../shared/http/authenticate.ts";
import type { Person } from "../../shared/contracts/person.ts";
import { rulesReasoner } from "../../shared/llm/rules/rules_reasoner.ts";

interface ExtractionRequest {
  project_id: string;
  run_id: string;
  /** Under which the signals and people were read. */
  evidence_version: number;
  signals: SignalText[];
  people: Person[];
  /** Which statements hold, as somebody said. */
  decided: DecidedConflict[];
  foundation: Foundation;
  strategic_context: StrategicContext | null;
  features: { id: string; name: string; is_mvp: boolean }[];
  elements?: ExtractableName[];
  depth: Depth;
  force: boolean;
}

interface StoredExtraction {
  outcomes: Partial<Record<ExtractableName, ElementOutcome>>;
  /** The project's state after the last write; null where nothing was written. */
  snapshot: ReadinessSnapshot | null;
  usage: Usage;
  model: string | null;
  degraded: boolean;
  degraded_reason: string | null;
}

/**
 * Extracts elements and stores each as soon as it is there, so that what has finished survives whatever becomes of the rest.
 * An element that cannot be stored has failed, and the others have not.
 */
export async function extractAndStore(
  request: ExtractionRequest,
  { deps, writer, caller }: Pick<RequestContext, "deps" | "writer" | "caller">,
  reasoner: Reasoner,
): Promise<StoredExtraction> {
  const { project_id, run_id, evidence_version, elements, decided, ...input } = request;
  const facts = once(() => stateProject(input.signals, input.people, decided));
  const stated = storeFacts(request, facts, { deps, writer });
  const user_id = callerUserId(caller);
  const corrected: StoredExtraction["outcomes"] = {};
  let snapshot: ReadinessSnapshot | null = null;

  const commit = commitTogether((elements) =>
    callCommitFoundation(writer, project_id, { elements, run_id, evidence_version, user_id })
  );
  const store = async (
    name: ExtractableName,
    outcome: ElementOutcome,
    write: ElementChange | null,
  ) => {
    if (write === null) return;
    // What contradicts itself counts in the score that comes back.
    await stated;
    try {
      const committed = await commit(name, write);
      // Each commit begins when the one before has ended.
      snapshot = committed.snapshot;
      corrected[name] = toStored(name, outcome, committed);
    } catch (error) {
      corrected[name] = toFailure(outcome, error);
    }
  };
  const extraction = await extractFoundation(
    { ...input, stated: facts, ...(elements && { elements }) },
    {
      reasoner,
      fallback: rulesReasoner(),
      tracker: writer.tracker,
      signal: writer.signal,
      token_budget: deps.env.SIGNAL_TOKEN_BUDGET,
      onOutcome: store,
      onFailure: (element, failure) =>
        deps.log({ level: "warning", event: "element_failed", element, ...errorCode(failure) }),
    },
  );
  await stated;
  const { usage, model, degraded, degraded_reason } = extraction;
  const stored = { ...extraction.outcomes, ...corrected };
  const settled = await settle(writer, project_id, { outcomes: stored, snapshot });
  return { ...settled, usage, model, degraded, degraded_reason };
}

/** Stores the facts of the signals while the elements are extracted. Never rejects: without them the extraction is worth as much. */
async function storeFacts(
  { project_id, evidence_version }: ExtractionRequest,
  readFacts: () => StatedProject,
  { deps, writer }: Pick<RequestContext, "deps" | "writer">,
): Promise<void> {
  // Yield first: reading them would hold up the first request to the model.
  await delay(0);
  try {
    const facts = readFacts();
    if (facts.signal_ids.length === 0) return;
    await callReplaceFacts(writer, project_id, { ...facts, evidence_version });
  } catch (error) {
    deps.log({ level: "warning", event: "facts_failed", ...errorCode(error) });
  }
}

/**
 * What stands, where something that quotes depend on changed while they were extracted, or before: they are verified again before
 * the answer tells of them.
 */
async function settle(
  writer: RequestContext["writer"],
  project_id: string,
  { outcomes, snapshot }: Pick<StoredExtraction, "outcomes" | "snapshot">,
): Promise<Pick<StoredExtraction, "outcomes" | "snapshot">> {
  if (snapshot === null || !snapshot.pending_evidence) return { outcomes, snapshot };
  const verified = (await verifyPending(writer, [project_id])).get(project_id);
  if (verified === undefined) return { outcomes, snapshot };
  const { foundation, snapshot: after } = verified;
  const entries = Object.entries(outcomes) as [ExtractableName, ElementOutcome][]; // keys of a partial record
  const corrected = entries.map(([name, outcome]) =>
    [name, outcome.status === "extracted" ? withValue(name, outcome, foundation) : outcome] as const
  );
  return { outcomes: Object.fromEntries(corrected), snapshot: after };
}

/** What stands after the write: a strategic context keeps the parts that were not found this time. */
function toStored(
  name: ExtractableName,
  outcome: ElementOutcome,
  { statuses, foundation }: FoundationCommit,
): ElementOutcome {
  const status = statuses[name] ?? outcome.status;
  // The value is a proposal, and another one stands.
  if (status === "protected") return { ...outcome, status };
  return withValue(name, { ...outcome, status }, foundation);
}

/** The outcome with the value that is stored. */
function withValue(
  name: ExtractableName,
  outcome: ElementOutcome,
  foundation: Record<string, unknown>,
): ElementOutcome {
  const value = extractableSchemas[name].parse(foundation[name]);
  return {
    ...outcome,
    value: { ...value },
    confidence: "confidence" in value ? value.confidence : null,
    evidence: value.evidence,
    support: "support" in value ? value.support : {},
  };
}

/** What was extracted and could not be stored. */
function toFailure(outcome: ElementOutcome, error: unknown): ElementOutcome {
  if (!(error instanceof AppError)) throw error;
  const { code, message } = error;
  return {
    ...outcome,
    status: "failed",
    value: null,
    confidence: null,
    evidence: [],
    support: {},
    error: { code, message },
  };
}

const errorCode = (error: unknown) => ({
  error_code: toAppError(error).code,
});
