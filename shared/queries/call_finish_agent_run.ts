import { z } from "zod";
import { type AnalysisArea, type RunEvent, runStateSchema } from "../contracts/di_agent.ts";
import type { ExtractableName } from "../contracts/element.ts";
import { readinessSnapshotSchema } from "../contracts/readiness.ts";
import type { ElementWrite } from "./call_commit_foundation.ts";
import type { Db } from "./db.ts";
import type { LoggedRun } from "./select_runs.ts";
import { runQuery } from "./run_query.ts";
import { toJson } from "./to_json.ts";

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
  /** The version of the facts that the run saw. */
  readiness_version?: number;
  /** The revision of the analysis that the run saw. Without it the analysis is left alone: the run learned nothing. */
  cache_revision?: number;
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
export type FinishedRun = z.infer<typeof finishedSchema>;

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
