import type { RefObject } from "preact";
import type { Authority, SourceType } from "../../../shared/contracts/signal.ts";
import type { SignalDraft } from "../../../shared/signals/signal_draft.ts";
import type { MemberRole } from "../../../shared/contracts/person.ts";
import { toLabel } from "../../format.ts";
import { SOURCE_TYPES_BY_ROLE } from "./as_added_by.ts";

/** Not divided into turns yet. */
export type PastedSignal = Omit<SignalDraft, "turns">;

interface Props {
  dialog: RefObject<HTMLDialogElement>;
  role: MemberRole;
  onPaste(signal: PastedSignal): void;
}

/** Pasted text: notes, a chat, a mail copied from a mail program. */
export function PasteDialog({ dialog, role, onPaste }: Props) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    onPaste(readForm(new FormData(form)));
    form.reset();
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class="paste-dialog" aria-labelledby="paste-title">
      <form class="stack" onSubmit={submit}>
        <h2 id="paste-title">Paste text</h2>
        <label>
          Title
          <input name="title" maxLength={200} placeholder="For example: call about returns" />
        </label>
        <label>
          Text
          <textarea name="content" rows={10} required />
          <span class="quiet">As it was said or written. Quotes are found in these words.</span>
        </label>
        <div class="paste-choices">
          <label>
            Kind
            <select name="source_type">
              {SOURCE_TYPES_BY_ROLE[role].map((type) => (
                <option key={type} value={type}>{toLabel(type)}</option>
              ))}
            </select>
          </label>
          {role === "client" ? null : (
            <label>
              Whose words
              <select name="authority">
                {AUTHORITIES.map((authority) => (
                  <option key={authority} value={authority}>{toLabel(authority)}</option>
                ))}
              </select>
            </label>
          )}
          <label>
            When
            <input name="occurred_on" type="date" />
          </label>
        </div>
        <div class="row dialog-actions">
          <button type="button" onClick={() => dialog.current?.close()}>Cancel</button>
          <button type="submit" class="primary">Add</button>
        </div>
      </form>
    </dialog>
  );
}

const AUTHORITIES: readonly Authority[] = ["client", "consultant", "research"];

function readForm(form: FormData): PastedSignal {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  return {
    title: text("title") || "Pasted text",
    content: text("content").replaceAll("\r\n", "\n"),
    source_type: text("source_type") as SourceType,
    authority: (text("authority") || "client") as Authority,
    occurred_at: text("occurred_on") === "" ? null : `${text("occurred_on")}T00:00:00Z`,
    metadata: {},
  };
}
