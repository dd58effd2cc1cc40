import type { ExtractableName } from "../contracts/element.ts";
import { fieldValue } from "../contracts/standing.ts";
import { describeDoubt } from "../elements/describe_doubt.ts";
import { listFields } from "../elements/gates.ts";
import { isAmount, isPresent } from "../text/is_present.ts";
import type { HandedElement, HandOverFacts } from "./hand_over_facts.ts";

/** A field of an element that says something. */
export interface HandedField {
  /** Its place in the stored value: "opportunity.market_gap". */
  path: string;
  label: string;
  /** One for each of its items. */
  texts: string[];
  /** Why it may not be relied on; missing where it may, or nothing is known of that. */
  doubt?: string;
}

/** The fields of an element that say something, in their order. Scope refers to features by id; here they have their names. */
export function listHandedFields(
  name: ExtractableName,
  value: HandedElement,
  { features }: Pick<HandOverFacts, "features">,
): HandedField[] {
  const names = new Map(features.map(({ id, name }) => [id, name]));
  return listFields(name).flatMap(([path, { label }]) => {
    const texts = toTexts(fieldValue(value, path), names);
    if (texts.length === 0) return [];
    const doubt = describeDoubt(path, value);
    return [{ path, label, texts, ...doubt !== null && { doubt } }];
  });
}

/** A field as one text for each of its items. */
function toTexts(value: unknown, names: ReadonlyMap<string, string>): string[] {
  const items = Array.isArray(value) ? value : [value];
  return items.map((item) => toText(item, names)).filter(isPresent);
}

function toText(value: unknown, names: ReadonlyMap<string, string>): string {
  if (typeof value === "string") return names.get(value) ?? value;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return "";
  const { hypothesis, ...texts } = value as Record<string, unknown>;
  const said = Object.entries(texts)
    .map(([key, text]) => [key, toText(text, names)] as const)
    .filter(([, text]) => isAmount(text))
    .map(([key, text], at) => at === 0 ? text : `${key.replaceAll("_", " ")}: ${text}`);
  return said.join("; ") + (hypothesis === true ? " (our guess)" : "");
}
