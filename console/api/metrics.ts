import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { Metrics } from "../../shared/contracts/metrics.ts";
import { callFunction } from "../../packages/client/call_function.ts";

/** A client that acts for no user. */
export type Operator = SupabaseClient;

/** A client without a user, with the rights of a secret key, which it keeps in memory only. */
export function createOperatorClient(supabase_url: string, secret_key: string): Operator {
  return createClient(supabase_url, secret_key, {
    auth: {
      persistSession: false,
      autoRefreshToken: false,
      detectSessionInUrl: false,
      storageKey: crypto.randomUUID(), // not that of the signed-in user, nor of a key before
    },
  });
}

/** What each operation did over a window and, in steps, within it: both as "30m", "1h" or "7d". For secret keys alone. */
export function readMetrics(
  operator: Operator,
  { window, step }: { window: string; step: string },
  signal: AbortSignal,
): Promise<Metrics> {
  return callFunction<Metrics>(operator, `metrics?window=${window}&step=${step}`, { signal });
}
