import type { ExtractableName } from "../../shared/contracts/element.ts";
import type { ElementWrite, FoundationCommit } from "../../shared/queries/foundation.ts";

type Writes = Partial<Record<ExtractableName, ElementWrite>>;
type Commit = (writes: Writes) => Promise<FoundationCommit>;

interface Waiting {
  name: ExtractableName;
  write: ElementWrite;
  done: PromiseWithResolvers<FoundationCommit>;
}

/**
 * Commits each element as soon as no earlier commit is under way, and all that came in meanwhile together: in the database the commits
 * of one project take turns, where each would hold a connection while it waits, and make the state after it anew.
 *
 * @returns Commits one element. It rejects with what is wrong with that element: those that cannot be stored together are stored one by
 * one.
 */
export function commitTogether(
  commit: Commit,
): (name: ExtractableName, write: ElementWrite) => Promise<FoundationCommit> {
  let waiting: Waiting[] = [];
  let is_under_way = false;

  const commitWaiting = async () => {
    is_under_way = true;
    // All that arrive at the same moment have been called by then.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await commitBatch(batch, commit);
    }
    is_under_way = false;
  };

  return (name, write) => {
    const done = Promise.withResolvers<FoundationCommit>();
    waiting.push({ name, write, done });
    if (!is_under_way) void commitWaiting();
    return done.promise;
  };
}

/** Settles each of the batch; never rejects. */
async function commitBatch(batch: Waiting[], commit: Commit): Promise<void> {
  try {
    const writes: Writes = Object.fromEntries(batch.map(({ name, write }) => [name, write]));
    const committed = await commit(writes);
    for (const { done } of batch) done.resolve(committed);
  } catch (error) {
    for (const each of batch) {
      // Had it been stored in spite of the error, each is found unchanged.
      if (batch.length > 1) await commitBatch([each], commit);
      else each.done.reject(error);
    }
  }
}
