import type { ReadinessScore } from "../contracts/readiness.ts";
import type { Db } from "./db.ts";
import { runQuery } from "./run_query.ts";

export interface ComputedScore {
  project_id: string;
  /** The version of the snapshot that the score was computed from. */
  version: number;
  score: ReadinessScore;
  /** The snapshot's time, ISO 8601. */
  computed_at: string;
}

/** Stores the score unless anything changed since its snapshot was taken; tells whether it did. */
export async function callStoreReadiness(db: Db, computed: ComputedScore): Promise<boolean> {
  const { project_id, version, score, computed_at } = computed;
  return await runQuery(
    db,
    "store_readiness",
    (client, signal) =>
      client.rpc("store_readiness", { project_id, version, score, computed_at }).abortSignal(
        signal,
      ),
  ) === true;
}
