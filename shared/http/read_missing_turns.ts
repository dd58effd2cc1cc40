import type { Db } from "../queries/db.ts";
import { callStoreTurns, selectSignalsWithoutTurns } from "../queries/signals.ts";
import { turnsOf } from "../signals/turns_of.ts";

/** Signals that are read at once, so that they fit into memory. */
const BATCH = 20;
/** Batches, so that a request ends; what is left is for the next one. */
const MAX_BATCHES = 20;

/** Reads who says what in the signals of a project that came without, and stores it. */
export async function readMissingTurns(db: Db, project_id: string): Promise<void> {
  for (let batch = 0; batch < MAX_BATCHES; batch++) {
    const signals = await selectSignalsWithoutTurns(db, project_id, BATCH);
    if (signals.length === 0) return;
    const read = signals.map((signal) => ({
      id: signal.id,
      content_hash: signal.content_hash,
      turns: turnsOf(signal),
    }));
    const stored = await callStoreTurns(db, project_id, { signals: read, are_analyzed: false });
    // All of them are being written right now, or were changed a moment ago.
    if (stored === 0) return;
  }
}
