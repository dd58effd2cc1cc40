import { ErrorNotice } from "./notice.tsx";

/** A field of a row, and how it is asked for. */
export interface FormField {
  /** The column. */
  name: string;
  label: string;
  /**
   * text: one line; long_text; lines: a list, one item to a line; flag: yes or no; choice: one of the options or none; choices:
   * any of them; moment: a date with a time.
   */
  kind: "text" | "long_text" | "lines" | "flag" | "choice" | "choices" | "moment";
  required?: boolean;
  hint?: string;
  /** Label by value, for choice and choices. */
  options?: ReadonlyMap<string, string>;
}

export type FormValues = Record<string, unknown>;

interface Props {
  /** What is asked for, to those who cannot see the form: "New feature". */
  label: string;
  fields: readonly FormField[];
  values: FormValues;
  busy: boolean;
  error: unknown;
  onSave(values: FormValues): void;
  onCancel(): void;
}

/** Asks for the columns of a row. Blank texts are saved as missing. */
export function EntityForm({ label, fields, values, busy, error, onSave, onCancel }: Props) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSave(readValues(new FormData(event.currentTarget as HTMLFormElement), fields));
  };
  return (
    <form class="stack entity-form" aria-label={label} onSubmit={submit}>
      {fields.map((field, at) => (
        <Field key={field.name} field={field} value={values[field.name]} is_first={at === 0} />
      ))}
      {error !== null && <ErrorNotice error={error} />}
      <div class="row">
        <button type="submit" class="primary" disabled={busy}>Save</button>
        <button type="button" onClick={onCancel}>Cancel</button>
      </div>
    </form>
  );
}

interface FieldProps {
  field: FormField;
  value: unknown;
  is_first: boolean;
}

function Field({ field, value, is_first }: FieldProps) {
  const { name, label, kind, required = false, hint, options = new Map() } = field;
  const focus = (input: HTMLElement | null) => {
    if (is_first) input?.focus();
  };
  if (kind === "flag") {
    return (
      <label class="check">
        <input type="checkbox" name={name} defaultChecked={value === true} />
        {label}
      </label>
    );
  }
  if (kind === "choices") {
    if (options.size === 0) return null;
    const chosen = new Set(value as string[] | undefined);
    return (
      <fieldset class="checks">
        <legend>{label}</legend>
        {[...options].map(([id, text]) => (
          <label key={id} class="check">
            <input type="checkbox" name={name} value={id} defaultChecked={chosen.has(id)} />
            {text}
          </label>
        ))}
      </fieldset>
    );
  }
  return (
    <label>
      {label}
      {kind === "text" && (
        <input
          ref={focus}
          name={name}
          defaultValue={String(value ?? "")}
          maxLength={200}
          required={required}
          {...(required && { pattern: ".*\\S.*" })}
          autocomplete="off"
        />
      )}
      {kind === "moment" && (
        <input name={name} type="datetime-local" defaultValue={toLocal(value)} />
      )}
      {kind === "choice" && (
        <select name={name}>
          {!required && <option value="">Nobody in particular</option>}
          {[...options].map(([id, text]) => (
            <option key={id} value={id} selected={id === value}>{text}</option>
          ))}
        </select>
      )}
      {(kind === "long_text" || kind === "lines") && (
        <textarea
          name={name}
          rows={3}
          maxLength={4000}
          defaultValue={kind === "lines"
            ? ((value ?? []) as string[]).join("\n")
            : String(value ?? "")}
        />
      )}
      {(hint ?? (kind === "lines" ? "One to a line." : undefined)) && (
        <span class="quiet">{hint ?? "One to a line."}</span>
      )}
    </label>
  );
}

/** A time as its input takes it, in the browser's time zone; "" for none. */
function toLocal(value: unknown): string {
  if (typeof value !== "string") return "";
  const at = new Date(value);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The values that a form gives for its fields. */
export function readValues(form: FormData, fields: readonly FormField[]): FormValues {
  return Object.fromEntries(fields.map(({ name, kind }) => {
    const text = String(form.get(name) ?? "").replaceAll("\r\n", "\n").trim();
    if (kind === "flag") return [name, form.has(name)];
    if (kind === "choices") return [name, form.getAll(name)];
    if (kind === "lines") {
      return [name, text.split("\n").map((line) => line.trim()).filter(Boolean)];
    }
    if (text === "") return [name, null];
    return [name, kind === "moment" ? new Date(text).toISOString() : text];
  }));
}
