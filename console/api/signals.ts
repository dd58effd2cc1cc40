import type { SupabaseClient } from "@supabase/supabase-js";
import type { Authority, SourceType } from "../../shared/contracts/signal.ts";
import { ApiError } from "./call_function.ts";
import { md5 } from "@noble/hashes/legacy.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { ParsedSignal } from "../../shared/signal_files/parsed_signal.ts";

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
type Place = Pick<ListedSignal, "id" | "created_at">;

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

export type Source = Pick<ListedSignal, "id" | "title" | "source_type">;

/** More than an extraction reads: quotes of older ones are shown without a title. */
const MOST_SOURCES = 1000;

/** What quotes can come from, by id. */
export async function listSources(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<Map<string, Source>> {
  const { data, error } = await supabase
    .from("signals")
    .select("id, title, source_type")
    .eq("project_id", project_id)
    .order("created_at", { ascending: false })
    .limit(MOST_SOURCES)
    .abortSignal(signal)
    .returns<Source[]>();
  if (error) throw new Error(error.message, { cause: error });
  return new Map(data.map((source) => [source.id, source]));
}

/** A signal with its whole text. */
export interface WholeSignal extends ListedSignal {
  content: string;
}

/** @throws {ApiError} `not_found` if the project has no such signal, or the user may not see it. */
export async function readSignal(
  supabase: SupabaseClient,
  { project_id, signal_id }: { project_id: string; signal_id: string },
  signal: AbortSignal,
): Promise<WholeSignal> {
  const { data, error } = await supabase
    .from("signals")
    .select(
      "id, title, source_type, authority, occurred_at, created_at, word_count, analyzed_at, content",
    )
    .match({ project_id, id: signal_id })
    .abortSignal(signal)
    .maybeSingle<WholeSignal>();
  if (error) throw new Error(error.message, { cause: error });
  if (data !== null) return data;
  throw new ApiError({ code: "not_found", message: "There is no such signal in this project" });
}

/**
 * Whether the signal was added to the project: false if a signal with the same content is there already, which the
 * column `content_hash` tells.
 *
 * @throws {Error} If the database refuses the row.
 */
export async function insertSignal(
  supabase: SupabaseClient,
  project_id: string,
  signal: ParsedSignal,
): Promise<boolean> {
  const content_hash = bytesToHex(md5(utf8ToBytes(signal.content)));
  const same = await supabase.from("signals")
    .select("id")
    .match({ project_id, content_hash })
    .limit(1);
  if (same.error) throw new Error(same.error.message, { cause: same.error });
  if (same.data.length > 0) return false;

  const { error } = await supabase.from("signals").insert({ project_id, ...signal });
  if (error) throw new Error(error.message, { cause: error });
  return true;
}
