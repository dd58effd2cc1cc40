import type { ProductQuote } from "../../../shared/contracts/evidence.ts";
import type { FormValues } from "../../components/entity_form.tsx";
import { type ConfirmationStatus } from "../../../packages/client/read_product.ts";
import { deleteRow, type ProductTable, saveRow } from "../../api/product.ts";
import { type Change, useChange } from "../../hooks/use_change.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";

export interface Rows {
  change: Change;
  onSave(id: string | null, values: FormValues): Promise<boolean>;
  onDelete(id: string): Promise<boolean>;
  /** Keeps of the evidence of a row these items alone, if the row is still the one that was shown. */
  setEvidence(
    row: { id: string; updated_at: string },
    evidence: readonly ProductQuote[],
  ): Promise<boolean>;
  setStatus(id: string, confirmation_status: ConfirmationStatus): Promise<boolean>;
}

/** What can be done with the rows of a table; `onChanged` follows each change. */
export function useRows(
  table: ProductTable | "meetings",
  project_id: string,
  onChanged: () => void,
): Rows {
  const supabase = useSupabase();
  const change = useChange(onChanged);
  const save = (id: string | null, values: FormValues) =>
    change.run(() => saveRow(supabase, table, { project_id, id }, values));
  return {
    change,
    onSave: save,
    onDelete: (id) => change.run(() => deleteRow(supabase, table, { project_id, id })),
    setEvidence: ({ id, updated_at }, evidence) =>
      change.run(() => saveRow(supabase, table, { project_id, id, updated_at }, { evidence })),
    setStatus: (id, confirmation_status) => save(id, { confirmation_status }),
  };
}
