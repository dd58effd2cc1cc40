/** Elements for the tests of this room. Imported by tests alone. */
import type { ElementName } from "../../contracts/element.ts";
import { elementSchemas, type ElementValues } from "../../contracts/foundation.ts";
import { SIGNAL_ID } from "./test_observation.ts";

/** An element with one verified quote, valid by its stored schema. */
export function testElement<Name extends ElementName>(
  name: Name,
  confidence: number,
  changes: Record<string, unknown> = {},
): ElementValues[Name] {
  const texts = Object.fromEntries(
    TEXT_FIELDS.map((field) => [field, `What is known of ${field}`]),
  );
  const quote = "nobody knows where the part is";
  const evidence = [{
    signal_id: SIGNAL_ID,
    quote,
    start: 0,
    end: quote.length,
    match: "verbatim",
    speaker: null,
  }];
  const value = { ...texts, budget_flexibility: "unknown", confidence, evidence, ...changes };
  // The schema of this name gives the value of this name; TypeScript does not follow the lookup.
  return elementSchemas[name].parse(value) as ElementValues[Name];
}

const TEXT_FIELDS = [
  "statement",
  "trigger",
  "stakes",
  "who_feels_it",
  "name",
  "role",
  "goal",
  "pain_connection",
  "context",
  "description",
  "core_pain_inversion",
  "emotional_impact",
  "visual_concept",
  "level_1",
  "value_to_business",
  "roi_framing",
  "why_priority",
  "budget_range",
  "timeline",
];
