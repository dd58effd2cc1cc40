import { Link } from "wouter-preact";
import { readSignal, type WholeSignal } from "../api/signals.ts";
import { showFoundation } from "../api/foundation.ts";
import { ProjectPage } from "../components/project_page.tsx";
import { TimeAgo } from "../components/time.tsx";
import { WhenLoaded } from "../components/when_loaded.tsx";
import { toLabel } from "../format.ts";
import { useLoaded, useProject } from "../hooks/use_loaded.ts";
import { useSupabase } from "../hooks/use_supabase.ts";
import { readSignalPlace } from "../signal_address.ts";
import { findWords, TurnList } from "./signal/turn_list.tsx";
import { type ElementQuote, QuoteIndex, quotesOf } from "./signal/quote_index.tsx";

interface Props {
  project_id: string;
  signal_id: string;
  /** The words to show, as `signalAddress` wrote them; null for none. */
  place: string | null;
}

/** One signal, whole, with the words that the foundation took from it. */
export function SignalPage({ project_id, signal_id, place }: Props) {
  const supabase = useSupabase();
  const project = useProject(project_id);
  const whole = useLoaded(
    (signal) => readSignal(supabase, { project_id, signal_id }, signal),
    [project_id, signal_id],
  );
  const foundation = useLoaded(
    (signal) => showFoundation(supabase, { project_id }, signal),
    [project_id],
  );
  const quotes = foundation.loaded.state === "ready"
    ? quotesOf(signal_id, foundation.loaded.value)
    : [];
  return (
    <ProjectPage project_id={project_id} project={project}>
      <p class="signal-back">
        <Link href={`/projects/${project_id}/signals`}>All signals</Link>
      </p>
      <WhenLoaded
        loading={whole}
        what="the signal"
        placeholder={<div class="placeholder-shape signal-shape" />}
      >
        {(signal) => (
          <Signal project_id={project_id} signal={signal} place={place} quotes={quotes} />
        )}
      </WhenLoaded>
    </ProjectPage>
  );
}

interface SignalProps {
  project_id: string;
  signal: WholeSignal;
  place: string | null;
  quotes: readonly ElementQuote[];
}

function Signal({ project_id, signal, place, quotes }: SignalProps) {
  const { title, content, source_type } = signal;
  const wanted = place === null ? null : readSignalPlace(place);
  const sought = wanted === null ? null : findWords(content, wanted);
  return (
    <article class="signal" aria-labelledby="signal-title">
      <header class="signal-head">
        <h2 id="signal-title">{title ?? "Untitled"}</h2>
        <Facts signal={signal} />
        {place !== null && sought === null && (
          <p class="notice" role="status">
            The words that the link leads to do not stand in this text any more.
          </p>
        )}
      </header>
      <TurnList content={content} source_type={source_type} sought={sought} quoted={quotes} />
      <QuoteIndex project_id={project_id} quotes={quotes} sought={sought} />
    </article>
  );
}

function Facts({ signal }: { signal: WholeSignal }) {
  const { source_type, authority, occurred_at, created_at, word_count } = signal;
  return (
    <p class="quiet">
      {toLabel(source_type)}, the {authority}’s words, {NUMBER.format(word_count)} words,{" "}
      <TimeAgo at={occurred_at ?? created_at} />
    </p>
  );
}

const NUMBER = new Intl.NumberFormat();
