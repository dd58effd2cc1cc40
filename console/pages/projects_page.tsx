import { useEffect, useState } from "preact/hooks";
import type { Progress, Readiness } from "../../shared/contracts/readiness.ts";
import { type ListedProject, type ProjectBatch, readProjects } from "../api/projects.ts";
import { listReceivedInvitations } from "../api/members.ts";
import { InvitationCard } from "../components/invitation_card.tsx";
import { takeJoin } from "../kept_join.ts";
import { EmptyNotice, ErrorNotice } from "../components/notice.tsx";
import { WhenLoaded } from "../components/when_loaded.tsx";
import { useLocation } from "wouter-preact";
import { useTitle } from "../hooks/use_title.ts";
import { CreateProjectDialog } from "./projects/create_project_dialog.tsx";
import { ProjectTable, type SortKey, sortProjects } from "./projects/project_table.tsx";
import { BATCH_LIMIT, readReadinessBatch } from "../../packages/client/readiness.ts";
import { type Loading, useLoaded } from "../hooks/use_loaded.ts";
import { useSupabase } from "../hooks/use_supabase.ts";

/** All projects of the user, with score and phase. */
export function ProjectsPage() {
  useTitle("Projects");
  const [, navigate] = useLocation();
  useEffect(() => {
    const token = takeJoin();
    if (token !== null) navigate(`/join/${token}`);
  }, []);
  const { page, scores, showMore } = useProjectList();
  const { loaded } = scores;
  return (
    <div class="stack">
      <div class="row projects-head">
        <h1>Projects</h1>
        <CreateProjectDialog />
      </div>
      <ReceivedInvitations />
      {loaded.state === "failed" && <ErrorNotice error={loaded.error} retry={scores.reload} />}
      <WhenLoaded loading={page} what="the projects" placeholder={<Waiting />}>
        {({ projects, total }) => (
          <>
            <Projects
              projects={projects}
              scores={loaded.state === "ready" ? loaded.value : NO_SCORES}
            />
            {projects.length < total && (
              <div class="row">
                <button type="button" onClick={showMore}>Show more</button>
                <span class="quiet" role="status">{projects.length} of {total} projects</span>
              </div>
            )}
          </>
        )}
      </WhenLoaded>
    </div>
  );
}

/** Invitations that await the user's answer; renders nothing if there are none. */
function ReceivedInvitations() {
  const supabase = useSupabase();
  const [, navigate] = useLocation();
  const { loaded, reload } = useLoaded(
    (signal) => listReceivedInvitations(supabase, null, signal),
    [],
  );
  if (loaded.state === "loading") return null;
  if (loaded.state === "failed") return <ErrorNotice error={loaded.error} retry={reload} />;
  return (
    <>
      {loaded.value.map((invitation) => (
        <InvitationCard
          key={invitation.id}
          invitation={invitation}
          by={{ invitation_id: invitation.id }}
          onJoined={(project_id) => navigate(`/projects/${project_id}`)}
          onDeclined={reload}
        />
      ))}
    </>
  );
}

type Scores = ReadonlyMap<string, Readiness | Progress>;

const NO_SCORES: Scores = new Map();

function Projects(
  { projects, scores }: { projects: ListedProject[]; scores: Scores },
) {
  const [sort_key, onSort] = useState<SortKey>("name");
  const sorted = sortProjects(projects, scores, sort_key);
  const { active = [], archived = [] } = Object.groupBy(sorted, ({ status }) => status);
  if (projects.length === 0) {
    return (
      <EmptyNotice>
        There is no project yet. Create one, or ask an owner to invite you to theirs.
      </EmptyNotice>
    );
  }
  return (
    <>
      {active.length > 0 && (
        <ProjectTable
          caption="Active projects"
          projects={active}
          {...{ scores, sort_key, onSort }}
        />
      )}
      {archived.length > 0 && (
        <details class="projects-archived">
          <summary>Archived ({archived.length})</summary>
          <ProjectTable
            caption="Archived projects"
            projects={archived}
            {...{ scores, sort_key, onSort }}
          />
        </details>
      )}
    </>
  );
}

function Waiting() {
  return (
    <div class="projects-placeholder">
      {[1, 2, 3].map((row) => <div key={row} class="placeholder-shape" />)}
    </div>
  );
}

interface ProjectList {
  page: Loading<ProjectBatch>;
  /** By project id; empty until the projects are known. */
  scores: Loading<Scores>;
  /** Takes in the next hundred. What is shown stays until they are there. */
  showMore(): void;
}

/** The user's projects, a hundred at first, and their scores as soon as it is known which they are. */
function useProjectList(): ProjectList {
  const supabase = useSupabase();
  const [limit, setLimit] = useState(BATCH_LIMIT);
  const page = useLoaded((signal) => readProjects(supabase, limit, signal), []);
  const projects = page.loaded.state === "ready" ? page.loaded.value.projects : [];
  const ids = projects.map(({ id }) => id);
  const scores = useLoaded((signal) => readReadinessBatch(supabase, ids, { signal }), []);
  useEffect(() => {
    if (ids.length > 0) scores.reload();
  }, [ids.join()]);
  const showMore = () => {
    setLimit(limit + BATCH_LIMIT);
    page.reload();
  };
  return { page, scores, showMore };
}
