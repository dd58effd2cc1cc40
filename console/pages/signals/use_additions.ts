import { useCallback, useState } from "preact/hooks";
import type { ParsedSignal } from "../../../shared/signal_files/parsed_signal.ts";
import { UnreadableFileError } from "../../../shared/signal_files/unreadable_file_error.ts";
import { insertSignal } from "../../api/insert_signal.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";

/** Something to add: a file or pasted text, read when its turn comes. */
export interface Draft {
  name: string;
  read(): Promise<ParsedSignal>;
}

export interface Addition {
  name: string;
  outcome: "waiting" | "added" | "present" | "refused";
  /** Why it was refused; null for all others. */
  reason: string | null;
}

/** Adds signals one after the other and tells what became of each; `onAdded` follows the last one of those given at once. */
export function useAdditions(project_id: string, onAdded: () => void) {
  const supabase = useSupabase();
  const [additions, setAdditions] = useState<Addition[]>([]);
  const [adding, setAdding] = useState(false);

  const add = useCallback(async (drafts: Draft[]) => {
    setAdding(true);
    setAdditions(drafts.map(({ name }) => ({ name, outcome: "waiting", reason: null })));
    for (const [index, { name, read }] of drafts.entries()) {
      const settled = await insert(async () => insertSignal(supabase, project_id, await read()));
      setAdditions((before) => before.with(index, { name, ...settled }));
    }
    setAdding(false);
    onAdded();
  }, [supabase, project_id, onAdded]);

  return { additions, adding, add };
}

async function insert(add: () => Promise<boolean>): Promise<Omit<Addition, "name">> {
  try {
    return { outcome: await add() ? "added" : "present", reason: null };
  } catch (error) {
    return { outcome: "refused", reason: toReason(error) };
  }
}

function toReason(error: unknown): string {
  if (error instanceof UnreadableFileError) return error.reason;
  return error instanceof Error ? error.message : String(error);
}
