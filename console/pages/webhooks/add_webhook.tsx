import { useState } from "preact/hooks";
import { addWebhook, type WebhookEvent } from "../../api/webhooks.ts";
import { ErrorNotice } from "../../components/notice.tsx";
import { useChange } from "../../hooks/use_change.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";
import { AddressField, EventChoice } from "./webhook_fields.tsx";
import { SecretNotice } from "./secret_notice.tsx";

interface Props {
  project_id: string;
  onAdded(): void;
}

/** Asks where to post and what, and shows the secret that signs it. */
export function AddWebhook({ project_id, onAdded }: Props) {
  const supabase = useSupabase();
  const { busy, error, run } = useChange(onAdded);
  const [secret, setSecret] = useState<string | null>(null);
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    const url = String(data.get("url")).trim();
    const events = data.getAll("event") as WebhookEvent[];
    return run(async () => {
      setSecret(null);
      setSecret(await addWebhook(supabase, { project_id, url, events }));
      form.reset();
    });
  };
  return (
    <section class="card" aria-labelledby="add-title">
      <form class="stack" onSubmit={add}>
        <h2 id="add-title">Add a webhook</h2>
        <AddressField />
        <EventChoice />
        <p class="quiet">
          Ids and names are posted, never words of a signal or of the foundation. The address must
          be https and public.
        </p>
        {error !== null && <ErrorNotice error={error} />}
        <div class="row">
          <button type="submit" class="primary" disabled={busy}>Add the webhook</button>
        </div>
      </form>
      {secret !== null && <SecretNotice secret={secret} />}
    </section>
  );
}
