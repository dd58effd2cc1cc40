import type { ExtractableName } from "../contracts/element.ts";
import type { KnownElements } from "./element_definition.ts";
import { escapeMarkup } from "../text/escape_markup.ts";

/** Said of the value, not part of what it tells. */
const STANDING = new Set(["evidence", "confirmed_by"]);

/**
 * The named elements as one block of JSON for the instructions of another, "" when none is known. Their words come from
 * signals, so they are escaped like signals.
 */
export function renderKnown(known: KnownElements, names: readonly ExtractableName[]): string {
  const entries = names.flatMap((name) => {
    const value = known.get(name);
    return value === undefined ? [] : [[name, content(value)] as const];
  });
  if (entries.length === 0) return "";
  return `<established>\n${
    escapeMarkup(JSON.stringify(Object.fromEntries(entries)))
  }\n</established>`;
}

function content(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([field]) => !STANDING.has(field)));
}
