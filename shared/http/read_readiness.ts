import type { CacheOutcome, Readiness, ReadinessSnapshot } from "../contracts/readiness.ts";
import type { Db } from "../queries/db.ts";
import { callStoreReadiness } from "../queries/readiness.ts";
import { scoreReadiness } from "../readiness/score_readiness.ts";

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
