import type { SupabaseClient } from "@supabase/supabase-js";
import type { storedFoundationSchema } from "../../shared/contracts/endpoints.ts";
import type { z } from "zod";
import { callFunction } from "./call_function.ts";

export type ShownFoundation = z.infer<typeof storedFoundationSchema>;
export type Revision = NonNullable<ShownFoundation["revisions"]>[number];

/** Every element as it stands and, where asked for, what each was before. */
export function showFoundation(
  supabase: SupabaseClient,
  { project_id, revisions = false }: { project_id: string; revisions?: boolean },
  signal: AbortSignal,
): Promise<ShownFoundation> {
  const path = `foundation?project_id=${project_id}&revisions=${revisions}`;
  return callFunction<ShownFoundation>(supabase, path, { signal });
}
