import { type FoundTurn, RPC_RESULTS } from "../contracts/rpc.ts";
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
  /** Null where they are stored. */
  turns: readonly Turn[] | null;
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

interface SignalSearch {
  project_id: string;
  /** All words; "a phrase", -without, or. */
  query: string;
  /** Part of the name. */
  speaker?: string | undefined;
  /** ISO 8601, inclusive. */
  since?: string | undefined;
  /** ISO 8601, exclusive. */
  until?: string | undefined;
  /** 1 to 100. */
  max_results: number;
}

/** Where the words were said, turn by turn, the best match first, in the signals that the caller may read. */
export async function callSearchSignals(db: Db, search: SignalSearch): Promise<FoundTurn[]> {
  const { project_id, query, speaker, since, until, max_results } = search;
  const args = {
    project_id,
    query,
    max_results,
    ...speaker !== undefined && { speaker },
    ...since !== undefined && { since },
    ...until !== undefined && { until },
  };
  const data = await runQuery(
    db,
    "search_signals",
    (client, signal) => client.rpc("search_signals", args).abortSignal(signal),
  );
  return RPC_RESULTS.search_signals.parse(data);
}

/** The signal of the project that has a text with this md5; null if none has. */
export function selectSignalByHash(
  db: Db,
  project_id: string,
  content_hash: string,
): Promise<Pick<SignalText, "id" | "source_type" | "authority"> | null> {
  return runQuery(
    db,
    "select_signal_by_hash",
    (client, signal) =>
      client.from("signals").select("id, source_type, authority")
        .match({ project_id, content_hash })
        .order("created_at").order("id").limit(1)
        .abortSignal(signal)
        .maybeSingle<Pick<SignalText, "id" | "source_type" | "authority">>(),
  );
}

/** The columns of `signals` that whoever adds one fills. */
export type NewSignal =
  & Pick<SignalText, "source_type" | "authority" | "title" | "content" | "occurred_at">
  & { turns: Turn[]; metadata: Record<string, unknown> };

/**
 * Adds a signal and returns its id.
 *
 * @throws {AppError} `forbidden` where the caller may not add it.
 */
export async function insertSignal(
  db: Db,
  project_id: string,
  { turns, metadata, ...columns }: NewSignal,
): Promise<string> {
  const id = crypto.randomUUID();
  const row = { ...columns, id, project_id, turns: toJson(turns), metadata: toJson(metadata) };
  await runQuery(
    db,
    "insert_signal",
    (client, signal) => client.from("signals").insert(row).abortSignal(signal),
  );
  return id;
}
