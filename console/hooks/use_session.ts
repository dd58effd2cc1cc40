import type { Session, SupabaseClient } from "@supabase/supabase-js";
import { useEffect, useState } from "preact/hooks";

/** Who is signed in; null for nobody, undefined until it is known. */
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
