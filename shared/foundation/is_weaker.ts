import type { ElementValue } from "./element_definition.ts";

/**
 * Whether a new value stands on less than the stored one: no verified quote where the stored value has some, or, from a
 * reasoner that only stands in for another, no more confidence. An outage or a signal that misleads the model must not cost
 * a project what it had.
 */
export function isWeaker(
  value: ElementValue,
  stored: ElementValue,
  stands_in: boolean,
): boolean {
  if (value.evidence.length === 0 && stored.evidence.length > 0) return true;
  return stands_in && confidenceOf(value) <= confidenceOf(stored);
}

/** An element without a confidence counts as equal to any other of its kind. */
function confidenceOf(value: ElementValue): number {
  return "confidence" in value ? value.confidence : 1;
}
