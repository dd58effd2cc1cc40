import type { ExtractableName } from "../../../shared/contracts/element.ts";
import type { FieldKind } from "../../../shared/elements/gate.ts";
import { listFields } from "../../../shared/elements/gates.ts";
import { toLabel } from "../../format.ts";

export interface ElementField {
  /** Keys from the value to the field: "statement", "opportunity.market_gap". */
  path: string;
  label: string;
  kind: FieldKind;
}

/** What an element consists of, in the order of the domain; with keys that people gave the strategic context themselves. */
export function elementFields(
  name: ExtractableName,
  value: Record<string, unknown>,
): ElementField[] {
  const known = listFields(name).map(([path, { label, kind }]) => ({ path, label, kind }));
  if (name !== "strategic_context") return known;
  const added = ["opportunity", "investment_case", "constraints"]
    .flatMap((column) => Object.keys(value[column] ?? {}).map((key) => `${column}.${key}`))
    .filter((path) => known.every((field) => field.path !== path))
    .map((path): ElementField => ({ path, label: toLastLabel(path), kind: "other" }));
  return [...known, ...added];
}

/** What an element's field is called, by its path. */
export function fieldLabel(name: ExtractableName, path: string): string {
  const [, field] = listFields(name).find(([known]) => known === path) ?? [];
  return field?.label ?? toLastLabel(path);
}

function toLastLabel(path: string): string {
  return toLabel(path.slice(path.lastIndexOf(".") + 1));
}
