import * as z from "zod";
import {
  type AnalysisArea,
  type DiAgentResponse,
  type RecentRun,
  type RunEvent,
  runEventNameSchema,
  type RunState,
  runStateSchema,
} from "../contracts/di_agent.ts";
import { type Db, runQuery, toJson } from "./db.ts";
import { type ElementWrite, toFoundation, toStrategicContext } from "./foundation.ts";
import type { HashedSignal } from "./signals.ts";
import type { TokenRequest } from "./token_budget.ts";
import type { ExtractableName } from "../contracts/element.ts";
import { decidedConflictSchema } from "../contracts/fact.ts";
import { personSchema } from "../contracts/person.ts";
import { readinessSnapshotSchema } from "../contracts/readiness.ts";
import type { LoggedRun } from "./agent_logs.ts";

interface NewRun extends TokenRequest {
  run_id: string;
  /** Whose run it is; null for a back end. */
  user_id: string | null;
  idempotency_key: string | null;
  /** Equal for equal requests. */
  request_key: string;
  /** Whether a decision taken in the same state may answer. */
  use_cache: boolean;
  decision_ttl_seconds: number;
  lease_seconds: number;
  /** The run remembers successful runs since this moment, ISO 8601, and so many of them. */
  succeeded_since: string;
  memory_limit: number;
  /** Most unread signals that the run takes in; `signal_limit` is for the read ones that its tools read again. */
  unread_limit: number;
  /** Most bytes of text that both hold together. */
  signal_bytes_limit: number;
  /** Tokens without which the run does not begin. */
  required_tokens: number;
  /** Most runs that users may begin within a minute; 0 for no limit. */
  runs_per_minute_per_project: number;
  runs_per_minute_per_user: number;
}

/** The project's row of `di_analysis_cache`: what earlier runs learned, by area. */
interface Analysis extends Record<AnalysisArea, unknown> {
  overall_confidence: number;
  confidence_by_area: Record<string, number>;
  last_full_analysis_at: string | null;
  invalidated_at: string | null;
  invalidation_reason: string | null;
}

/** A row as the database made it. */
const row = <Row>() => z.custom<Row>((value) => typeof value === "object" && value !== null);

const projectSchema = z.object({
  name: z.string(),
  vertical: z.string().nullable(),
  /** Of what quotes depend on: as long as it stands, what was read stands. */
  evidence_version: z.int(),
  people: z.array(personSchema),
  /** Which statements hold, as somebody said. */
  decided: z.array(decidedConflictSchema),
  foundation: z.record(z.string(), z.unknown()).nullable().transform((stored) =>
    toFoundation(stored ?? {})
  ),
  strategic_context: z.unknown().transform(toStrategicContext),
  analysis: row<Analysis>().nullable(),
  /** Newest first. */
  recent_runs: z.array(row<RecentRun>()),
  /** The unread ones, oldest first, which have waited longest, and the read ones, newest first. */
  signals: z.array(row<HashedSignal & { analyzed: boolean }>()),
  /** Signals that were read in their present wording, however many. */
  analyzed_count: z.int(),
  /** What the project may still use of today's tokens; null for no limit. */
  tokens_left: z.int().nullable(),
});
/** What a run knows of its project as no other run can have left it otherwise. */
export type RunProject = z.infer<typeof projectSchema>;

/** Written by a run of ours, perhaps before the response got its newest field: it is given as it was. */
const storedResponseSchema = z.custom<DiAgentResponse>((value) => typeof value === "object");

const begunSchema = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("begun"),
    readiness_version: z.int(),
    analysis_version: z.int(),
    project: projectSchema,
  }),
  z.object({ state: z.literal("busy"), run_id: z.uuid() }),
  z.object({ state: z.literal("key_reused"), run_id: z.uuid() }),
  z.object({
    state: z.literal("replayed"),
    run_id: z.uuid(),
    response: storedResponseSchema,
  }),
  z.object({ state: z.literal("kept"), response: storedResponseSchema }),
]);

/**
 * What becomes of a request to run the agent: `begun`, and the project's lease is this run's; `busy`, another run holds it;
 * `replayed`, the key was answered before, or `key_reused`, but for another request; `kept`, nothing changed since the same
 * request was answered.
 */
export type BegunRun = z.infer<typeof begunSchema>;

/**
 * Takes the project's lease for the run, or finds what answers it without one.
 *
 * @throws {AppError} `not_found` where the user may not see the project, `forbidden` for the client's own people,
 * `rate_limited` where users ask too often, `token_budget_exceeded` where the project's tokens of the day are used.
 */
export async function callBeginAgentRun(
  db: Db,
  project_id: string,
  run: NewRun,
): Promise<BegunRun> {
  const data = await runQuery(
    db,
    "begin_agent_run",
    (client, signal) =>
      client.rpc("begin_agent_run", { project_id, run: toJson(run) }).abortSignal(signal),
  );
  return begunSchema.parse(data);
}

const progressSchema = z.object({
  project_id: z.uuid(),
  state: runStateSchema,
  /** Whether no more events will come. */
  is_over: z.boolean(),
  events: z.array(z.object({ event: runEventNameSchema, data: z.unknown() })),
  /** The response or the error with which the run ended; null while it has none. */
  answer: z.unknown(),
});
/** How far a run has come. */
export type RunProgress = z.infer<typeof progressSchema>;

/**
 * How far the run has come, in one moment.
 *
 * @param user_id Who asks; null for a back end.
 * @throws {AppError} `not_found` where the user may not see the project, `forbidden` for the client's own people.
 */
export async function callAgentRunProgress(
  db: Db,
  run_id: string,
  user_id: string | null,
): Promise<RunProgress> {
  const args = { run_id, ...(user_id !== null && { user_id }) };
  const data = await runQuery(
    db,
    "agent_run_progress",
    (client, signal) => client.rpc("agent_run_progress", args).abortSignal(signal),
  );
  return progressSchema.parse(data);
}

interface RunReport {
  run_id: string;
  /** All events so far. */
  events: readonly RunEvent[];
  lease_seconds: number;
}

/** Stores how far the run has come and renews its lease. Gives its state: anything but `running` means that it must end. */
export async function callReportAgentRun(
  db: Db,
  { run_id, events, lease_seconds }: RunReport,
): Promise<RunState> {
  const state = await runQuery(
    db,
    "report_agent_run",
    (client, signal) =>
      client.rpc("report_agent_run", { run_id, events: toJson(events), lease_seconds })
        .abortSignal(signal),
  );
  return runStateSchema.parse(state);
}

/** Everything that one run of the agent leaves behind. */
export interface AgentRun {
  run_id: string;
  /** All that the run has told, except for its end. */
  events: readonly RunEvent[];
  /** The signals that the run read, each with the hash of the wording it read. */
  analyzed_signals: { id: string; content_hash: string }[];
  /** What the run found on the web, to be stored as signals of that authority. */
  research?: { title: string; content: string; metadata: Record<string, unknown> }[];
  /** New values of elements, stored with the run or not at all. */
  elements?: Partial<Record<ExtractableName, ElementWrite>>;
  /** Under which the run read the signals; with `elements`. */
  evidence_version?: number;
  /** The version of the facts that the run saw. */
  readiness_version?: number;
  /** Of what the run's analysis is based on. Without it the analysis is left alone: the run learned nothing. */
  analysis_version?: number;
  analysis?: Partial<Record<AnalysisArea, unknown>>;
  confidence_by_area?: Record<string, number>;
  /** The answer, for the same request in the same state. */
  last_decision?: unknown;
  log: Omit<LoggedRun, "id" | "created_at"> & {
    timings: unknown;
    idempotency_key: string | null;
    request_key: string;
    error_message: string | null;
    /** What the caller was answered: the run's response, or its error. */
    response: unknown;
  };
}

const finishedSchema = z.object({
  state: runStateSchema,
  /** The project's state right after the run; absent where nothing was written. */
  snapshot: readinessSnapshotSchema.optional(),
});
type FinishedRun = z.infer<typeof finishedSchema>;

/**
 * Ends the run and commits all of it in one transaction, if it still holds the project's lease; else nothing but the run's
 * state comes back. Sent again, it changes nothing more.
 *
 * @throws {AppError} `revision_conflict` if a quoted signal no longer holds its quote; nothing is written then.
 */
export async function callFinishAgentRun(
  db: Db,
  project_id: string,
  run: AgentRun,
): Promise<FinishedRun> {
  const data = await runQuery(
    db,
    "finish_agent_run",
    (client, signal) =>
      client.rpc("finish_agent_run", { project_id, run: toJson(run) }).abortSignal(signal),
  );
  return finishedSchema.parse(data);
}

/** Corrects the effect that a stored run reports, where others changed the project while it ran. */
export async function updateRunOutcome(db: Db, response: DiAgentResponse): Promise<void> {
  const { run_id, readiness_after, gates_affected } = response;
  await runQuery(db, "update_run_outcome", (client, signal) =>
    client
      .from("di_agent_logs")
      .update({ readiness_after, gates_affected, response: toJson(response) })
      .eq("id", run_id)
      .abortSignal(signal));
}

const stoppedSchema = z.object({ project_id: z.uuid(), state: runStateSchema });
type StopOutcome = z.infer<typeof stoppedSchema>;

/**
 * Stops the run if it is under way, so that it can no longer commit; gives the state in which it now is.
 *
 * @param user_id Who stops it; null for a back end.
 * @throws {AppError} `not_found` where the user may not see the project, `forbidden` for the client's own people.
 */
export async function callStopAgentRun(
  db: Db,
  run_id: string,
  user_id: string | null,
): Promise<StopOutcome> {
  const args = { run_id, ...(user_id !== null && { user_id }) };
  const data = await runQuery(
    db,
    "stop_agent_run",
    (client, signal) => client.rpc("stop_agent_run", args).abortSignal(signal),
  );
  return stoppedSchema.parse(data);
}

/** Marks what the agent knows of the project as out of date, for the reason given. */
export async function callInvalidateDiCache(
  db: Db,
  project_id: string,
  { reason, user_id }: { reason: string; user_id: string | null },
): Promise<void> {
  const args = { project_id, reason, ...user_id !== null && { user_id } };
  await runQuery(
    db,
    "invalidate_di_cache",
    (client, signal) => client.rpc("invalidate_di_cache", args).abortSignal(signal),
  );
}
