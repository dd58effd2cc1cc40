import { useState } from "preact/hooks";
import { Link } from "wouter-preact";
import { confirmElement, withdrawConfirmation } from "../../../packages/client/foundation.ts";
import { confirmAsClient, saveRow } from "../../api/product.ts";
import type { MemberRole } from "../../../shared/contracts/person.ts";
import { object } from "../../api/review.ts";
import { ErrorNotice } from "../../components/notice.tsx";
import { useChange } from "../../hooks/use_change.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";
import { signalAddress } from "../../../shared/signals/signal_address.ts";
import { FieldYes } from "../../components/field_yes.tsx";
import type { Awaiting } from "./list_awaiting.ts";

interface Props {
  project_id: string;
  role: MemberRole;
  item: Awaiting;
  onChanged(): void;
}

/** One thing that was understood, in plain words with its quotes, to confirm or to object to. */
export function AwaitingCard({ project_id, role, item, onChanged }: Props) {
  const supabase = useSupabase();
  const { busy, error, run } = useChange();
  const [objecting, setObjecting] = useState<"no" | "not_quite" | null>(null);
  const [is_sent, setSent] = useState(false);
  const { what, title, group, fields, quotes, is_asked, is_disputed } = item;
  const settleField = async (path: string, is_yes: boolean) => {
    if (what.kind !== "element" || what.revision_id === null) return;
    const { name: element, revision_id } = what;
    const change = { project_id, element, revision_id, fields: [path] };
    const settle = is_yes ? confirmElement : withdrawConfirmation;
    if (await run(() => settle(supabase, change))) onChanged();
  };
  const missing = fields.filter(({ path, is_confirmed }) => path !== undefined && !is_confirmed);
  const is_half = missing.length > 0 && missing.length < fields.length;
  const confirm = async () => {
    const is_confirmed = await run(() => {
      if (what.kind === "element") {
        const { name: element, revision_id } = what;
        return confirmElement(supabase, {
          project_id,
          element,
          ...(revision_id !== null && { revision_id }),
        });
      }
      const { table, id, updated_at } = what;
      return role === "client"
        ? confirmAsClient(supabase, { project_id, entity: table, entity_id: id, updated_at })
        : saveRow(supabase, table, { project_id, id }, {
          confirmation_status: "confirmed_consultant",
        });
    });
    if (is_confirmed) onChanged();
  };
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget as HTMLFormElement).get("text")).trim();
    const about = what.kind === "element" ? what.name : what.table;
    const said = objecting === "no" ? "no" : "not quite";
    const is_kept = await run(() =>
      object(supabase, {
        project_id,
        about,
        title: `${title}: ${said}`,
        content: text,
      })
    );
    if (!is_kept) return;
    setObjecting(null);
    setSent(true);
  };
  const nameYes = () => {
    if (is_disputed) return "It still holds";
    if (role !== "client") return "Confirm";
    return is_half ? "Yes to the rest" : "Yes, that is right";
  };
  const hidden_title = <span class="visually-hidden">: {title}</span>;
  return (
    <article class="card stack" aria-label={title}>
      <div class="row">
        <h3>{title}</h3>
        <span class="quiet">{group}</span>
        {is_asked && role === "client" && (
          <span class="badge badge-partial">The studio asks you</span>
        )}
        {is_disputed && <span class="badge badge-partial">Something else was said since</span>}
      </div>
      <dl class="awaiting-fields">
        {fields.map((field) => (
          <div key={field.label}>
            <dt class="quiet">{field.label}</dt>
            <dd>
              {field.texts.length === 1
                ? field.texts[0]
                : <ul>{field.texts.map((text, at) => <li key={at}>{text}</li>)}</ul>}
              {fields.length > 1 && (
                <FieldYes title={title} field={field} busy={busy} onSettle={settleField} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {is_half && (
        <p class="quiet">
          Your yes is still missing to {LIST.format(missing.map(({ label }) => label))}.
        </p>
      )}
      {quotes.length > 0 && (
        <ul class="quotes" aria-label="Quotes behind it">
          {quotes.map((quote, at) => (
            <li key={at}>
              <Link href={signalAddress(project_id, quote.signal_id, quote)}>
                <q>{quote.quote}</q>
                <span class="quiet">{quote.speaker}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {error !== null && <ErrorNotice error={error} />}
      {is_sent && <p class="notice" role="status">Your words are with the studio now.</p>}
      {objecting !== null
        ? (
          <form class="stack" onSubmit={send}>
            <label>
              {objecting === "no" ? "No, because …" : "Not quite: …"}
              <textarea name="text" rows={3} maxLength={4000} required />
            </label>
            <div class="row">
              <button type="submit" class="primary" disabled={busy}>Send</button>
              <button type="button" onClick={() => setObjecting(null)}>Cancel</button>
            </div>
          </form>
        )
        : (
          <div class="row">
            <button
              type="button"
              class="primary"
              disabled={busy}
              onClick={confirm}
            >
              {nameYes()}
              {hidden_title}
            </button>
            {role === "client" && (
              <>
                <button
                  type="button"
                  disabled={busy}
                  onClick={() => setObjecting("not_quite")}
                >
                  Not quite
                  {hidden_title}
                </button>
                <button
                  type="button"
                  disabled={busy}
                  onClick={() => setObjecting("no")}
                >
                  No
                  {hidden_title}
                </button>
              </>
            )}
          </div>
        )}
    </article>
  );
}

const LIST = new Intl.ListFormat("en-GB");
