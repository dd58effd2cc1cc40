import type { PostgrestError, SupabaseClient } from "@supabase/supabase-js";
import { ApiError } from "./call_function.ts";

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
}

export interface Meeting {
  id: string;
  title: string | null;
  status: "scheduled" | "completed" | "cancelled";
  scheduled_at: string | null;
}

interface RowByTable {
  features: Feature;
  personas: Persona;
  vp_steps: Step;
  meetings: Meeting;
}
export type ProductTable = Exclude<keyof RowByTable, "meetings">;

const COLUMNS: { [Table in keyof RowByTable]: string } = {
  features:
    "id, name, description, is_mvp, user_actions, system_behaviors, target_persona_ids, confirmation_status, updated_at",
  personas: "id, name, role, goals, pain_points, confirmation_status, updated_at",
  vp_steps:
    "id, step_index, label, narrative_user, value_created, actor_persona_id, confirmation_status, updated_at",
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
  signal: AbortSignal,
): Promise<Product> {
  const [features, personas, steps] = await Promise.all([
    listRows(supabase, "features", project_id, signal),
    listRows(supabase, "personas", project_id, signal),
    listRows(supabase, "vp_steps", project_id, signal),
  ]);
  return { features, personas, steps };
}

/** The project's rows, up to 1,000. */
export async function listRows<Table extends keyof RowByTable>(
  supabase: SupabaseClient,
  table: Table,
  project_id: string,
  signal: AbortSignal,
): Promise<RowByTable[Table][]> {
  const { data, error } = await supabase.from(table)
    .select(COLUMNS[table])
    .eq("project_id", project_id)
    .order(ORDER[table])
    .order("id")
    .limit(1000)
    .abortSignal(signal)
    .returns<RowByTable[Table][]>();
  throwIfRefused(error);
  return data ?? [];
}

/** Adds a row of these columns, or changes the one of this id. */
export async function saveRow(
  supabase: SupabaseClient,
  table: keyof RowByTable,
  { project_id, id }: { project_id: string; id: string | null },
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const rows = supabase.from(table);
  const { data, error } = id === null
    ? await rows.insert({ project_id, ...values }).select("id")
    : await rows.update(values).match({ project_id, id }).select("id");
  throwIfRefused(error);
  if (data?.length === 0) throw new Error("It is not there any more, or you may not change it");
}

export async function deleteRow(
  supabase: SupabaseClient,
  table: keyof RowByTable,
  row: { project_id: string; id: string },
): Promise<void> {
  throwIfRefused((await supabase.from(table).delete().match(row)).error);
}

/** Gives the steps the order of the ids, all or none. */
export async function orderSteps(
  supabase: SupabaseClient,
  project_id: string,
  ids: readonly string[],
): Promise<void> {
  const rows = ids.map((id, step_index) => ({ id, project_id, step_index }));
  throwIfRefused((await supabase.from("vp_steps").upsert(rows)).error);
}

function throwIfRefused(error: PostgrestError | null): void {
  if (error === null) return;
  throw new ApiError({ code: error.code, message: error.message, hint: error.hint || undefined });
}

/**
 * Says the client's yes to a row, in the version that was shown.
 *
 * @throws {ApiError} `PT409` if it has changed since.
 */
export async function confirmAsClient(
  supabase: SupabaseClient,
  row: { project_id: string; entity: ProductTable; entity_id: string; updated_at: string },
): Promise<void> {
  throwIfRefused((await supabase.rpc("confirm_entity", row)).error);
}
