import { z } from "zod";
import { runEventNameSchema, runStateSchema } from "../contracts/di_agent.ts";
import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";

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
