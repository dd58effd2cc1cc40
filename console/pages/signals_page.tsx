import { useCallback, useEffect, useState } from "preact/hooks";
import { listSignals, type SignalBatch } from "../api/signals.ts";
import { readReadiness } from "../../packages/client/readiness.ts";
import { EmptyNotice } from "../components/notice.tsx";
import { MoreButton, WhenLoaded } from "../components/when_loaded.tsx";
import { ProjectPage } from "../components/project_page.tsx";
import { type Loading, useLoaded, useProject } from "../hooks/use_loaded.ts";
import { type Pages, usePages } from "../hooks/use_pages.ts";
import { useSupabase } from "../hooks/use_supabase.ts";
import { AddSignals } from "./signals/add_signals.tsx";
import { ExtractPanel } from "./signals/extract_panel.tsx";
import { SearchPanel } from "./signals/search_panel.tsx";
import { SignalTable } from "./signals/signal_table.tsx";

/** The project's signals: read them, add to them, extract the foundation from them. */
export function SignalsPage({ project_id }: { project_id: string }) {
  const supabase = useSupabase();
  const project = useProject(project_id);
  const list = useSignals(project_id);
  const rereadList = useRereading(list.first);
  const readiness = useLoaded(
    (signal) => readReadiness(supabase, project_id, { use_cache: true, signal }),
    [project_id],
  );
  const score = readiness.loaded.state === "ready" ? readiness.loaded.value.score ?? null : null;
  return (
    <ProjectPage project_id={project_id} project={project}>
      <div class="stack">
        <WhenLoaded
          loading={project}
          what="the project"
          placeholder={<div class="placeholder-shape signals-tools-shape" />}
        >
          {({ role }) => (
            <>
              <AddSignals project_id={project_id} role={role} onAdded={list.first.reload} />
              {role !== "client" && (
                <ExtractPanel
                  project_id={project_id}
                  score={score}
                  onExtracted={() => {
                    readiness.reload();
                    rereadList();
                  }}
                />
              )}
            </>
          )}
        </WhenLoaded>
        <WhenLoaded
          loading={list.first}
          what="the signals"
          placeholder={<div class="placeholder-shape signals-shape" />}
        >
          {({ signals }) =>
            signals.length === 0
              ? (
                <EmptyNotice>
                  <p>There are no signals yet. Add a mail, a transcript or a note to begin.</p>
                </EmptyNotice>
              )
              : (
                <>
                  <SearchPanel project_id={project_id} />
                  <Signals project_id={project_id} list={list} first={signals} />
                </>
              )}
        </WhenLoaded>
      </div>
    </ProjectPage>
  );
}

interface SignalsProps {
  project_id: string;
  first: SignalBatch["signals"];
  list: Pages<SignalBatch>;
}

function Signals({ project_id, first, list }: SignalsProps) {
  const beyond = list.more.flatMap(({ signals }) => signals);
  return (
    <>
      <div class="card">
        <SignalTable project_id={project_id} signals={[...first, ...beyond]} />
      </div>
      <MoreButton pages={list} label="Show older signals" />
    </>
  );
}

/** The project's signals, page by page, newest first. */
function useSignals(project_id: string): Pages<SignalBatch> {
  const supabase = useSupabase();
  return usePages<SignalBatch>(
    (after, signal) => listSignals(supabase, { project_id, after }, signal),
    [project_id],
  );
}

/** The function marks signals as read after it has answered, so the list is asked again for a while. */
const REREADING = { times: 4, interval_ms: 1_000 };

/** Loads the list again, and then until every signal in it is read, a few times. */
function useRereading({ loaded, reload }: Loading<SignalBatch>): () => void {
  const [left, setLeft] = useState(0);
  const has_unread = loaded.state === "ready" &&
    loaded.value.signals.some(({ analyzed_at }) => analyzed_at === null);
  useEffect(() => {
    if (left === 0 || !has_unread) return;
    const timer = setTimeout(() => {
      setLeft(left - 1);
      reload();
    }, left === REREADING.times ? 0 : REREADING.interval_ms);
    return () => clearTimeout(timer);
  }, [left, has_unread]);
  return useCallback(() => setLeft(REREADING.times), []);
}
