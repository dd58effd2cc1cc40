import { Link } from "wouter-preact";
import type { Progress, Readiness, Warning } from "../../shared/contracts/readiness.ts";
import { EmptyNotice } from "../components/notice.tsx";
import {
  byTime,
  type NewsItem,
  NewsList,
  tellRevision,
  tellSignal,
} from "../components/news_list.tsx";
import { ProjectPage } from "../components/project_page.tsx";
import { WhenLoaded } from "../components/when_loaded.tsx";
import { usePlot } from "../hooks/use_plot.ts";
import { type Loading, useLoaded, useProject } from "../hooks/use_loaded.ts";
import { DimensionCard } from "./board/dimension_card.tsx";
import { GateList } from "./board/gate_list.tsx";
import { ProgressOverview } from "./board/progress_overview.tsx";
import { RecommendationList } from "./board/recommendation_list.tsx";
import { ScoreOverview } from "./board/score_overview.tsx";
import { useEffect, useState } from "preact/hooks";
import { gateOfConflict } from "../../shared/agent/ask_about_conflict.ts";
import { readChanges } from "../api/changes.ts";
import type { Changes } from "../../shared/contracts/foundation.ts";
import { gatePath } from "./board/section_path.ts";
import { UnplacedSpeakers } from "./board/unplaced_speakers.tsx";
import { showFoundation } from "../../packages/client/foundation.ts";
import { readReadiness } from "../../packages/client/readiness.ts";
import { useSupabase } from "../hooks/use_supabase.ts";

/** How ready the project is, why, and what would make it readier. */
export function BoardPage({ project_id }: { project_id: string }) {
  const project = useProject(project_id);
  const readiness = useReadiness(project_id);
  const supabase = useSupabase();
  const changes = useLoaded((signal) => readChanges(supabase, project_id, signal), [project_id]);
  const foundation = useLoaded(
    (signal) => showFoundation(supabase, project_id, { signal }),
    [project_id],
  );
  const is_client = project.loaded.state !== "ready" || project.loaded.value.role === "client";
  const unplaced = is_client || foundation.loaded.state !== "ready"
    ? []
    : foundation.loaded.value.unknown_speakers;
  usePlot(); // here already, so that it comes with the score and not after it
  return (
    <ProjectPage project_id={project_id} project={project}>
      <WhenLoaded loading={readiness} what="the score" placeholder={<Waiting />}>
        {(value) => {
          const news = changes.loaded.state === "ready" && (
            <News project_id={project_id} changes={changes.loaded.value} />
          );
          return value.score === undefined
            ? (
              <div class="stack board">
                <ProgressOverview project_id={project_id} progress={value} />
                {news}
              </div>
            )
            : (
              <div class="stack board">
                <ScoreOverview
                  readiness={value}
                  busy={readiness.busy}
                  onRefresh={readiness.refresh}
                />
                <UnplacedSpeakers project_id={project_id} speakers={unplaced} />
                {value.client_signals_count === 0 && <Unheard project_id={project_id} />}
                <Warnings warnings={value.warnings} />
                {news}
                <GateList
                  project_id={project_id}
                  title="Prototype gates"
                  gates={value.gates.prototype_gates}
                />
                <GateList
                  project_id={project_id}
                  title="Build gates"
                  gates={value.gates.build_gates}
                />
                <RecommendationList project_id={project_id} readiness={value} />
                <Dimensions dimensions={value.dimensions} />
              </div>
            );
        }}
      </WhenLoaded>
    </ProjectPage>
  );
}

function Unheard({ project_id }: { project_id: string }) {
  return (
    <EmptyNotice>
      Nothing from the client is here yet.{" "}
      <Link href={`/projects/${project_id}/signals`}>Add a mail, a transcript or a note</Link>.
    </EmptyNotice>
  );
}

function Warnings({ warnings }: { warnings: Warning[] }) {
  if (warnings.length === 0) return null;
  const unreadable = warnings.filter(({ code }) => code.startsWith("malformed"));
  const conflicting = warnings.filter((warning) => !unreadable.includes(warning));
  return (
    <section class="notice" aria-label="Warnings">
      {unreadable.length > 0 && (
        <p>Some of what is stored could not be read and counts as absent:</p>
      )}
      <ul>
        {[...unreadable, ...conflicting].map(({ code, subject, message }) => (
          <li key={code + subject}>{code.startsWith("malformed") && `${subject}: `}{message}</li>
        ))}
      </ul>
    </section>
  );
}

/** Most news items on the board; the page Review shows all, and marks them as seen. */
const MOST_NEWS = 5;

function News({ project_id, changes }: { project_id: string; changes: Changes }) {
  const since = Date.parse(changes.since);
  const news = byTime([
    ...changes.revisions.filter(({ kind, created_at }) =>
      kind === "accepted" && Date.parse(created_at) > since
    ).map(tellRevision),
    ...changes.signals.map(tellSignal),
    ...changes.conflicts.map(tellConflict),
  ]);
  if (news.length === 0) return null;
  return (
    <section class="card stack" aria-labelledby="news-title">
      <h2 id="news-title">
        What changed since you last looked <span class="quiet">{news.length}</span>
      </h2>
      <NewsList project_id={project_id} news={news} most={MOST_NEWS} />
      <p>
        <Link href={`/projects/${project_id}/review`}>Review it</Link>
      </p>
    </section>
  );
}

function tellConflict({ subject, resolution, changed_at }: Changes["conflicts"][number]): NewsItem {
  return {
    at: changed_at,
    text: `Two statements about the ${subject.replaceAll("_", " ")} ${
      resolution === null ? "do not go together" : "were settled"
    }`,
    path: gatePath(gateOfConflict({ subject })),
  };
}

function Dimensions({ dimensions }: Pick<Readiness, "dimensions">) {
  return (
    <section class="stack" aria-label="Dimensions">
      <h2>Dimensions</h2>
      <ul class="board-grid">
        {Object.entries(dimensions).map(([name, dimension]) => (
          <DimensionCard key={name} name={name} dimension={dimension} />
        ))}
      </ul>
    </section>
  );
}

function Waiting() {
  return (
    <div class="stack board">
      <div class="placeholder-shape board-waiting" />
      <div class="board-grid">
        {[1, 2, 3, 4].map((gate) => <div key={gate} class="placeholder-shape board-waiting" />)}
      </div>
    </div>
  );
}

interface RefreshableReadiness extends Loading<Readiness | Progress> {
  /** Recomputes the score; the old one is shown until the new one arrives. */
  refresh(): void;
  /** Whether it is being recomputed. */
  busy: boolean;
}

/** The project's score: a stored one at first, from the first refresh on always a new one. */
function useReadiness(project_id: string): RefreshableReadiness {
  const supabase = useSupabase();
  const [use_cache, setUseCache] = useState(true);
  const [busy, setBusy] = useState(false);
  const readiness = useLoaded(
    (signal) => readReadiness(supabase, project_id, { use_cache, signal }),
    [project_id],
  );
  useEffect(() => setBusy(false), [readiness.loaded]);
  const refresh = () => {
    setUseCache(false);
    setBusy(true);
    readiness.reload();
  };
  return { ...readiness, refresh, busy };
}
