import {
  type Delivery,
  type DeliveryBatch,
  type DeliveryState,
  sendAgain,
  type Webhook,
} from "../../api/webhooks.ts";
import { EmptyNotice, ErrorNotice } from "../../components/notice.tsx";
import { Segments } from "../../components/segments.tsx";
import { Moment, TimeAgo } from "../../components/time.tsx";
import { MoreButton, WhenLoaded } from "../../components/when_loaded.tsx";
import { useChange } from "../../hooks/use_change.ts";
import type { Pages } from "../../hooks/use_pages.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";
import { EVENT_LABELS } from "./webhook_fields.tsx";

interface Props {
  webhooks: readonly Webhook[];
  deliveries: Pages<DeliveryBatch>;
  state: DeliveryState | null;
  onFilter(state: DeliveryState | null): void;
}

/** Deliveries: sent, waiting, and given up after eight attempts, which can be sent again. */
export function DeliveryList({ webhooks, deliveries, state, onFilter }: Props) {
  const urls = new Map(webhooks.map(({ id, url }) => [id, url]));
  return (
    <section class="card stack" aria-labelledby="deliveries-title">
      <h2 id="deliveries-title">Deliveries</h2>
      <div class="row">
        <Segments
          label="Which deliveries"
          choices={CHOICES}
          value={state ?? "all"}
          onChoose={(choice) => onFilter(choice === "all" ? null : choice)}
        />
        <button type="button" class="link" onClick={deliveries.first.reload}>Look again</button>
      </div>
      <WhenLoaded
        loading={deliveries.first}
        what="the deliveries"
        placeholder={<div class="placeholder-shape members-shape" />}
      >
        {(first) => {
          const shown = [first, ...deliveries.more].flatMap((batch) => batch.deliveries);
          return shown.length === 0
            ? <EmptyNotice>{state === null ? "Nothing sent yet." : "None."}</EmptyNotice>
            : (
              <ul class="people-list webhooks">
                {shown.map((delivery) => (
                  <DeliveryRow
                    key={delivery.id}
                    delivery={delivery}
                    url={urls.get(delivery.webhook_id) ?? null}
                    onSent={deliveries.first.reload}
                  />
                ))}
              </ul>
            );
        }}
      </WhenLoaded>
      <MoreButton pages={deliveries} label="Show older deliveries" />
      <p class="quiet">Kept for 30 days.</p>
    </section>
  );
}

const CHOICES: Record<DeliveryState | "all", string> = {
  all: "All",
  pending: "Waiting",
  delivered: "Delivered",
  dead: "Given up",
};

const BADGES: Record<DeliveryState, string> = {
  pending: "badge-partial",
  delivered: "badge-good",
  dead: "badge-bad",
};

interface RowProps {
  delivery: Delivery;
  /** null of a webhook that is gone. */
  url: string | null;
  onSent(): void;
}

function DeliveryRow({ delivery, url, onSent }: RowProps) {
  const { id, event, payload, state, attempts, next_attempt_at, error } = delivery;
  const supabase = useSupabase();
  const change = useChange(onSent);
  return (
    <li class="stack">
      <div class="row">
        <strong>{EVENT_LABELS[event]}</strong>
        <span class={`badge ${BADGES[state]}`}>{CHOICES[state]}</span>
        <span class="quiet">
          <TimeAgo at={delivery.created_at} />
        </span>
        {state === "dead" && url !== null && (
          <button
            type="button"
            disabled={change.busy}
            onClick={() => change.run(() => sendAgain(supabase, id))}
          >
            Send again
          </button>
        )}
      </div>
      <span class="quiet webhook-url">{url ?? "To a webhook that was deleted"}</span>
      {(error !== null || attempts > 1) && (
        <span>
          {error} <span class="quiet">{attempts} {attempts === 1 ? "attempt" : "attempts"}</span>
          {state === "pending" && url !== null && (
            <span class="quiet">
              , the next at <Moment at={next_attempt_at} />
            </span>
          )}
        </span>
      )}
      <details>
        <summary>What is posted</summary>
        <pre>{JSON.stringify(payload, null, 2)}</pre>
        <p class="quiet">
          webhook-id: <code>{id}</code>
        </p>
      </details>
      {change.error !== null && <ErrorNotice error={change.error} />}
    </li>
  );
}
