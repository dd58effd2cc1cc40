import type { SupabaseClient } from "@supabase/supabase-js";
import {
  readQuotedProduct,
  type RowByTable,
  throwIfRefused,
} from "../../packages/client/read_product.ts";
import type { ProductQuote } from "../../shared/contracts/evidence.ts";

export type ProductTable = Exclude<keyof RowByTable, "meetings">;

/** Adds a row of these columns, or changes the one of this id, and where given of this version. */
export async function saveRow(
  supabase: SupabaseClient,
  table: keyof RowByTable,
  { project_id, id, updated_at }: { project_id: string; id: string | null; updated_at?: string },
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const rows = supabase.from(table);
  const { data, error } = id === null
    ? await rows.insert({ project_id, ...values }).select("id")
    : await rows.update(values).match({ project_id, id, ...updated_at && { updated_at } }).select(
      "id",
    );
  throwIfRefused(error);
  if (data?.length === 0) {
    throw new Error("It changed meanwhile, is not there any more, or you may not change it");
  }
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

/** The features and steps that words can be attached to, up to 1,000 of each, with those that are. */
export async function listAttachable(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<Attachable[]> {
  const { features, steps } = await readQuotedProduct(supabase, project_id, { signal });
  return [
    ...features.map(({ id, name, evidence }) => ({
      kind: "feature" as const,
      id,
      name,
      evidence,
    })),
    ...steps.map(({ id, label, evidence }, at) => ({
      kind: "step" as const,
      id,
      name: label ?? `Step ${at + 1}`,
      evidence,
    })),
  ];
}

/** A feature or a step of the value path, and what it stands on. */
export interface Attachable {
  kind: "feature" | "step";
  id: string;
  name: string;
  evidence: readonly ProductQuote[];
}

/** The names of the project's features, up to 1,000, by id. */
export async function listFeatureNames(
  supabase: SupabaseClient,
  project_id: string,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const { data, error } = await supabase
    .from("features")
    .select("id, name")
    .eq("project_id", project_id)
    .limit(1000)
    .abortSignal(signal)
    .returns<{ id: string; name: string }[]>();
  throwIfRefused(error);
  return new Map(data?.map(({ id, name }) => [id, name]));
}
