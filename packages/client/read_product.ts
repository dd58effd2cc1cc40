import type { PostgrestError, SupabaseClient } from "@supabase/supabase-js";
import { ApiError } from "./call_function.ts";
import type { ProductQuote } from "../../shared/contracts/evidence.ts";
import type { ReadOptions } from "./types.ts";

export type ConfirmationStatus =
  | "ai_generated"
  | "needs_client"
  | "confirmed_consultant"
  | "confirmed_client";

interface ProductRow {
  id: string;
  confirmation_status: ConfirmationStatus;
  /** Names the version of the row that was shown. */
  updated_at: string;
}

export interface Feature extends ProductRow {
  name: string;
  description: string | null;
  is_mvp: boolean;
  user_actions: string[];
  system_behaviors: string[];
  target_persona_ids: string[];
  evidence: ProductQuote[];
}

export interface Persona extends ProductRow {
  name: string;
  role: string | null;
  goals: string[];
  pain_points: string[];
}

/** A step of the value path. */
export interface Step extends ProductRow {
  /** Orders the steps; gaps are fine. */
  step_index: number;
  label: string | null;
  narrative_user: string | null;
  value_created: string | null;
  actor_persona_id: string | null;
  evidence: ProductQuote[];
}

export interface Meeting {
  id: string;
  title: string | null;
  status: "scheduled" | "completed" | "cancelled";
  scheduled_at: string | null;
}

export interface RowByTable {
  features: Feature;
  personas: Persona;
  vp_steps: Step;
  meetings: Meeting;
}

const COLUMNS: { [Table in keyof RowByTable]: string } = {
  features:
    "id, name, description, is_mvp, user_actions, system_behaviors, target_persona_ids, evidence, confirmation_status, updated_at",
  personas: "id, name, role, goals, pain_points, confirmation_status, updated_at",
  vp_steps:
    "id, step_index, label, narrative_user, value_created, actor_persona_id, evidence, confirmation_status, updated_at",
  meetings: "id, title, status, scheduled_at",
};
const ORDER: { [Table in keyof RowByTable]: string } = {
  features: "created_at",
  personas: "created_at",
  vp_steps: "step_index",
  meetings: "scheduled_at",
};

export interface Product {
  features: Feature[];
  personas: Persona[];
  /** In their order. */
  steps: Step[];
}

/** What is to be built, for whom, and what it gives them. */
export async function readProduct(
  supabase: SupabaseClient,
  project_id: string,
  options: ReadOptions = {},
): Promise<Product> {
  const [quoted, personas] = await Promise.all([
    readQuotedProduct(supabase, project_id, options),
    listRows(supabase, "personas", project_id, options),
  ]);
  return { ...quoted, personas };
}

/** What stands on quotes: features, and steps in their order. */
export async function readQuotedProduct(
  supabase: SupabaseClient,
  project_id: string,
  options: ReadOptions = {},
): Promise<Pick<Product, "features" | "steps">> {
  const [features, steps] = await Promise.all([
    listRows(supabase, "features", project_id, options),
    listRows(supabase, "vp_steps", project_id, options),
  ]);
  return { features: features.map(readQuotes), steps: steps.map(readQuotes) };
}

/** The row with the evidence that can be read: the column takes anything. */
function readQuotes<Row extends { evidence: unknown }>(row: Row) {
  const items: unknown[] = Array.isArray(row.evidence) ? row.evidence : [];
  return { ...row, evidence: items.filter(isQuote) };
}

function isQuote(item: unknown): item is ProductQuote {
  const { source_type, quote } = (item ?? {}) as Record<string, unknown>;
  return typeof source_type === "string" && ["string", "undefined"].includes(typeof quote);
}

/** The project's rows, up to 1,000. */
export async function listRows<Table extends keyof RowByTable>(
  supabase: SupabaseClient,
  table: Table,
  project_id: string,
  { signal }: ReadOptions = {},
): Promise<RowByTable[Table][]> {
  const { data, error } = await takeSignal(
    supabase.from(table)
      .select(COLUMNS[table])
      .eq("project_id", project_id)
      .order(ORDER[table])
      .order("id")
      .limit(1000),
    signal,
  ).returns<RowByTable[Table][]>();
  throwIfRefused(error);
  return data ?? [];
}

/** The query, which ends when the signal is aborted. */
export function takeSignal<Query extends { abortSignal(signal: AbortSignal): Query }>(
  query: Query,
  signal: AbortSignal | undefined,
): Query {
  return signal === undefined ? query : query.abortSignal(signal);
}

/** @throws {ApiError} What the data API refused with. */
export function throwIfRefused(error: PostgrestError | null): asserts error is null {
  if (error === null) return;
  const hint = error.hint || undefined;
  throw new ApiError({ code: error.code, message: error.message, ...(hint && { hint }) });
}
