import { useEffect, useState } from "preact/hooks";
import { Link } from "wouter-preact";
import type { ExtractableName } from "../../../shared/contracts/element.ts";
import { EXTRACTABLE_NAMES } from "../../../shared/elements/elements.ts";
import { isPresent } from "../../../shared/text/is_present.ts";
import type { ShownFoundation } from "../../../packages/client/types.ts";
import { attachWords, confirmElement } from "../../../packages/client/foundation.ts";
import type { Attachable } from "../../api/product.ts";
import { ErrorNotice } from "../../components/notice.tsx";
import { toLabel } from "../../format.ts";
import { useChange } from "../../hooks/use_change.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";
import { elementFields } from "../../../shared/elements/element_fields.ts";
import { blankValue, writeField } from "../foundation/write_field.ts";
import { fieldValue } from "../../../shared/contracts/standing.ts";
import { toText } from "../foundation/field_list.tsx";

interface Props {
  project_id: string;
  signal_id: string;
  foundation: ShownFoundation;
  /** The features and steps that words can be attached to. */
  product: readonly Attachable[];
  onAttached(): void;
}

/** Attaches words selected in the text to a feature, a step or a field of the foundation, which is filled with them if it is empty. */
export function AttachPanel(props: Props) {
  const { project_id, signal_id, foundation, product, onAttached } = props;
  const supabase = useSupabase();
  const { busy, error, run } = useChange(onAttached);
  const [words, setWords] = useMarkedWords();
  const [target, setTarget] = useState<string>(EXTRACTABLE_NAMES[0]);
  const [attached, setAttached] = useState<
    { address: string; article: string; name: string } | null
  >(null);
  const entity = product.find(({ id }) => id === target);
  const name = entity ? EXTRACTABLE_NAMES[0] : target as ExtractableName;
  const fields = entity ? [] : elementFields(name, foundation[name] ?? blankValue(name))
    .filter(({ kind }) => kind !== "other" && kind !== "confirmation");
  const attach = async (event: SubmitEvent) => {
    event.preventDefault();
    const path = String(new FormData(event.currentTarget as HTMLFormElement).get("field"));
    const quote = words.trim();
    setAttached(null);
    const is_attached = await run(async () => {
      if (entity) {
        const { kind, id } = entity;
        const words = { project_id, signal_id, quote };
        await attachWords(
          supabase,
          kind === "feature" ? { ...words, feature_id: id } : { ...words, step_id: id },
        );
        return;
      }
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
    const root = `/projects/${project_id}`;
    setAttached(
      entity
        ? {
          address: `${root}/product/${entity.kind === "feature" ? "features" : "path"}`,
          article: "",
          name: entity.name,
        }
        : { address: `${root}/foundation/${name}`, article: "the ", name: toLabel(name) },
    );
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
          To
          <select value={target} onChange={(event) => setTarget(event.currentTarget.value)}>
            <optgroup label="Foundation">
              {EXTRACTABLE_NAMES.filter((one) => one !== "confirmed_scope").map((one) => (
                <option key={one} value={one}>{toLabel(one)}</option>
              ))}
            </optgroup>
            <Entities label="Features" kind="feature" product={product} />
            <Entities label="Value path" kind="step" product={product} />
          </select>
        </label>
        {!entity && (
          <label>
            Field
            <select name="field">
              {fields.map(({ path, label }) => <option key={path} value={path}>{label}</option>)}
            </select>
          </label>
        )}
        {error !== null && <ErrorNotice error={error} />}
        <div class="row">
          <button type="submit" disabled={busy}>Attach</button>
          {attached !== null && (
            <span role="status">
              Attached to {attached.article}
              <Link href={attached.address}>{attached.name}</Link>
            </span>
          )}
        </div>
      </form>
    </section>
  );
}

interface EntitiesProps extends Pick<Props, "product"> {
  label: string;
  kind: Attachable["kind"];
}

function Entities({ label, kind, product }: EntitiesProps) {
  const shown = product.filter((one) => one.kind === kind);
  if (shown.length === 0) return null;
  return (
    <optgroup label={label}>
      {shown.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
    </optgroup>
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
