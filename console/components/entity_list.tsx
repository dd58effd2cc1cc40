import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Change } from "../hooks/use_change.ts";
import { ConfirmButton } from "./confirm_button.tsx";
import { EntityForm, type FormField, type FormValues } from "./entity_form.tsx";
import { ErrorNotice } from "./notice.tsx";

interface Props<Row extends { id: string }> {
  /** Names the section, and with `noun` what is in it: "Features", "feature". */
  title: string;
  noun: string;
  /** What it is for, in a sentence. */
  intro: string;
  rows: readonly Row[];
  nameOf(row: Row): string;
  fields: readonly FormField[];
  /** What a new row begins with. */
  blank: FormValues;
  may_write: boolean;
  change: Change;
  onSave(id: string | null, values: FormValues): Promise<boolean>;
  onDelete(id: string): void;
  /** What is shown before the name. */
  lead?: ((row: Row, at: number) => ComponentChildren) | undefined;
  /** What is shown of a row beside its name. */
  children(row: Row): ComponentChildren;
  /** What else can be done with it. */
  actions?: ((row: Row) => ComponentChildren) | undefined;
}

const NEW = "new";

/** Rows of one kind: to read, to add to, to change, to delete. */
export function EntityList<Row extends { id: string }>(props: Props<Row>) {
  const { title, noun, intro, rows, nameOf, fields, blank, may_write, change, lead } = props;
  const [open, setOpen] = useState<string | null>(null);
  const save = async (values: FormValues) => {
    if (await props.onSave(open === NEW ? null : open, values)) setOpen(null);
  };
  const form = (label: string, values: FormValues) => (
    <EntityForm
      label={label}
      fields={fields}
      values={values}
      busy={change.busy}
      error={change.error}
      onSave={save}
      onCancel={() => setOpen(null)}
    />
  );
  const id = `list-${noun.replaceAll(" ", "-")}`;
  return (
    <section class="card stack" aria-labelledby={id}>
      <div class="row entity-head">
        <div>
          <h2 id={id}>
            {title} <span class="quiet">{rows.length}</span>
          </h2>
          <p class="quiet">{intro}</p>
        </div>
        {may_write && open !== NEW && (
          <button type="button" onClick={() => setOpen(NEW)}>Add a {noun}</button>
        )}
      </div>
      {open === NEW && form(`New ${noun}`, blank)}
      {open === null && change.error !== null && <ErrorNotice error={change.error} />}
      {rows.length === 0 && open !== NEW && <p class="quiet">There is no {noun} yet.</p>}
      <ol class="entities">
        {rows.map((row, at) => (
          <li key={row.id} class="entity" data-id={row.id}>
            {open === row.id ? form(`Change ${nameOf(row)}`, row as FormValues) : (
              <>
                <div class="row">
                  {lead?.(row, at)}
                  <h3>{nameOf(row)}</h3>
                  {props.children(row)}
                </div>
                {(may_write || props.actions) && (
                  <div class="row">
                    {props.actions?.(row)}
                    {may_write && (
                      <>
                        <button
                          type="button"
                          class="link"
                          aria-label={`Change ${nameOf(row)}`}
                          onClick={() => setOpen(row.id)}
                        >
                          Change
                        </button>
                        <ConfirmButton
                          label={`Delete ${nameOf(row)}`}
                          question={`Delete ${nameOf(row)}?`}
                          busy={change.busy}
                          onConfirm={() => props.onDelete(row.id)}
                        >
                          Delete
                        </ConfirmButton>
                      </>
                    )}
                  </div>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
