import { useRef } from "preact/hooks";
import { WEBHOOK_EVENTS, type WebhookEvent } from "../../api/webhooks.ts";

/** What happened, in words. */
export const EVENT_LABELS: Record<WebhookEvent, string> = {
  "element.confirmed": "An element was confirmed",
  "phase.reached": "A higher phase was reached",
  "conflict.opened": "A conflict was found",
  "run.finished": "A run of the agent ended",
};

/** Where a webhook posts to, as a field named `url`. Loopback is for the local stack alone, where nothing else can be tried. */
export function AddressField({ url = "" }: { url?: string }) {
  return (
    <label>
      Address to post to
      <input
        name="url"
        type="url"
        defaultValue={url}
        pattern="https://[^\/@]+(/.*)?|http://(localhost|127\.0\.0\.1)(:[0-9]+)?(/.*)?"
        title="It begins with https://"
        placeholder="https://hooks.example.com/groundwork"
        maxLength={2000}
        autocomplete="off"
        required
      />
    </label>
  );
}

/** The events of a webhook as fields named `event`; all, unless `chosen` says otherwise, and one at least. */
export function EventChoice({ chosen = WEBHOOK_EVENTS }: { chosen?: readonly WebhookEvent[] }) {
  const group = useRef<HTMLFieldSetElement>(null);
  // No attribute asks for one of several boxes.
  const check = () => {
    const boxes = [...group.current?.querySelectorAll("input") ?? []];
    const is_empty = boxes.every(({ checked }) => !checked);
    boxes[0]?.setCustomValidity(is_empty ? "Choose at least one event" : "");
  };
  return (
    <fieldset ref={group} class="webhook-events" onChange={check}>
      <legend>When</legend>
      {WEBHOOK_EVENTS.map((event) => (
        <label key={event} class="row">
          <input
            type="checkbox"
            name="event"
            value={event}
            defaultChecked={chosen.includes(event)}
          />
          <span>
            {EVENT_LABELS[event]} <code>{event}</code>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
