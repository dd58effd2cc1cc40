import type { SupabaseClient } from "@supabase/supabase-js";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

const Supabase = createContext<SupabaseClient | null>(null);

export const SupabaseProvider = Supabase.Provider;

/** The signed-in user's client. */
export function useSupabase(): SupabaseClient {
  const supabase = useContext(Supabase);
  if (supabase === null) throw new Error("There is no SupabaseProvider around this component");
  return supabase;
}
