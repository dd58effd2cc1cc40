import { Link } from "wouter-preact";
import { toLabel } from "../../format.ts";
import { signalAddress } from "../../../shared/signals/signal_address.ts";
import type { TextRange } from "./turn_list.tsx";
import { EXTRACTABLE_NAMES } from "../../../shared/elements/elements.ts";
import type { Evidence } from "../../../shared/contracts/evidence.ts";
import type { ShownFoundation } from "../../../packages/client/types.ts";

interface Props {
  project_id: string;
  quotes: readonly ElementQuote[];
  sought: TextRange | null;
}

/** The parts of the foundation that this signal supports, each a link to the words. */
export function QuoteIndex({ project_id, quotes, sought }: Props) {
  return (
    <nav class="quote-index" aria-labelledby="quote-index-title">
      <h2 id="quote-index-title">Quoted from here</h2>
      {quotes.length === 0
        ? <p class="quiet">Nothing in the foundation rests on this signal.</p>
        : (
          <ul>
            {quotes.map((quote, index) => (
              <li key={index}>
                <Link
                  href={signalAddress(project_id, quote.signal_id, quote)}
                  aria-current={isSame(quote, sought) ? "location" : undefined}
                >
                  <span class="quiet">{toLabel(quote.element)}</span>
                  <span class="quote-index-words">{quote.quote}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
    </nav>
  );
}

function isSame(one: TextRange, other: TextRange | null): boolean {
  return one.start === other?.start && one.end === other.end;
}

/** A quote, and the element that it supports. */
export interface ElementQuote extends Evidence {
  element: string;
}

/** The foundation's quotes from one signal, in the order of its text. */
export function quotesOf(signal_id: string, foundation: ShownFoundation): ElementQuote[] {
  return EXTRACTABLE_NAMES
    .flatMap((element) =>
      (foundation[element]?.evidence ?? []).map((quote) => ({ ...quote, element }))
    )
    .filter((quote) => quote.signal_id === signal_id)
    .sort((one, other) => one.start - other.start);
}
