import { z } from "zod";
import type { DiAgentResponse } from "../contracts/di_agent.ts";
import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";
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
  /** The run's observation remembers successful runs since this moment, ISO 8601. */
  succeeded_since: string;
  /** Most unread signals that the run's observation holds. */
  unread_limit: number;
  /** Most runs that users may begin within a minute; 0 for no limit. */
  runs_per_minute_per_project: number;
  runs_per_minute_per_user: number;
  /** Tokens that the project's operations may use in a day (UTC); 0 for no limit. */
  daily_token_budget: number;
}

const basisSchema = z.object({
  readiness_version: z.int(),
  cache_revision: z.int(),
  last_run_id: z.uuid().nullable(),
  unread_signal_ids: z.array(z.uuid()),
});
/** What of a project moves whenever a run has changed it. */
export type RunBasis = z.infer<typeof basisSchema>;

/** Written by a run of ours, perhaps before the response got its newest field: it is given as it was. */
const storedResponseSchema = z.custom<DiAgentResponse>((value) => typeof value === "object");

const begunSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("begun"), basis: basisSchema }),
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
