import { Link } from "wouter-preact";
import type { RefusalReason, RefusedQuote } from "../../shared/contracts/evidence.ts";
import { signalAddress } from "../../shared/signals/signal_address.ts";

/** Quotes that the model cited and that were refused, each with the reason. */
export function RefusedQuotes(
  { project_id, quotes }: { project_id: string; quotes: readonly RefusedQuote[] },
) {
  return (
    <ul class="refused-quotes">
      {quotes.map(({ signal_id, quote, reason }, index) => (
        <li key={index}>
          <blockquote>{quote}</blockquote>
          <p class="quiet">
            {REASONS[reason]}
            {/* What was cited is whatever the model wrote: only an id leads anywhere. */}
            {ID.test(signal_id) && (
              <>
                {" "}
                <Link href={signalAddress(project_id, signal_id)}>Cited signal</Link>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

const ID = /^[0-9a-f-]{36}$/i;

const REASONS: Record<RefusalReason, string> = {
  number_changed: "A number differs from what was said.",
  negation_changed: "A negation was added or left out.",
  stitched: "It is put together from words of several places.",
  not_found: "These words are in no signal.",
  wrong_source: "The words are in another signal than the one cited.",
};
