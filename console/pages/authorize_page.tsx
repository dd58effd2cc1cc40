import {
  answerAuthorization,
  type Authorization,
  readAuthorization,
} from "../api/authorization.ts";
import { ErrorNotice } from "../components/notice.tsx";
import { WhenLoaded } from "../components/when_loaded.tsx";
import { useChange } from "../hooks/use_change.ts";
import { useLoaded } from "../hooks/use_loaded.ts";
import { useSupabase } from "../hooks/use_supabase.ts";
import { useTitle } from "../hooks/use_title.ts";

/** The authorization path of Supabase Auth's OAuth server: asks the user whether to let an assistant in. */
export function AuthorizePage({ authorization_id }: { authorization_id: string }) {
  useTitle("Let an assistant in");
  const supabase = useSupabase();
  const request = useLoaded(
    async () => ({ authorization: await readAuthorization(supabase, authorization_id) }),
    [authorization_id],
  );
  return (
    <div class="stack">
      <h1>Let an assistant in</h1>
      <WhenLoaded
        loading={request}
        what="the request"
        placeholder={<div class="placeholder-shape members-shape" />}
      >
        {({ authorization }) =>
          authorization === null
            ? <p role="status">You let it in before. Going back …</p>
            : <AuthorizationCard authorization={authorization} />}
      </WhenLoaded>
    </div>
  );
}

/** Which application asks, what it could do, and where the answer is sent: yes or no. */
function AuthorizationCard({ authorization }: { authorization: Authorization }) {
  const supabase = useSupabase();
  const { busy, error, run } = useChange();
  const { client, redirect_uri } = authorization;
  const answer = (answer: "approve" | "deny") =>
    run(() => answerAuthorization(supabase, authorization, answer));
  return (
    <section class="card stack" aria-label={`Request of ${client.name}`}>
      <p>
        <strong>{client.name}</strong>{" "}
        asks to work in your name. Its name is its own word; your answer goes to{" "}
        <code>{redirect_uri}</code>.
      </p>
      <p>
        It would see every project that you see, and could propose values and import texts. It has
        no tool to confirm or erase anything, or to change who may do what; but its key is as good
        as yours in the data API. Let in only what you trust, and only if you asked for it just now.
      </p>
      {error !== null && <ErrorNotice error={error} />}
      <div class="row">
        <button type="button" class="primary" disabled={busy} onClick={() => answer("approve")}>
          Let it in
        </button>
        <button type="button" disabled={busy} onClick={() => answer("deny")}>Refuse</button>
      </div>
    </section>
  );
}
