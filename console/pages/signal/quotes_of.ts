import type { Evidence } from "../../../shared/contracts/evidence.ts";
import type { ShownFoundation } from "../../api/show_foundation.ts";

/** A quote, and the element that rests on it. */
export interface ElementQuote extends Evidence {
  element: string;
}

/** The foundation's quotes from one signal, in the order of its text. */
export function quotesOf(signal_id: string, foundation: ShownFoundation): ElementQuote[] {
  return Object.entries(foundation)
    .flatMap(([element, value]) => evidenceOf(value).map((quote) => ({ ...quote, element })))
    .filter((quote) => quote.signal_id === signal_id)
    .sort((one, other) => one.start - other.start);
}

function evidenceOf(value: ShownFoundation[keyof ShownFoundation]): readonly Evidence[] {
  return typeof value === "object" && value !== null && "evidence" in value ? value.evidence : [];
}
