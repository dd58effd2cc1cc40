import { Link } from "wouter-preact";
import { toLabel } from "../../format.ts";
import { signalAddress } from "../../../shared/signals/signal_address.ts";
import { findWords, type TextRange } from "./turn_list.tsx";
import { EXTRACTABLE_NAMES } from "../../../shared/elements/elements.ts";
import type { ProductQuote } from "../../../shared/contracts/evidence.ts";
import type { Attachable } from "../../api/product.ts";
import type { WholeSignal } from "../../api/signals.ts";
import type { ShownFoundation } from "../../../packages/client/types.ts";

interface Props {
  project_id: string;
  signal_id: string;
  quotes: readonly SignalQuote[];
  sought: TextRange | null;
}

/** What this signal supports in the foundation and the product, each a link to the words. */
export function QuoteIndex({ project_id, signal_id, quotes, sought }: Props) {
  return (
    <nav class="quote-index" aria-labelledby="quote-index-title">
      <h2 id="quote-index-title">Quoted from here</h2>
      {quotes.length === 0
        ? <p class="quiet">Nothing in the foundation or the product rests on this signal.</p>
        : (
          <ul>
            {quotes.map((quote, index) => (
              <li key={index}>
                <Link
                  href={signalAddress(project_id, signal_id, quote)}
                  aria-current={isSame(quote, sought) ? "location" : undefined}
                >
                  <span class="quiet">{quote.supports}</span>
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

/** Words quoted from a signal, their place in its text, and the name of what they support. */
export interface SignalQuote extends TextRange {
  quote: string;
  supports: string;
}

/** What is quoted from a signal, in the order of its text. */
export function quotesOf(
  { id, content }: Pick<WholeSignal, "id" | "content">,
  { foundation, product }: {
    foundation: ShownFoundation | null;
    product: readonly Attachable[];
  },
): SignalQuote[] {
  const elements = EXTRACTABLE_NAMES.flatMap((name) =>
    (foundation?.[name]?.evidence ?? []).filter(({ signal_id }) => signal_id === id)
      .map(({ quote, start, end }) => ({ quote, start, end, supports: toLabel(name) }))
  );
  const rows = product.flatMap(({ name, evidence }) =>
    evidence.filter(({ signal_id }) => signal_id === id)
      .flatMap((item) => {
        const place = findQuote(content, item);
        return place === null ? [] : [{ ...place, quote: item.quote ?? "", supports: name }];
      })
  );
  return [...elements, ...rows].sort((one, other) => one.start - other.start);
}

/** Where the words were when they were attached, or where they are now; null for what is no quotation from a signal. */
function findQuote(
  content: string,
  { source_type, quote, start, end }: ProductQuote,
): TextRange | null {
  if (source_type !== "signal" || !quote) return null;
  if (start !== undefined && end !== undefined && content.slice(start, end) === quote) {
    return { start, end };
  }
  return findWords(content, quote);
}
