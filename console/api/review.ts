import type { SupabaseClient } from "@supabase/supabase-js";
import type { Changes } from "../../shared/contracts/foundation.ts";
import type { ExtractableName } from "../../shared/contracts/element.ts";
import type { ShownFoundation } from "../../packages/client/types.ts";
import { showFoundation } from "../../packages/client/foundation.ts";
import { listConflicts, type OpenConflict } from "../../packages/client/list_conflicts.ts";
import { type Product, readProduct, throwIfRefused } from "../../packages/client/read_product.ts";
import { type ProductTable } from "./product.ts";

/** A client's "no" or "not quite" to what was understood: a signal of its own, in the client's words. */
export interface Objection {
  id: string;
  title: string | null;
  content: string;
  created_at: string;
}

export type RecentSignal = Pick<Changes["signals"][number], "id" | "title" | "created_at">;

export interface Review {
  foundation: ShownFoundation;
  product: Product;
  /** Statements of which only one can hold. */
  conflicts: OpenConflict[];
  /** The newest first, up to 50. */
  objections: Objection[];
  /** The newest signals, up to 50. */
  signals: RecentSignal[];
  /** The time up to which the user has seen changes; null if never. */
  seen_at: string | null;
}

/** What was understood, what was objected to, and what is new. */
export async function readReview(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<Review> {
  const signals = () => supabase.from("signals");
  const [foundation, product, conflicts, objections, recent, visit] = await Promise.all([
    showFoundation(supabase, project_id, { revisions: true, signal }),
    readProduct(supabase, project_id, { signal }),
    listConflicts(supabase, project_id, { signal }),
    signals().select("id, title, content, created_at")
      .eq("project_id", project_id).not("metadata->>about", "is", null)
      .order("created_at", { ascending: false }).order("id").limit(50).abortSignal(signal)
      .returns<Objection[]>(),
    signals().select("id, title, created_at").eq("project_id", project_id)
      .order("created_at", { ascending: false }).order("id").limit(50).abortSignal(signal)
      .returns<RecentSignal[]>(),
    supabase.from("project_visits").select("seen_at").eq("project_id", project_id)
      .abortSignal(signal).maybeSingle<{ seen_at: string }>(),
  ]);
  for (const { error } of [objections, recent, visit]) {
    throwIfRefused(error);
  }
  return {
    foundation,
    product,
    conflicts,
    objections: objections.data ?? [],
    signals: recent.data ?? [],
    seen_at: visit.data?.seen_at ?? null,
  };
}

/** Marks everything up to now as seen by the user. */
export async function markSeen(supabase: SupabaseClient, project_id: string): Promise<void> {
  const { error } = await supabase.rpc("mark_seen", { project_id });
  throwIfRefused(error);
}

/** Which of two statements holds. */
export type Resolution = "earlier" | "later" | "both";

/** Says which of two statements holds. */
export async function settleConflict(
  supabase: SupabaseClient,
  id: string,
  resolution: Resolution,
): Promise<void> {
  const { data, error } = await supabase.from("conflicts").update({ resolution }).eq("id", id)
    .select("id");
  throwIfRefused(error);
  if (data.length === 0) throw new Error("One of the two statements is not there any more");
}

/** Keeps what the client says against something as the client's own words: a signal, which the next extraction reads. */
export async function object(
  supabase: SupabaseClient,
  { project_id, about, title, content }: {
    project_id: string;
    about: ExtractableName | ProductTable;
    title: string;
    content: string;
  },
): Promise<void> {
  const { error } = await supabase.from("signals").insert({
    project_id,
    source_type: "portal_response",
    authority: "client",
    title,
    content,
    occurred_at: new Date().toISOString(),
    metadata: { about },
  });
  throwIfRefused(error);
}
