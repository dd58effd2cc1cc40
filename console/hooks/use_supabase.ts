import type { Session, SupabaseClient } from "@supabase/supabase-js";
import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";

const Supabase = createContext<SupabaseClient | null>(null);

export const SupabaseProvider = Supabase.Provider;

/** The signed-in user's client. */
export function useSupabase(): SupabaseClient {
  const supabase = useContext(Supabase);
  if (supabase === null) throw new Error("There is no SupabaseProvider around this component");
  return supabase;
}

/** The signed-in user; null if there is none, undefined until it is known. */
export function useSession(supabase: SupabaseClient): Session | null | undefined {
  const [session, setSession] = useState<Session | null>();
  useEffect(() => {
    const { data } = supabase.auth.onAuthStateChange((event, session) => {
      // What the pages keep for a reload holds words of clients.
      if (event === "SIGNED_OUT") sessionStorage.clear();
      setSession(session);
    });
    return () => data.subscription.unsubscribe();
  }, [supabase]);
  return session;
}
