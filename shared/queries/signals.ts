import type { SignalText } from "../contracts/signal.ts";
import { type Db, runQuery } from "./db.ts";

/** Most signals that one extraction or one run of the agent reads. */
export const SIGNAL_LIMIT = 200;
/** Most unread signals that one run of the agent takes in; what is left is for the next. */
export const UNREAD_LIMIT = 20;

/** A signal's text with the hash that tells whether it changed since. */
export interface HashedSignal extends SignalText {
  content_hash: string;
}

interface SignalFilter {
  ids?: string[];
}

/** The newest signals of the project, newest first. */
export async function selectSignals(
  db: Db,
  project_id: string,
  { ids }: SignalFilter = {},
): Promise<HashedSignal[]> {
  const signals = await runQuery(
    db,
    "select_signals",
    (client, signal) => {
      let query = client
        .from("signals")
        .select("id, source_type, authority, title, content, content_hash, occurred_at, created_at")
        .eq("project_id", project_id);
      if (ids !== undefined) query = query.in("id", ids);
      return query.order("created_at", { ascending: false }).order("id")
        .limit(SIGNAL_LIMIT)
        .abortSignal(signal)
        .returns<HashedSignal[]>();
    },
  );
  return signals ?? [];
}
