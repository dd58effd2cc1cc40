import type { ExtractableName } from "../../../shared/contracts/element.ts";
import { elementFields } from "./element_fields.ts";
import { fieldLabel } from "./field_label.ts";
import { fieldValue } from "./field_value.ts";
import { toText } from "./to_text.ts";

type Value = Record<string, unknown>;

export interface Change {
  label: string;
  /** "" where there was nothing. */
  before: string;
  after: string;
}

/** What differs between two values of an element, in the order of its fields: its own, how sure it is, and who stands behind it. */
export function changedFields(
  name: ExtractableName,
  before: Value | null,
  after: Value,
): Change[] {
  const paths = elementFields(name, { ...before, ...after }).map(({ path }) => path);
  const fields = paths.map((path) => ({
    label: fieldLabel(path),
    before: toText(fieldValue(before ?? {}, path)),
    after: toText(fieldValue(after, path)),
  }));
  return [...fields, confidenceOf(before, after), confirmationOf(before, after)]
    .filter(({ before, after }) => before !== after);
}

function confidenceOf(before: Value | null, after: Value): Change {
  const percent = (value: Value | null) =>
    typeof value?.["confidence"] === "number" ? PERCENT.format(value["confidence"]) : "";
  return { label: "Confidence", before: percent(before), after: percent(after) };
}

function confirmationOf(before: Value | null, after: Value): Change {
  const by = (value: Value | null) => toText(value?.["confirmed_by"]);
  return { label: "Confirmed by", before: by(before), after: by(after) };
}

const PERCENT = new Intl.NumberFormat("en", { style: "percent" });
