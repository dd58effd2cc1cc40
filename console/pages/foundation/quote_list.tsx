import { Link } from "wouter-preact";
import type { Evidence } from "../../../shared/contracts/evidence.ts";
import type { Source } from "../../api/signals.ts";
import { signalAddress } from "../../../shared/signals/signal_address.ts";
import type { ExtractableName } from "../../../shared/contracts/element.ts";
import { fieldLabel } from "../../../shared/elements/element_fields.ts";
import { describeReserve } from "./describe_reserve.ts";

interface Props {
  project_id: string;
  /** The element that rests on them. */
  name: ExtractableName;
  quotes: readonly Evidence[];
  /** Whether the client said yes to the element, which then needs no quote. */
  is_by_client: boolean;
  sources: ReadonlyMap<string, Source>;
}

/** The quotes of an element, each a link to its place in the signal. */
export function QuoteList({ project_id, name, quotes, is_by_client, sources }: Props) {
  if (quotes.length === 0) {
    return (
      <p class="quiet">
        {is_by_client
          ? "No quote: it rests on the client’s yes."
          : "No quote supports it: it cannot open a gate."}
      </p>
    );
  }
  return (
    <ul class="quotes">
      {quotes.map((quote, index) => (
        <li key={index}>
          <Link href={signalAddress(project_id, quote.signal_id, quote)}>
            <q>{quote.quote}</q>
            <span class="quiet">{describe(name, quote, sources)}</span>
          </Link>
          <Reserve quote={quote} />
        </li>
      ))}
    </ul>
  );
}

function Reserve({ quote }: { quote: Evidence }) {
  const reserve = describeReserve(quote);
  return reserve === null ? null : <span class="badge badge-partial">{reserve}</span>;
}

function describe(
  name: ExtractableName,
  { fields, speaker, signal_id, match }: Props["quotes"][number],
  sources: Props["sources"],
): string {
  return [
    fields.map((field) => fieldLabel(name, field)).join(", "),
    speaker,
    sources.get(signal_id)?.title ?? "Signal",
    match === "verbatim" ? "letter for letter" : "but for spelling and spacing",
  ].filter(Boolean).join(" · ");
}
