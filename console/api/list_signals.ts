import type { SupabaseClient } from "@supabase/supabase-js";
import type { Authority, SourceType } from "../../shared/contracts/signal.ts";

/** A signal without its text. */
export interface ListedSignal {
  id: string;
  title: string | null;
  source_type: SourceType;
  authority: Authority;
  /** When it was said or written; null where unknown. */
  occurred_at: string | null;
  created_at: string;
  word_count: number;
  /** When the agent read it; null until then. */
  analyzed_at: string | null;
}

export interface SignalsPage {
  signals: ListedSignal[];
  /** The `after` of the next page; null on the last one. */
  next: Place | null;
}

/** The last signal of a page. */
export type Place = Pick<ListedSignal, "id" | "created_at">;

const PAGE_SIZE = 50;

/** One page of the project's signals, newest first. */
export async function listSignals(
  supabase: SupabaseClient,
  { project_id, after }: { project_id: string; after: Place | null },
  signal: AbortSignal,
): Promise<SignalsPage> {
  let query = supabase
    .from("signals")
    .select("id, title, source_type, authority, occurred_at, created_at, word_count, analyzed_at")
    .eq("project_id", project_id)
    .order("created_at", { ascending: false })
    .order("id", { ascending: false })
    .limit(PAGE_SIZE + 1)
    .abortSignal(signal);
  if (after !== null) query = query.or(isAfter(after));
  const { data, error } = await query.returns<ListedSignal[]>();
  if (error) throw new Error(error.message, { cause: error });
  const signals = data.slice(0, PAGE_SIZE);
  return { signals, next: data.length > PAGE_SIZE ? signals.at(-1) ?? null : null };
}

function isAfter({ id, created_at }: Place): string {
  return `created_at.lt."${created_at}",and(created_at.eq."${created_at}",id.lt.${id})`;
}
