import type { ExtractableName } from "../contracts/element.ts";
import { fieldValue } from "../contracts/standing.ts";
import { describeDoubt } from "../elements/describe_doubt.ts";
import { elementFields } from "../elements/element_fields.ts";
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

/** Fields that refer to features by id; here they have their names. */
export const FEATURE_LISTS: ReadonlySet<string> = new Set(["v1_features", "v2_features"]);
export const GONE_FEATURE = "A feature that is no longer there";

/** The fields of an element that say something, in their order. */
export function listHandedFields(
  name: ExtractableName,
  value: HandedElement,
  { features }: Pick<HandOverFacts, "features">,
): HandedField[] {
  const names = new Map(features.map(({ id, name }) => [id, name]));
  return elementFields(name, value).flatMap(({ path, label }) => {
    const texts = toTexts(fieldValue(value, path))
      .map((text) => FEATURE_LISTS.has(path) ? names.get(text) ?? GONE_FEATURE : text);
    if (texts.length === 0) return [];
    const doubt = describeDoubt(path, value);
    return [{ path, label, texts, ...doubt !== null && { doubt } }];
  });
}

/** A field as one text for each of its items. */
function toTexts(value: unknown): string[] {
  const items = Array.isArray(value) ? value : [value];
  return items.map(toText).filter(isPresent);
}

function toText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return "";
  const { hypothesis, ...rest } = value as Record<string, unknown>;
  // What names a measure or a risk comes first, whatever the order in which it is stored.
  const { metric, description, ...details } = rest;
  const texts = { metric, description, ...details };
  const said = Object.entries(texts)
    .map(([key, text]) => [key, toText(text)] as const)
    .filter(([, text]) => isAmount(text))
    .map(([key, text], at) => at === 0 ? text : `${key.replaceAll("_", " ")}: ${text}`);
  return said.join("; ") + (hypothesis === true ? " (our guess)" : "");
}
