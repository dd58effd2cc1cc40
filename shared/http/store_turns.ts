import { hasTurns, turnsOf } from "../signals/turns_of.ts";
import { callStoreTurns, type HashedSignal } from "../queries/signals.ts";
import { type RequestContext, runInBackground } from "./request_context.ts";

/**
 * Stores, after the answer, the turns that were read in signals that came without, so that they are read once; nobody waits for it.
 *
 * @param options.are_analyzed Whether the signals count as read by the agent, too. Default: false.
 */
export function storeTurns(
  context: RequestContext,
  project_id: string,
  { signals, are_analyzed = false }: { signals: readonly HashedSignal[]; are_analyzed?: boolean },
): void {
  const read = signals.filter((signal) => are_analyzed || !hasTurns(signal));
  if (read.length === 0) return;
  runInBackground(context, "store_turns", (db) =>
    callStoreTurns(db, project_id, {
      are_analyzed,
      signals: read.map((signal) => ({
        id: signal.id,
        content_hash: signal.content_hash,
        turns: hasTurns(signal) ? null : turnsOf(signal),
      })),
    }));
}
