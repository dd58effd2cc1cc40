import { Link } from "wouter-preact";
import { fieldValue, hasClientsYes } from "../../../shared/contracts/standing.ts";
import type { ExtractableName } from "../../../shared/contracts/element.ts";
import { describeDoubt, type Grounds } from "../../../shared/elements/describe_doubt.ts";
import { FEATURE_LISTS, GONE_FEATURE } from "../../../shared/handover/list_handed_fields.ts";
import { isAmount, isPresent } from "../../../shared/text/is_present.ts";
import { elementFields } from "../../../shared/elements/element_fields.ts";
import { toLabel } from "../../format.ts";
import { FieldYes } from "../../components/field_yes.tsx";

interface Props {
  project_id: string;
  name: ExtractableName;
  value: Record<string, unknown>;
  /** What it stands on. */
  grounds: Grounds;
  /** Names of features by id. */
  features: ReadonlyMap<string, string>;
  busy: boolean;
  /** Says yes to one field, or takes that back; null for who is not the client. */
  onSettle: ((path: string, is_yes: boolean) => void) | null;
}

/** An element's fields in the order of the domain; empty ones are named together at the end. */
export function FieldList(props: Props) {
  const { project_id, name, value, grounds, features, busy, onSettle } = props;
  const fields = elementFields(name, value).map(({ path, label }) => ({
    path,
    label,
    is_confirmed: hasClientsYes(grounds, path),
    is_disputed: grounds.disputed?.includes(path) ?? false,
    is_overruled: grounds.overruled?.includes(path) ?? false,
    doubt: describeDoubt(path, grounds),
    field: nameFeatures(path, fieldValue(value, path), features),
  }));
  const known = fields.filter(({ field }) => isPresent(toText(field)));
  const { not_shared = [] } = grounds;
  const empty = fields.filter((field) => !known.includes(field));
  const unknown = empty.filter(({ path }) => !not_shared.includes(path));
  const hidden = empty.filter(({ path }) => not_shared.includes(path));
  return (
    <dl class="fields">
      {known.map(({ path, label, doubt, field, ...yes }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <FieldValue value={field} />
            {doubt !== null && (
              <span class="field-details quiet">
                {doubt}
                {yes.is_disputed && (
                  <>
                    . <Link href={`/projects/${project_id}/review`}>See both statements</Link>
                  </>
                )}
              </span>
            )}
            {onSettle === null
              ? yes.is_confirmed && grounds.confirmed_by !== "client" && (
                <span class="field-details quiet">The client said yes to this</span>
              )
              : (
                <FieldYes
                  title={toLabel(name)}
                  field={{ path, label, ...yes }}
                  busy={busy}
                  onSettle={onSettle}
                />
              )}
          </dd>
        </div>
      ))}
      <NamedTogether title="Not known yet" fields={unknown} />
      <NamedTogether title="Not shared with you" fields={hidden} />
    </dl>
  );
}

function NamedTogether({ title, fields }: { title: string; fields: readonly { label: string }[] }) {
  return fields.length === 0 ? null : (
    <div>
      <dt>{title}</dt>
      <dd class="quiet">{fields.map(({ label }) => label).join(", ")}</dd>
    </div>
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
    .filter(([key, text]) => key !== title && isAmount(toText(text)))
    .map(([key, text]) => `${toLabel(key)}: ${toText(text)}`);
  return (
    <>
      {title && toText(texts[title])}{" "}
      {hypothesis === true && <span class="badge badge-partial">Hypothesis</span>}
      <span class="field-details quiet">{details.join(" · ")}</span>
    </>
  );
}

function nameFeatures(
  path: string,
  value: unknown,
  features: ReadonlyMap<string, string>,
): unknown {
  if (!FEATURE_LISTS.has(path) || !Array.isArray(value)) return value;
  // Without names they are not read yet.
  return value.map((id) => features.get(id) ?? (features.size === 0 ? id : GONE_FEATURE));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A field as one text, for comparison and history: lists by commas, flags in words, "" if empty. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number") return NUMBER.format(value);
  if (Array.isArray(value)) return value.map(toText).join("; ");
  return Object.values(value).map(toText).filter((text) => text !== "").join(", ");
}

const NUMBER = new Intl.NumberFormat("en");
