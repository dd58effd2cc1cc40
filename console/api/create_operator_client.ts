import { createClient, type SupabaseClient } from "@supabase/supabase-js";

/** A client that acts for no user. */
export type Operator = SupabaseClient;

/** A client in nobody's name, with the rights of a secret key. It keeps the key in memory alone. */
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
