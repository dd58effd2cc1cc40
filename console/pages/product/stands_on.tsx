import { Link } from "wouter-preact";
import type { ProductQuote } from "../../../shared/contracts/evidence.ts";
import type { HandedSource } from "../../../shared/handover/hand_over_facts.ts";
import { signalAddress } from "../../../shared/signals/signal_address.ts";
import { ConfirmButton } from "../../components/confirm_button.tsx";
import { TimeAgo } from "../../components/time.tsx";

interface Props {
  project_id: string;
  /** Of the feature or step, as it is read aloud. */
  name: string;
  evidence: readonly ProductQuote[];
  /** What the quotes come from, by id. */
  sources: ReadonlyMap<string, HandedSource>;
  busy: boolean;
  /** Keeps these; missing for who may not write. */
  onKeep?: ((evidence: ProductQuote[]) => void) | undefined;
}

/** What a feature or step stands on: the client's words, each a link to its place, and what else was noted. */
export function StandsOn({ project_id, name, evidence, sources, busy, onKeep }: Props) {
  const shown = evidence.filter(({ quote }) => quote);
  if (shown.length === 0) return null;
  return (
    <ul class="quotes entity-details" aria-label={`What ${name} stands on`}>
      {shown.map((item, at) => (
        <li key={at}>
          <Words project_id={project_id} item={item} sources={sources} />
          {onKeep && (
            <ConfirmButton
              label={`Remove “${item.quote}” from ${name}`}
              question="Remove these words?"
              busy={busy}
              onConfirm={() => onKeep(evidence.filter((one) => one !== item))}
            >
              Remove
            </ConfirmButton>
          )}
        </li>
      ))}
    </ul>
  );
}

interface WordsProps extends Pick<Props, "project_id" | "sources"> {
  item: ProductQuote;
}

function Words({ project_id, item, sources }: WordsProps) {
  const { source_type, signal_id, quote, speaker } = item;
  if (source_type !== "signal" || !signal_id || !quote) {
    return (
      <p>
        {quote} <span class="quiet">{source_type}</span>
      </p>
    );
  }
  const source = sources.get(signal_id);
  return (
    <Link href={signalAddress(project_id, signal_id, quote)}>
      <q>{quote}</q>
      <span class="quiet">
        {[speaker, source?.title ?? "Signal"].filter(Boolean).join(" · ")}
        {source?.occurred_at && (
          <>
            {" · "}
            <TimeAgo at={source.occurred_at} />
          </>
        )}
      </span>
    </Link>
  );
}
