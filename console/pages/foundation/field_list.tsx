import type { ExtractableName } from "../../../shared/contracts/element.ts";
import { isPresent } from "../../../shared/text/is_present.ts";
import { elementFields } from "./element_fields.ts";
import { fieldLabel } from "./field_label.ts";
import { fieldValue } from "./field_value.ts";
import { toText } from "./to_text.ts";

interface Props {
  name: ExtractableName;
  value: Record<string, unknown>;
  /** Names of features by id. */
  features: ReadonlyMap<string, string>;
}

/** An element's fields in the order of the domain; those that say nothing are named together at the end. */
export function FieldList({ name, value, features }: Props) {
  const fields = elementFields(name, value).map(({ path }) => ({
    label: fieldLabel(path),
    field: nameFeatures(fieldValue(value, path), features),
  }));
  const known = fields.filter(({ field }) => isPresent(toText(field)));
  const unknown = fields.filter((field) => !known.includes(field)).map(({ label }) => label);
  return (
    <dl class="fields">
      {known.map(({ label, field }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <FieldValue value={field} />
          </dd>
        </div>
      ))}
      {unknown.length > 0 && (
        <div>
          <dt>Not known yet</dt>
          <dd class="quiet">{unknown.join(", ")}</dd>
        </div>
      )}
    </dl>
  );
}

function FieldValue({ value }: { value: unknown }) {
  if (!Array.isArray(value)) return <>{toText(value)}</>;
  return (
    <ul>
      {value.map((item, index) => (
        <li key={index}>{isRecord(item) ? <Item item={item} /> : toText(item)}</li>
      ))}
    </ul>
  );
}

/** A success measure or a risk: the text that names it, the rest beneath. */
function Item({ item }: { item: Record<string, unknown> }) {
  const { hypothesis, ...texts } = item;
  const title = ["metric", "description"].find((key) => key in texts) ?? Object.keys(texts)[0];
  const details = Object.entries(texts)
    .filter(([key, text]) => key !== title && isPresent(toText(text)))
    .map(([key, text]) => `${fieldLabel(key)}: ${toText(text)}`);
  return (
    <>
      {title && toText(texts[title])}{" "}
      {hypothesis === true && <span class="badge badge-partial">Hypothesis</span>}
      <span class="field-details quiet">{details.join(" · ")}</span>
    </>
  );
}

/** Scope refers to features by id. */
function nameFeatures(value: unknown, features: ReadonlyMap<string, string>): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item) => typeof item === "string" ? features.get(item) ?? item : item);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
