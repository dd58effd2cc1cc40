import type { ExtractableName } from "../../../shared/contracts/element.ts";
import { isPresent } from "../../../shared/text/is_present.ts";
import { type ElementField, elementFields } from "../../../shared/elements/element_fields.ts";
import { fieldInput } from "./write_field.ts";
import { FieldInputs, readFieldInput } from "./field_inputs.tsx";
import { fieldValue } from "../../../shared/contracts/standing.ts";

interface Props {
  name: ExtractableName;
  value: Record<string, unknown>;
  /** Names of features by id. */
  features: ReadonlyMap<string, string>;
  busy: boolean;
  onConfirm(value: Record<string, unknown>): void;
  onCancel(): void;
}

/** A form to write, correct and confirm an element. Quotes are kept; the confidence cannot rise. */
export function CorrectionForm({ name, value, features, busy, onConfirm, onCancel }: Props) {
  const all = elementFields(name, value);
  const fields = all.filter((field) => isText(field, value));
  const inputs = all.flatMap(({ path, label }) => {
    const input = fieldInput(name, path);
    return input === undefined ? [] : [{ path, label, input }];
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const corrected = correctValue(value, fields, readChanges(form, fields, value));
    onConfirm(
      inputs.reduce(
        (before, { path, input }) => ({ ...before, ...readFieldInput(form, path, input) }),
        corrected,
      ),
    );
  };
  return (
    <form class="stack" onSubmit={submit}>
      {fields.map((field) => (
        <label key={field.path}>
          {field.label}
          {field.kind === "list" && <span class="quiet">One to a line</span>}
          <textarea name={field.path} rows={field.kind === "list" ? 4 : 2}>
            {shownText(field, value)}
          </textarea>
        </label>
      ))}
      {inputs.map((input) => (
        <FieldInputs key={input.path} {...input} value={value} features={features} />
      ))}
      <div class="row">
        <button type="submit" class="primary" disabled={busy}>Confirm as corrected</button>
        <button type="button" onClick={onCancel}>Cancel</button>
      </div>
    </form>
  );
}

/** People may have put numbers and lists where a text is expected: those are not for this form. */
function isText({ path, kind }: ElementField, value: Record<string, unknown>): boolean {
  const current = fieldValue(value, path) ?? null;
  if (kind === "other") return false;
  return kind === "list"
    ? current === null || (Array.isArray(current) && current.every(isString))
    : current === null || isString(current);
}

const isString = (value: unknown): value is string => typeof value === "string";

/** Placeholders such as "unknown" are left out, as they are no words to keep. */
function shownText({ path }: ElementField, value: Record<string, unknown>): string {
  const current = fieldValue(value, path);
  if (Array.isArray(current)) return current.join("\n");
  return isString(current) && isPresent(current) ? current : "";
}

/** Unchanged fields keep their exact value. */
function readChanges(
  form: FormData,
  fields: readonly ElementField[],
  value: Record<string, unknown>,
): Map<string, string> {
  return new Map(
    fields.map((field): [string, string] => [field.path, String(form.get(field.path) ?? "")])
      .filter(([, text], index) => {
        const field = fields[index];
        return field !== undefined && text.replaceAll("\r\n", "\n") !== shownText(field, value);
      }),
  );
}

type Value = Record<string, unknown>;

/** The value with the texts that a form gives by path: lists line by line, blank optional texts as missing. */
export function correctValue(
  value: Value,
  fields: readonly ElementField[],
  texts: ReadonlyMap<string, string>,
): Value {
  const corrected = structuredClone(value);
  for (const { path, kind } of fields) {
    const text = texts.get(path);
    if (text !== undefined) setField(corrected, path.split("."), toValue(text, kind));
  }
  return corrected;
}

function toValue(text: string, kind: ElementField["kind"]): unknown {
  const trimmed = text.replaceAll("\r\n", "\n").trim();
  if (kind === "list") return trimmed.split("\n").map((line) => line.trim()).filter(Boolean);
  return kind === "optional_text" && trimmed === "" ? null : trimmed;
}

function setField(value: Value, [key = "", ...rest]: string[], field: unknown): void {
  if (rest.length === 0) value[key] = field;
  else setField(value[key] as Value, rest, field);
}
