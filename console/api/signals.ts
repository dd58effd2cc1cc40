import type { SupabaseClient } from "@supabase/supabase-js";
import { throwIfRefused } from "../../packages/client/read_product.ts";
import type { Authority, SourceType, Turn } from "../../shared/contracts/signal.ts";
import { ApiError } from "../../packages/client/call_function.ts";
import { isAfter, PAGE_LIMIT, type RowPlace, toPage } from "./newest_first.ts";
import { parseTurns } from "../../shared/signals/parse_turns.ts";
import type { SignalDraft } from "../../shared/signals/signal_draft.ts";
import { hashText } from "../../shared/text/hash_text.ts";
import { type SignalRow, toSignalRows } from "../../shared/signals/signal_rows.ts";

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

export interface SignalBatch {
  signals: ListedSignal[];
  /** The `after` of the next page; null on the last one. */
  next: RowPlace | null;
}

/** One page of the project's signals, newest first. */
export async function listSignals(
  supabase: SupabaseClient,
  { project_id, after }: { project_id: string; after: RowPlace | null },
  signal: AbortSignal,
): Promise<SignalBatch> {
  let query = supabase
    .from("signals")
    .select("id, title, source_type, authority, occurred_at, created_at, word_count, analyzed_at")
    .eq("project_id", project_id)
    .order("created_at", { ascending: false })
    .order("id", { ascending: false })
    .limit(PAGE_LIMIT)
    .abortSignal(signal);
  if (after !== null) query = query.or(isAfter(after));
  const { data, error } = await query.returns<ListedSignal[]>();
  throwIfRefused(error);
  const { rows, next } = toPage(data);
  return { signals: rows, next };
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
  throwIfRefused(error);
  return new Map(data.map((source) => [source.id, source]));
}

/** A signal with its whole text, and whose words are whose in it. */
export interface WholeSignal extends ListedSignal {
  content: string;
  turns: Turn[];
  metadata: Record<string, unknown>;
  /** Who reads it: all members, or the studio alone. */
  visibility: "project" | "studio";
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
      "id, title, source_type, authority, occurred_at, created_at, word_count, analyzed_at, content, turns, metadata, visibility",
    )
    .match({ project_id, id: signal_id })
    .abortSignal(signal)
    .maybeSingle<WholeSignal & { turns: unknown }>();
  throwIfRefused(error);
  if (data === null) {
    throw new ApiError({ code: "not_found", message: "There is no such signal in this project" });
  }
  return { ...data, turns: parseTurns(data.turns, data.content.length) ?? await readAgain(data) };
}

/** The turns of a text that came without them, or with those of another. What reads them is loaded for it. */
async function readAgain(signal: Pick<WholeSignal, "content" | "source_type">): Promise<Turn[]> {
  const { readTurns } = await import("../../shared/signals/read_turns.ts");
  return readTurns(signal);
}

/** What came attached to a signal. */
export async function listAttached(
  supabase: SupabaseClient,
  { project_id, signal_id }: { project_id: string; signal_id: string },
  signal: AbortSignal,
): Promise<Source[]> {
  const { data, error } = await supabase
    .from("signals")
    .select("id, title, source_type")
    .match({ project_id, "metadata->>attached_to_id": signal_id })
    .order("created_at")
    .order("id")
    .abortSignal(signal)
    .returns<Source[]>();
  throwIfRefused(error);
  return data;
}

/** Says who the speaker of these turns is, under another name, in this signal alone. */
export async function renameSpeaker(
  supabase: SupabaseClient,
  { id, turns }: Pick<WholeSignal, "id" | "turns">,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const renamed = turns.map((turn) => turn.speaker === from ? { ...turn, speaker: to } : turn);
  const { error } = await supabase.from("signals").update({ turns: renamed }).eq("id", id);
  throwIfRefused(error);
}

/** Changes what is said about a signal, not its words. */
export async function changeSignal(
  supabase: SupabaseClient,
  id: string,
  changes: Partial<Pick<WholeSignal, "title" | "occurred_at" | "authority" | "visibility">>,
): Promise<void> {
  const { data, error } = await supabase.from("signals").update(changes).eq("id", id).select("id");
  throwIfRefused(error);
  if (data.length === 0) throw new Error("Only owners and consultants can change signals");
}

/** Deletes a signal. What rests on its words alone falls with it. */
export async function deleteSignal(supabase: SupabaseClient, id: string): Promise<void> {
  const { data, error } = await supabase.from("signals").delete().eq("id", id).select("id");
  throwIfRefused(error);
  if (data.length === 0) throw new Error("Only owners and consultants can delete signals");
}

/** The outcome of adding signals. */
export interface Insertion {
  added: number;
  /** The project has these texts already, or they came twice. */
  present: number;
}

interface InsertOptions {
  /** Stops between two requests; the rest is in neither number. */
  stop?: AbortSignal;
  /** Called after each request with what is in so far. */
  onProgress?(so_far: Insertion): void;
}

/**
 * Adds signals and what is attached to them, without the texts that the project has already, which the column `content_hash` tells.
 *
 * @throws {Error} If the database refuses a row; the rows of earlier requests are in, as `onProgress` was told.
 */
export async function insertSignals(
  supabase: SupabaseClient,
  project_id: string,
  drafts: readonly SignalDraft[],
  { stop, onProgress }: InsertOptions = {},
): Promise<Insertion> {
  const insertion = { added: 0, present: 0 };
  const id_by_hash = new Map<string, string>();
  /** The signals that have the text of a draft already, by the id that the draft would have had. */
  const id_by_draft = new Map<unknown, string>();
  for (const batch of toBatches(toSignalRows(drafts).map(withHash))) {
    if (stop?.aborted) break;
    await findPresent(id_by_hash, supabase, { project_id, hashes: batch.map(({ hash }) => hash) });
    const missing = batch.filter(({ hash, row: { id } }) => {
      const present = id_by_hash.get(hash);
      if (present !== undefined) id_by_draft.set(id, present);
      else id_by_hash.set(hash, id);
      return present === undefined;
    });
    const rows = missing.map(({ row: { metadata, ...row } }) => {
      const attached_to_id = id_by_draft.get(metadata["attached_to_id"]);
      return {
        ...row,
        metadata: { ...metadata, ...(attached_to_id !== undefined && { attached_to_id }) },
        project_id,
      };
    });
    if (rows.length > 0) {
      const { error } = await supabase.from("signals").insert(rows);
      throwIfRefused(error);
    }
    insertion.added += rows.length;
    insertion.present += batch.length - rows.length;
    onProgress?.({ ...insertion });
  }
  return insertion;
}

interface HashedRow {
  row: SignalRow;
  hash: string;
}

function withHash(row: SignalRow): HashedRow {
  return { row, hash: hashText(row.content) };
}

/** The hashes stand in an address, and what is sent at once should arrive within the time limit of a statement. */
const MAX_BATCH_ROWS = 100;
const MAX_BATCH_CHARS = 2_000_000;

function toBatches(rows: readonly HashedRow[]): HashedRow[][] {
  const batches: HashedRow[][] = [];
  let chars = Infinity;
  for (const hashed of rows) {
    const { length } = hashed.row.content;
    const last = batches.at(-1);
    if (
      last === undefined || last.length === MAX_BATCH_ROWS || chars + length > MAX_BATCH_CHARS
    ) {
      batches.push([hashed]);
      chars = length;
    } else {
      last.push(hashed);
      chars += length;
    }
  }
  return batches;
}

async function findPresent(
  id_by_hash: Map<string, string>,
  supabase: SupabaseClient,
  { project_id, hashes }: { project_id: string; hashes: string[] },
): Promise<void> {
  const { data, error } = await supabase.from("signals")
    .select("id, content_hash")
    .eq("project_id", project_id)
    .in("content_hash", hashes);
  throwIfRefused(error);
  for (const { id, content_hash } of data) id_by_hash.set(content_hash, id);
}
