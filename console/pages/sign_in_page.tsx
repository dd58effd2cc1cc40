import { useState } from "preact/hooks";
import { ErrorNotice } from "../components/notice.tsx";
import { useSupabase } from "../hooks/use_supabase.ts";
import { useTitle } from "../hooks/use_title.ts";

/** With a password, or with a link sent by mail. */
export function SignInPage() {
  useTitle("Sign in");
  const supabase = useSupabase();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [sent_to, setSentTo] = useState<string | null>(null);

  const signIn = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    const { email, password } = readForm(event);
    const { error } = password === ""
      ? await supabase.auth.signInWithOtp({
        email,
        options: { shouldCreateUser: false, emailRedirectTo: location.href.split("#")[0] ?? "" },
      })
      : await supabase.auth.signInWithPassword({ email, password });
    setBusy(false);
    setError(error);
    if (error === null && password === "") setSentTo(email);
  };

  return (
    <main class="sign-in" id="main">
      <h1>Groundwork</h1>
      <p class="quiet">Every claim stands on a quote.</p>
      <form class="stack" onSubmit={signIn}>
        <label>
          E-mail
          <input name="email" type="email" autocomplete="username" required />
        </label>
        <label>
          Password
          <input name="password" type="password" autocomplete="current-password" />
          <span class="quiet">Leave it empty to get a link by mail.</span>
        </label>
        <button type="submit" class="primary" disabled={busy}>Sign in</button>
      </form>
      {sent_to !== null && <p class="notice" role="status">A link is on its way to {sent_to}.</p>}
      {error !== null && <ErrorNotice error={error} />}
    </main>
  );
}

function readForm(event: SubmitEvent): { email: string; password: string } {
  const form = new FormData(event.currentTarget as HTMLFormElement);
  return { email: String(form.get("email")), password: String(form.get("password")) };
}
