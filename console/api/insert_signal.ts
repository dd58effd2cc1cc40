import { md5 } from "@noble/hashes/legacy.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { SupabaseClient } from "@supabase/supabase-js";
import type { ParsedSignal } from "../../shared/signal_files/parsed_signal.ts";

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
