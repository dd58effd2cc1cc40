import { useState } from "preact/hooks";
import { Link } from "wouter-preact";
import type { FoundTurn } from "../../../shared/contracts/rpc.ts";
import { findTurns, MOST_FOUND } from "../../api/search.ts";
import { TimeAgo } from "../../components/time.tsx";
import { WhenLoaded } from "../../components/when_loaded.tsx";
import { useLoaded } from "../../hooks/use_loaded.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";
import { signalAddress } from "../../../shared/signals/signal_address.ts";

interface Asked {
  query: string;
  speaker: string;
  since: string;
  until: string;
}

/** Finds where something was said, by words, speaker and day. */
export function SearchPanel({ project_id }: { project_id: string }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const read = (name: string) => String(form.get(name) ?? "").trim();
    const next = {
      query: read("query"),
      speaker: read("speaker"),
      since: read("since"),
      until: read("until"),
    };
    setAsked(next.query === "" ? null : next);
  };
  return (
    <section class="card stack" aria-labelledby="search-title">
      <h2 id="search-title">Search</h2>
      <form class="search-form" role="search" onSubmit={submit}>
        <label>
          Words
          <input name="query" type="search" maxLength={500} />
        </label>
        <label>
          Said by
          <input name="speaker" maxLength={200} />
        </label>
        <label>
          From
          <input name="since" type="date" />
        </label>
        <label>
          To
          <input name="until" type="date" />
        </label>
        <button type="submit">Search</button>
      </form>
      {asked !== null && (
        <Results key={JSON.stringify(asked)} project_id={project_id} asked={asked} />
      )}
    </section>
  );
}

function Results({ project_id, asked }: { project_id: string; asked: Asked }) {
  const supabase = useSupabase();
  const found = useLoaded(
    (signal) => findTurns(supabase, { project_id, ...asked }, signal),
    [project_id],
  );
  return (
    <WhenLoaded loading={found} what="what was found" placeholder={<p class="quiet">Searching</p>}>
      {(turns) => (
        <>
          <p class="quiet" role="status">{describe(turns.length)}</p>
          <ul class="quotes">
            {turns.map((turn) => (
              <li key={`${turn.signal_id} ${turn.start}`}>
                <FoundLink project_id={project_id} turn={turn} />
              </li>
            ))}
          </ul>
        </>
      )}
    </WhenLoaded>
  );
}

function describe(count: number): string {
  if (count === 0) return "Not found in the signals.";
  if (count === MOST_FOUND) return `The ${MOST_FOUND} best matches`;
  return count === 1 ? "Found once" : `Found ${count} times`;
}

function FoundLink({ project_id, turn }: { project_id: string; turn: FoundTurn }) {
  const { signal_id, title, speaker, said_at, excerpt } = turn;
  return (
    <Link href={signalAddress(project_id, signal_id, turn)}>
      <span>
        {excerpt.map(({ text, is_match }, at) => is_match ? <mark key={at}>{text}</mark> : text)}
      </span>
      <span class="quiet">
        {speaker !== null && `${speaker} · `}
        {title ?? "Untitled"} · <TimeAgo at={said_at} />
      </span>
    </Link>
  );
}
