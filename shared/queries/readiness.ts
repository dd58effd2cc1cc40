import * as z from "zod";
import {
  type ReadinessScore,
  readinessScoreSchema,
  type ReadinessSnapshot,
  readinessSnapshotSchema,
} from "../contracts/readiness.ts";
import { type Db, runQuery } from "./db.ts";

interface SnapshotOptions {
  use_cache: boolean;
  /** Age in seconds up to which a stored score is taken. */
  ttl_seconds: number;
  /** In whose name a back end asks. Default, and null: in nobody's, which is for all projects. */
  user_id?: string | null;
}

/**
 * The stored score or, failing that, the facts of each project that the caller may see, in the order asked for. One
 * statement in the database, so score, facts and version belong together.
 *
 * A stored score that another release wrote in another shape counts as none: its facts cost a second round trip.
 */
export async function callReadinessSnapshot(
  db: Db,
  project_ids: string[],
  options: SnapshotOptions,
): Promise<ReadinessSnapshot[]> {
  return await readSnapshots(db, await callOnce(db, project_ids, options), options);
}

/**
 * Snapshots as the database gives them, in readable form: the facts of a project whose stored score is of another shape take a round
 * trip more.
 */
export async function readSnapshots(
  db: Db,
  data: unknown,
  options: SnapshotOptions,
): Promise<ReadinessSnapshot[]> {
  const snapshots = snapshotsSchema.parse(data);
  const unreadable = snapshots.filter(isUnreadable).map(({ project_id }) => project_id);
  if (unreadable.length === 0) return snapshots;

  const uncached = await callOnce(db, unreadable, { ...options, use_cache: false });
  const by_id = new Map(
    snapshotsSchema.parse(uncached).map((snapshot) => [snapshot.project_id, snapshot]),
  );
  return snapshots.flatMap((snapshot) =>
    isUnreadable(snapshot) ? by_id.get(snapshot.project_id) ?? [] : snapshot
  );
}

function callOnce(
  db: Db,
  project_ids: string[],
  { use_cache, ttl_seconds, user_id = null }: SnapshotOptions,
): Promise<unknown> {
  const args = { project_ids, use_cache, ttl_seconds, ...user_id !== null && { user_id } };
  return runQuery(
    db,
    "readiness_snapshot",
    (client, signal) => client.rpc("readiness_snapshot", args).abortSignal(signal),
  );
}

const snapshotsSchema = z.array(readinessSnapshotSchema.extend({
  cached: readinessScoreSchema.nullable().catch(null),
}));

function isUnreadable({ cached, facts }: ReadinessSnapshot): boolean {
  return cached === null && facts === null;
}

interface ComputedScore {
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
