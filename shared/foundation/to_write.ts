import type { ElementResult } from "./element_result.ts";
import type { ElementWrite } from "./extraction.ts";

/** What of a result is to be stored; null where nothing is. */
export function toWrite(
  { write: value, outcome }: ElementResult,
  force: boolean,
): ElementWrite | null {
  return value === null ? null : { value, confidence: outcome.confidence, force };
}
