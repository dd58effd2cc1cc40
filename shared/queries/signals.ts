import type { SignalText, Turn } from "../contracts/signal.ts";
import { type Db, runQuery, toJson } from "./db.ts";

/** Most signals that one extraction or one run of the agent reads. */
export const SIGNAL_LIMIT = 200;
/** Most bytes of text that one extraction or one run reads; what is older is left out. */
export const SIGNAL_BYTES_LIMIT = 8_000_000;
/** Most unread signals that one run of the agent takes in; what is left is for the next. */
export const UNREAD_LIMIT = 20;

/** A signal's text with the hash that tells whether it changed since. */
export interface HashedSignal extends SignalText {
  content_hash: string;
}

const COLUMNS =
  "id, source_type, authority, title, content, content_hash, turns, metadata, occurred_at, created_at";

interface SignalFilter {
  ids?: string[];
}

/** The newest signals of the project, newest first, by what they say of their time. */
export async function selectSignals(
  db: Db,
  project_id: string,
  { ids }: SignalFilter = {},
): Promise<HashedSignal[]> {
  const signals = await runQuery(
    db,
    "select_signals",
    (client, signal) => {
      let query = client.from("signals").select(COLUMNS).eq("project_id", project_id);
      if (ids !== undefined) query = query.in("id", ids);
      return query.order("said_at", { ascending: false }).order("id")
        .limit(SIGNAL_LIMIT)
        .abortSignal(signal)
        .returns<HashedSignal[]>();
    },
  );
  return signals ?? [];
}

/** Signals of the project in which nobody has read who speaks, at most so many. */
export async function selectSignalsWithoutTurns(
  db: Db,
  project_id: string,
  limit: number,
): Promise<HashedSignal[]> {
  const signals = await runQuery(
    db,
    "select_signals_without_turns",
    (client, signal) =>
      client.from("signals").select(COLUMNS).eq("project_id", project_id).is("turns", null)
        .neq("content", "").order("id").limit(limit).abortSignal(signal)
        .returns<HashedSignal[]>(),
  );
  return signals ?? [];
}

interface ReadSignal {
  id: string;
  /** Of the text that was read. */
  content_hash: string;
  turns: readonly Turn[];
}

/**
 * Stores what was read in signals, as far as their text is still the one that was read: the turns of those that have none, and that
 * they were read, if they were analysed. Gives the number of signals written.
 */
export async function callStoreTurns(
  db: Db,
  project_id: string,
  { signals, are_analyzed }: { signals: readonly ReadSignal[]; are_analyzed: boolean },
): Promise<number> {
  const count = await runQuery(
    db,
    "store_turns",
    (client, signal) =>
      client.rpc("store_turns", { project_id, signals: toJson(signals), are_analyzed })
        .abortSignal(signal),
  );
  return Number(count);
}
