import type { ExtractableName } from "../contracts/element.ts";
import { capitalize } from "../text/capitalize.ts";
import type { FieldKind } from "./gate.ts";
import { listFields } from "./gates.ts";

export interface ElementField {
  /** Keys from the value to the field: "statement", "opportunity.market_gap". */
  path: string;
  label: string;
  kind: FieldKind;
}

/** What an element consists of, in the order of the domain; with keys that people gave the strategic context themselves. */
export function elementFields(
  name: ExtractableName,
  value: Readonly<Record<string, unknown>>,
): ElementField[] {
  const known = listFields(name).map(([path, { label, kind }]) => ({ path, label, kind }));
  if (name !== "strategic_context") return known;
  const added = ["opportunity", "investment_case", "constraints"]
    .flatMap((column) => Object.keys(value[column] ?? {}).map((key) => `${column}.${key}`))
    .filter((path) => known.every((field) => field.path !== path))
    .map((path): ElementField => ({ path, label: fieldLabel(name, path), kind: "other" }));
  return [...known, ...added];
}

/** The label of a field: the catalogue's, otherwise the words of its name. */
export function fieldLabel(name: ExtractableName, path: string): string {
  const [, field] = listFields(name).find(([known]) => known === path) ?? [];
  return field?.label ?? capitalize(path.slice(path.lastIndexOf(".") + 1).replaceAll("_", " "));
}
