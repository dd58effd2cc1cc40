import { z } from "zod";
import type { AnalysisArea, DiAgentResponse, RecentRun } from "../contracts/di_agent.ts";
import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";
import { toFoundation } from "./select_foundation.ts";
import type { HashedSignal } from "./select_signals.ts";
import { toStrategicContext } from "./select_strategic_context.ts";
import { toJson } from "./to_json.ts";

export interface NewRun {
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
  /** Most unread signals that the run takes in, and most read ones that its tools read again. */
  unread_limit: number;
  signal_limit: number;
  /** Most runs that users may begin within a minute; 0 for no limit. */
  runs_per_minute_per_project: number;
  runs_per_minute_per_user: number;
  /** Tokens that the project's operations may use in a day (UTC); 0 for no limit. */
  daily_token_budget: number;
}

/** The project's row of `di_analysis_cache`: what earlier runs learned, by area. */
export interface Analysis extends Record<AnalysisArea, unknown> {
  overall_confidence: number;
  confidence_by_area: Record<string, number>;
  last_full_analysis_at: string | null;
  invalidated_at: string | null;
  invalidation_reason: string | null;
  /** Rises with every invalidation; a run clears only the invalidation that it saw. */
  revision: number;
}

/** A row as the database made it. */
const row = <Row>() => z.custom<Row>((value) => typeof value === "object" && value !== null);

const projectSchema = z.object({
  name: z.string(),
  vertical: z.string().nullable(),
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
    basis: z.object({ readiness_version: z.int() }),
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
