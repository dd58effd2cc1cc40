import { useMemo } from "preact/hooks";
import { Link } from "wouter-preact";
import type { Person } from "../../shared/contracts/person.ts";
import { indexPeople, readSides } from "../../shared/signals/people.ts";
import { listUnknownSpeakers } from "../../shared/signals/unknown_speakers.ts";
import type { ShownFoundation } from "../../packages/client/types.ts";
import { showFoundation } from "../../packages/client/foundation.ts";
import type { MemberRole } from "../../shared/contracts/person.ts";
import {
  listAttached,
  readSignal,
  renameSpeaker,
  type Source,
  type WholeSignal,
} from "../api/signals.ts";
import { type Attachable, listAttachable } from "../api/product.ts";
import { PeoplePanel } from "../components/people_panel.tsx";
import { ProjectPage } from "../components/project_page.tsx";
import { TimeAgo } from "../components/time.tsx";
import { WhenLoaded } from "../components/when_loaded.tsx";
import { toLabel } from "../format.ts";
import { type Loading, useLoaded, useProject } from "../hooks/use_loaded.ts";
import { usePeople } from "../hooks/use_people.ts";
import { useSupabase } from "../hooks/use_supabase.ts";
import { readSignalPlace, signalAddress } from "../../shared/signals/signal_address.ts";
import { AttachPanel } from "./signal/attach_panel.tsx";
import { SignalActions } from "./signal/signal_actions.tsx";
import { QuoteIndex, quotesOf } from "./signal/quote_index.tsx";
import { findWords, TurnList } from "./signal/turn_list.tsx";

interface Props {
  project_id: string;
  signal_id: string;
  /** The words to show, as `signalAddress` wrote them; null for none. */
  place: string | null;
}

/** One signal in full, with the words that the foundation and the product quote from it. */
export function SignalPage({ project_id, signal_id, place }: Props) {
  const supabase = useSupabase();
  const project = useProject(project_id);
  const people = usePeople(project_id);
  const whole = useLoaded(
    async (signal) => {
      const [found, attached, product] = await Promise.all([
        readSignal(supabase, { project_id, signal_id }, signal),
        listAttached(supabase, { project_id, signal_id }, signal),
        listAttachable(supabase, project_id, signal),
      ]);
      return { signal: found, attached, product };
    },
    [project_id, signal_id],
  );
  const foundation = useLoaded(
    (signal) => showFoundation(supabase, project_id, { signal }),
    [project_id],
  );
  const role = project.loaded.state === "ready" ? project.loaded.value.role : "client";
  const may_change = role !== "client";
  const placeholder = <div class="placeholder-shape signal-shape" />;
  return (
    <ProjectPage project_id={project_id} project={project}>
      <p class="signal-back">
        <Link href={`/projects/${project_id}/signals`}>All signals</Link>
      </p>
      <WhenLoaded loading={people} what="the people" placeholder={placeholder}>
        {(known) => (
          <WhenLoaded loading={whole} what="the signal" placeholder={placeholder}>
            {({ signal, attached, product }) => (
              <Signal
                project_id={project_id}
                signal={signal}
                attached={attached}
                product={product}
                place={place}
                foundation={foundation}
                role={role}
                people={known}
                reloads={may_change ? { people, whole } : null}
              />
            )}
          </WhenLoaded>
        )}
      </WhenLoaded>
    </ProjectPage>
  );
}

interface SignalProps {
  project_id: string;
  signal: WholeSignal;
  attached: readonly Source[];
  product: readonly Attachable[];
  place: string | null;
  foundation: Loading<ShownFoundation>;
  role: MemberRole;
  people: readonly Person[];
  /** What to reload after a change of people; null without the right to make any. */
  reloads: { people: Loading<unknown>; whole: Loading<unknown> } | null;
}

function Signal(props: SignalProps) {
  const {
    project_id,
    signal,
    attached,
    product,
    place,
    foundation,
    role,
    people,
    reloads,
  } = props;
  const { title, content, turns } = signal;
  const supabase = useSupabase();
  const wanted = place === null ? null : readSignalPlace(place);
  const sought = wanted === null ? null : findWords(content, wanted);
  const shown = foundation.loaded.state === "ready" ? foundation.loaded.value : null;
  const quotes = useMemo(() => quotesOf(signal, { foundation: shown, product }), [
    signal,
    shown,
    product,
  ]);
  const sides = useMemo(() => readSides(signal, indexPeople(people)), [signal, people]);
  const unknown = useMemo(() => listUnknownSpeakers([signal], people), [signal, people]);
  return (
    <article class="signal" aria-labelledby="signal-title">
      <header class="signal-head">
        <h2 id="signal-title">{title ?? "Untitled"}</h2>
        <Facts signal={signal} />
        {reloads && (
          <SignalActions
            project_id={project_id}
            signal={signal}
            may_erase={role === "owner"}
            onChanged={reloads.whole.reload}
          />
        )}
        <Attachments project_id={project_id} signal={signal} attached={attached} />
        {place !== null && sought === null && (
          <p class="notice" role="status">
            The linked words are no longer in this text.
          </p>
        )}
      </header>
      <TurnList content={content} turns={turns} sides={sides} sought={sought} quoted={quotes} />
      <aside class="signal-aside">
        {reloads && (
          <PeoplePanel
            project_id={project_id}
            people={people}
            unknown={unknown}
            onChanged={reloads.people.reload}
            onRename={async (from, to) => {
              await renameSpeaker(supabase, signal, { from, to });
              reloads.whole.reload();
            }}
          />
        )}
        <QuoteIndex project_id={project_id} signal_id={signal.id} quotes={quotes} sought={sought} />
        {reloads && shown !== null && (
          <AttachPanel
            project_id={project_id}
            signal_id={signal.id}
            foundation={shown}
            product={product}
            onAttached={() => {
              foundation.reload();
              reloads.whole.reload();
            }}
          />
        )}
      </aside>
    </article>
  );
}

/** Whose words they are, the turns say where they name anybody. */
function Facts({ signal }: { signal: WholeSignal }) {
  const { source_type, authority, occurred_at, created_at, word_count, turns, visibility } = signal;
  const is_named = turns.some(({ speaker }) => speaker !== null);
  return (
    <p class="quiet">
      {toLabel(source_type)}
      {visibility === "studio" && ", for the studio alone"}
      {!is_named && `, the ${authority}’s words`}, {NUMBER.format(word_count)} words,{" "}
      <TimeAgo at={occurred_at ?? created_at} />
    </p>
  );
}

interface AttachmentsProps {
  project_id: string;
  signal: WholeSignal;
  attached: readonly Source[];
}

/** Links to its attachments, and to the signal it is attached to. */
function Attachments({ project_id, signal, attached }: AttachmentsProps) {
  const { attached_to_id } = signal.metadata;
  const came_with = typeof attached_to_id === "string" ? attached_to_id : null;
  if (attached.length === 0 && came_with === null) return null;
  return (
    <p class="quiet">
      {came_with !== null && (
        <Link href={signalAddress(project_id, came_with)}>The mail that it was attached to</Link>
      )}
      {attached.length > 0 && "Attached: "}
      {attached.map(({ id, title }, at) => (
        <>
          {at > 0 && ", "}
          <Link key={id} href={signalAddress(project_id, id)}>{title ?? "Untitled"}</Link>
        </>
      ))}
    </p>
  );
}

const NUMBER = new Intl.NumberFormat();
