import { useState } from "preact/hooks";
import {
  changeWebhook,
  removeWebhook,
  replaceSecret,
  type Webhook,
  type WebhookEvent,
} from "../../api/webhooks.ts";
import { ConfirmButton } from "../../components/confirm_button.tsx";
import { EmptyNotice, ErrorNotice } from "../../components/notice.tsx";
import { useChange } from "../../hooks/use_change.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";
import { AddressField, EVENT_LABELS, EventChoice } from "./webhook_fields.tsx";
import { SecretNotice } from "./secret_notice.tsx";

interface Props {
  webhooks: readonly Webhook[];
  onChanged(): void;
}

/** The webhooks, with what an owner can do about each. */
export function WebhookList({ webhooks, onChanged }: Props) {
  return (
    <section class="card stack" aria-labelledby="webhooks-title">
      <h2 id="webhooks-title">Webhooks</h2>
      {webhooks.length === 0
        ? <EmptyNotice>No webhooks yet.</EmptyNotice>
        : (
          <ul class="people-list webhooks">
            {webhooks.map((webhook) => (
              <WebhookRow key={webhook.id} webhook={webhook} onChanged={onChanged} />
            ))}
          </ul>
        )}
    </section>
  );
}

function WebhookRow({ webhook, onChanged }: { webhook: Webhook; onChanged(): void }) {
  const { id, url, events, is_active } = webhook;
  const supabase = useSupabase();
  const { busy, error, run } = useChange(onChanged);
  const [secret, setSecret] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  return (
    <li class="stack">
      <div class="row">
        <strong class="webhook-url">{url}</strong>
        <span class={`badge ${is_active ? "badge-good" : "badge-none"}`}>
          {is_active ? "Active" : "Paused"}
        </span>
      </div>
      {editing
        ? (
          <EditForm
            webhook={webhook}
            onSaved={() => {
              setEditing(false);
              onChanged();
            }}
            onLeft={() => setEditing(false)}
          />
        )
        : <span class="quiet">{events.map((event) => EVENT_LABELS[event]).join(", ")}</span>}
      <div class="row">
        <button
          type="button"
          class="link"
          aria-label={`${is_active ? "Pause" : "Resume"} ${url}`}
          disabled={busy}
          onClick={() => run(() => changeWebhook(supabase, id, { is_active: !is_active }))}
        >
          {is_active ? "Pause" : "Resume"}
        </button>
        {!editing && (
          <button
            type="button"
            class="link"
            aria-label={`Change ${url}`}
            onClick={() => setEditing(true)}
          >
            Change
          </button>
        )}
        <ConfirmButton
          label={`New secret for ${url}`}
          question="The receiver must know the new secret before it can verify anything again."
          busy={busy}
          onConfirm={() => run(async () => setSecret(await replaceSecret(supabase, id)))}
        >
          New secret
        </ConfirmButton>
        <ConfirmButton
          label={`Delete ${url}`}
          question="What waits to be sent there is dropped."
          busy={busy}
          onConfirm={() => run(() => removeWebhook(supabase, id))}
        >
          Delete
        </ConfirmButton>
      </div>
      {error !== null && <ErrorNotice error={error} />}
      {secret !== null && <SecretNotice secret={secret} />}
    </li>
  );
}

interface EditProps {
  webhook: Webhook;
  onSaved(): void;
  onLeft(): void;
}

function EditForm({ webhook, onSaved, onLeft }: EditProps) {
  const supabase = useSupabase();
  const { busy, error, run } = useChange(onSaved);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const url = String(data.get("url")).trim();
    const events = data.getAll("event") as WebhookEvent[];
    return run(() => changeWebhook(supabase, webhook.id, { url, events }));
  };
  return (
    <form class="stack" aria-label={`Change ${webhook.url}`} onSubmit={save}>
      <AddressField url={webhook.url} />
      <EventChoice chosen={webhook.events} />
      {error !== null && <ErrorNotice error={error} />}
      <div class="row">
        <button type="submit" class="primary" disabled={busy}>Save</button>
        <button type="button" onClick={onLeft}>Cancel</button>
      </div>
    </form>
  );
}
