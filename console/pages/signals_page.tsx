import type { SignalsPage as Page } from "../api/list_signals.ts";
import { readReadiness } from "../api/read_readiness.ts";
import { EmptyNotice } from "../components/empty_notice.tsx";
import { MoreButton } from "../components/more_button.tsx";
import { ProjectPage } from "../components/project_page.tsx";
import { WhenLoaded } from "../components/when_loaded.tsx";
import { useLoaded } from "../hooks/use_loaded.ts";
import { useProject } from "../hooks/use_project.ts";
import type { Pages } from "../hooks/use_pages.ts";
import { useSignals } from "../hooks/use_signals.ts";
import { useSupabase } from "../hooks/use_supabase.ts";
import { AddSignals } from "./signals/add_signals.tsx";
import { ExtractPanel } from "./signals/extract_panel.tsx";
import { SignalTable } from "./signals/signal_table.tsx";

/** What the client said and wrote: look at it, add to it, have the foundation extracted from it. */
export function SignalsPage({ project_id }: { project_id: string }) {
  const supabase = useSupabase();
  const project = useProject(project_id);
  const list = useSignals(project_id);
  const readiness = useLoaded(
    (signal) => readReadiness(supabase, project_id, { use_cache: true, signal }),
    [project_id],
  );
  const score = readiness.loaded.state === "ready" ? readiness.loaded.value.score : null;
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
                  onExtracted={readiness.reload}
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
              : <Signals project_id={project_id} list={list} first={signals} />}
        </WhenLoaded>
      </div>
    </ProjectPage>
  );
}

interface SignalsProps {
  project_id: string;
  first: Page["signals"];
  list: Pages<Page>;
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
