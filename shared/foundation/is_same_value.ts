import type { ExtractableName } from "../contracts/element.ts";
import { extractableSchemas } from "../contracts/strategic_context.ts";

/** Whether two stored values of an element tell the same, whoever confirmed either. */
export function isSameValue(element: ExtractableName, a: object, b: object): boolean {
  return canonical(element, a) === canonical(element, b);
}

/** The schema gives the keys in its own order; jsonb does not keep one. */
function canonical(element: ExtractableName, value: object): string {
  return JSON.stringify(extractableSchemas[element].parse({ ...value, confirmed_by: null }));
}
