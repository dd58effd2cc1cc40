import { useEffect, useState } from "preact/hooks";
import { useLocation } from "wouter-preact";
import { keepJoin } from "../kept_join.ts";
import { ErrorNotice } from "../components/notice.tsx";
import { Segments } from "../components/segments.tsx";
import { useChange } from "../hooks/use_change.ts";
import { useSupabase } from "../hooks/use_supabase.ts";
import { useTitle } from "../hooks/use_title.ts";

type Way = "sign_in" | "sign_up";

/** With a password, with a link sent by mail, or with an account that is created here. */
export function SignInPage() {
  const [location] = useLocation();
  const token = location.startsWith("/join/") ? location.slice("/join/".length) : null;
  useEffect(() => {
    if (token !== null) keepJoin(token);
  }, [token]);
  const [way, setWay] = useState<Way>("sign_in");
  const [sent_to, setSentTo] = useState<string | null>(null);
  const { busy, error, submit } = useSignIn(way, setSentTo);
  useTitle(WAYS[way]);
  return (
    <main class="sign-in" id="main">
      <h1>Groundwork</h1>
      <p class="quiet">
        {token !== null
          ? "You are invited to a project. Sign in, or create an account, to join it."
          : "Every claim is backed by a quote."}
      </p>
      <Segments label="Way in" choices={WAYS} value={way} onChoose={setWay} />
      <form class="stack" onSubmit={submit}>
        {way === "sign_up" && (
          <label>
            Name
            <input name="full_name" autocomplete="name" maxLength={200} pattern=".*\S.*" required />
            <span class="quiet">As the others in the project see you.</span>
          </label>
        )}
        <label>
          E-mail
          <input name="email" type="email" autocomplete="username" required />
        </label>
        {way === "sign_in"
          ? (
            <label key="current">
              Password
              <input name="password" type="password" autocomplete="current-password" />
              <span class="quiet">Leave it empty to get a link by mail.</span>
            </label>
          )
          : (
            <label key="new">
              Password
              <input
                name="password"
                type="password"
                autocomplete="new-password"
                minLength={8}
                required
              />
              <span class="quiet">At least 8 characters.</span>
            </label>
          )}
        <button type="submit" class="primary" disabled={busy}>{SUBMITS[way]}</button>
      </form>
      {sent_to !== null && <p class="notice" role="status">A link is on its way to {sent_to}.</p>}
      {error !== null && <ErrorNotice error={error} />}
    </main>
  );
}

const WAYS: Record<Way, string> = { sign_in: "I have an account", sign_up: "I am new" };
const SUBMITS: Record<Way, string> = { sign_in: "Sign in", sign_up: "Create account" };

/** `onSent` is called with the address to which a mail with a link went. */
function useSignIn(way: Way, onSent: (address: string | null) => void) {
  const { auth } = useSupabase();
  const { busy, error, run } = useChange();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const read = (name: string) => String(form.get(name) ?? "");
    const [email, password] = [read("email"), read("password")];
    const url = location.href.split("#")[0] ?? "";
    return run(async () => {
      onSent(null);
      if (way === "sign_up") {
        const { data, error } = await auth.signUp({
          email,
          password,
          options: { data: { full_name: read("full_name").trim() }, emailRedirectTo: url },
        });
        if (error) throw error;
        if (data.session === null) onSent(email);
      } else if (password === "") {
        const { error } = await auth.signInWithOtp({
          email,
          options: { shouldCreateUser: false, emailRedirectTo: url },
        });
        if (error) throw error;
        onSent(email);
      } else {
        const { error } = await auth.signInWithPassword({ email, password });
        if (error) throw error;
      }
    });
  };
  return { busy, error, submit };
}
