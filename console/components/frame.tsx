import type { ComponentChildren } from "preact";
import { Link, useLocation } from "wouter-preact";
import { useSupabase } from "../hooks/use_supabase.ts";

/** What surrounds every page: where one is, who one is, the way out. */
export function Frame({ user, children }: { user: string; children: ComponentChildren }) {
  const supabase = useSupabase();
  const [location] = useLocation();
  const in_operations = location.startsWith("/operations");
  return (
    <>
      <a class="skip" href="#main" onClick={focusMain}>Skip to content</a>
      <header class="frame">
        <Link href="/" class="brand">Groundwork</Link>
        <nav aria-label="Console">
          <Link href="/" aria-current={in_operations ? undefined : "true"}>Projects</Link>
          <Link href="/operations" aria-current={in_operations ? "page" : undefined}>
            Operations
          </Link>
        </nav>
        <span class="quiet frame-user">{user}</span>
        <button type="button" class="link" onClick={() => supabase.auth.signOut()}>Sign out</button>
      </header>
      <main id="main" tabIndex={-1}>{children}</main>
    </>
  );
}

/** The fragment holds the address of the page, so the link may not change it. */
function focusMain(event: Event) {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
