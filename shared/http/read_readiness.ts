import type {
  CacheOutcome,
  Progress,
  Readiness,
  ReadinessSnapshot,
} from "../contracts/readiness.ts";
import type { Db } from "../queries/db.ts";
import { toAppError } from "../errors.ts";
import { callReadinessSnapshot, callStoreReadiness } from "../queries/readiness.ts";
import { scoreReadiness } from "../readiness/score_readiness.ts";
import { callerUserId } from "./authenticate.ts";
import { type RequestContext, runInBackground } from "./request_context.ts";

/** A readiness answer, and what remains to be stored if it was computed anew. */
interface ReadReadiness {
  readiness: Readiness;
  /**
   * Stores the score unless something changed meanwhile; null for a score that came from the cache, and for one that is too low
   * because quotes wait to be verified again.
   */
  store: ((writer: Db) => Promise<boolean>) | null;
}

/** The answer to one snapshot: the stored score, or the one that its facts give. */
export function readReadiness(snapshot: ReadinessSnapshot, use_cache: boolean): ReadReadiness {
  const { project_id, version, trend, cached, facts, read_at, pending_evidence } = snapshot;
  if (cached !== null) {
    const computed_at = snapshot.computed_at ?? read_at;
    return {
      readiness: { project_id, ...cached, cache: "hit", computed_at, trend },
      store: null,
    };
  }
  if (facts === null) {
    throw new TypeError("Cannot score a snapshot that has neither score nor facts");
  }

  const score = scoreReadiness(facts);
  const cache: CacheOutcome = use_cache ? "miss" : "bypass";
  return {
    readiness: { project_id, ...score, cache, computed_at: read_at, trend },
    store: pending_evidence
      ? null
      : (writer) =>
        callStoreReadiness(writer, { project_id, version, score, computed_at: read_at }),
  };
}

interface ScoresOptions {
  use_cache: boolean;
  /** Runs a store; equal keys store the same. Default: at once. */
  storing?: (key: string, run: () => Promise<boolean>) => Promise<boolean>;
}

/**
 * The readiness of the projects that the caller sees, in the order of the ids; what was computed anew is stored behind the answer.
 *
 * Read in our own name for the caller: of a project whose scores are not shared with its client, that client's rights reach no facts,
 * and the phase follows from them.
 */
export async function readScores(
  context: RequestContext,
  project_ids: string[],
  { use_cache, storing = (_key, run) => run() }: ScoresOptions,
): Promise<(Readiness | Progress)[]> {
  const { deps, writer, tracker, caller } = context;
  const ttl_seconds = deps.env.READINESS_CACHE_TTL_SECONDS;
  const user_id = callerUserId(caller);
  const read = await callReadinessSnapshot(writer, project_ids, {
    use_cache,
    ttl_seconds,
    user_id,
  });
  const snapshots = await settleSnapshots(context, read);
  return snapshots.map((snapshot) => {
    const { readiness, store } = readReadiness(snapshot, use_cache);
    tracker.recordCache(readiness.cache);
    if (store !== null) {
      // Of one version there is one score: whichever request stores it, it stores the same.
      const key = `${snapshot.project_id}@${snapshot.version}`;
      runInBackground(context, "store_readiness", (db) => storing(key, () => store(db)));
    }
    return snapshot.shows_scores ? readiness : toProgress(readiness);
  });
}

/** What a client is told whose studio does not share scores. */
function toProgress(readiness: Readiness): Progress {
  const { project_id, phase, prototype_ready, build_ready, next_milestone } = readiness;
  const { blocking_gates, path, cache, computed_at } = readiness;
  return {
    project_id,
    scores_shared: false,
    phase,
    prototype_ready,
    build_ready,
    next_milestone,
    blocking_gates,
    path: path.map(({ score: _, ...step }) => step),
    cache,
    computed_at,
  };
}

/** Projects whose quotes one request verifies again; the others keep the lower score until the next. */
const MAX_VERIFIED = 10;

/**
 * The snapshots with the facts as they are once quotes that wait for it are verified again: two more round trips, only where there
 * are any. If that fails, the facts stay as they are, which is never too high.
 */
async function settleSnapshots(
  { deps, writer }: Pick<RequestContext, "deps" | "writer">,
  snapshots: ReadinessSnapshot[],
): Promise<ReadinessSnapshot[]> {
  const pending = snapshots.filter(({ pending_evidence }) => pending_evidence)
    .map(({ project_id }) => project_id).slice(0, MAX_VERIFIED);
  if (pending.length === 0) return snapshots;
  try {
    // Loaded when first needed: a score alone needs no reader of quotes.
    const { verifyPending } = await import("../foundation/verify_pending.ts");
    const verified = await verifyPending(writer, pending);
    return snapshots.map((snapshot) => ({
      ...snapshot,
      ...verified.get(snapshot.project_id)?.snapshot,
      // The other one is ours.
      shows_scores: snapshot.shows_scores,
    }));
  } catch (error) {
    const error_code = toAppError(error).code;
    deps.log({ level: "warning", event: "verify_pending", error_code });
    return snapshots;
  }
}
