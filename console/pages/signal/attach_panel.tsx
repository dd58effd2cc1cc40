import { useEffect, useState } from "preact/hooks";
import { Link } from "wouter-preact";
import type { ExtractableName } from "../../../shared/contracts/element.ts";
import { EXTRACTABLE_NAMES } from "../../../shared/elements/elements.ts";
import { isPresent } from "../../../shared/text/is_present.ts";
import type { ShownFoundation } from "../../../packages/client/types.ts";
import { attachWords, confirmElement } from "../../../packages/client/foundation.ts";
import { ErrorNotice } from "../../components/notice.tsx";
import { toLabel } from "../../format.ts";
import { useChange } from "../../hooks/use_change.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";
import { blankValue, elementFields, writeField } from "../foundation/element_fields.ts";
import { fieldValue } from "../../../shared/contracts/standing.ts";
import { toText } from "../foundation/field_list.tsx";

interface Props {
  project_id: string;
  signal_id: string;
  foundation: ShownFoundation;
  onAttached(): void;
}

/** Attaches words selected in the text to a field of the foundation, or fills an empty field with them. */
export function AttachPanel({ project_id, signal_id, foundation, onAttached }: Props) {
  const supabase = useSupabase();
  const { busy, error, run } = useChange(onAttached);
  const [words, setWords] = useMarkedWords();
  const [name, setName] = useState<ExtractableName>(EXTRACTABLE_NAMES[0]);
  const [attached, setAttached] = useState<ExtractableName | null>(null);
  const fields = elementFields(name, foundation[name] ?? blankValue(name))
    .filter(({ kind }) => kind !== "other" && kind !== "confirmation");
  const attach = async (event: SubmitEvent) => {
    event.preventDefault();
    const path = String(new FormData(event.currentTarget as HTMLFormElement).get("field"));
    const quote = words.trim();
    setAttached(null);
    const is_attached = await run(async () => {
      const value: Record<string, unknown> = foundation[name] ?? blankValue(name);
      let revision_id = foundation.revision_ids[name] ?? null;
      if (!isPresent(toText(fieldValue(value, path)))) {
        const confirmed = await confirmElement(supabase, {
          project_id,
          element: name,
          value: writeField(name, value, { path, words: quote }),
          revision_id,
        });
        revision_id = confirmed.revision_id;
      }
      if (revision_id === null) throw new Error("The element changed meanwhile: try again");
      await attachWords(supabase, {
        project_id,
        element: name,
        field: path,
        signal_id,
        quote,
        revision_id,
      });
    });
    if (!is_attached) return;
    setAttached(name);
    setWords("");
  };
  return (
    <section class="card" aria-labelledby="attach-title">
      <form class="stack" onSubmit={attach}>
        <h2 id="attach-title">Attach words</h2>
        <label>
          Words
          <textarea
            rows={3}
            value={words}
            maxLength={2000}
            required
            onInput={(event) => setWords(event.currentTarget.value)}
          />
          <span class="quiet">Select them in the text, or type them exactly as written.</span>
        </label>
        <label>
          Element
          <select
            value={name}
            onChange={(event) => setName(event.currentTarget.value as ExtractableName)}
          >
            {EXTRACTABLE_NAMES.filter((one) => one !== "confirmed_scope").map((one) => (
              <option key={one} value={one}>{toLabel(one)}</option>
            ))}
          </select>
        </label>
        <label>
          Field
          <select name="field">
            {fields.map(({ path, label }) => <option key={path} value={path}>{label}</option>)}
          </select>
        </label>
        {error !== null && <ErrorNotice error={error} />}
        <div class="row">
          <button type="submit" disabled={busy}>Attach</button>
          {attached !== null && (
            <span role="status">
              Attached to the{" "}
              <Link href={`/projects/${project_id}/foundation/${attached}`}>
                {toLabel(attached)}
              </Link>
            </span>
          )}
        </div>
      </form>
    </section>
  );
}

/** The selected text, kept when the selection ends; it can be edited too. */
function useMarkedWords() {
  const words = useState("");
  const [, setWords] = words;
  useEffect(() => {
    const read = () => {
      const selection = document.getSelection();
      const text = selection?.toString().trim() ?? "";
      const node = selection?.anchorNode ?? null;
      const place = (node instanceof Element ? node : node?.parentElement)?.closest(".turn-words");
      if (text !== "" && place) setWords(text.slice(0, 2000));
    };
    read(); // what was marked while this was loading
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, []);
  return words;
}
