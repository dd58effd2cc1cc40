import { useState } from "preact/hooks";
import type { Readiness } from "../../shared/contracts/readiness.ts";
import type { ListedProject } from "../api/list_projects.ts";
import { EmptyNotice } from "../components/empty_notice.tsx";
import { ErrorNotice } from "../components/error_notice.tsx";
import { WhenLoaded } from "../components/when_loaded.tsx";
import { useTitle } from "../hooks/use_title.ts";
import { CreateProjectDialog } from "./projects/create_project_dialog.tsx";
import { ProjectTable } from "./projects/project_table.tsx";
import { type SortKey, sortProjects } from "./projects/sort_projects.ts";
import { useProjectList } from "./projects/use_project_list.ts";

/** All projects of who is signed in, with where they stand. */
export function ProjectsPage() {
  useTitle("Projects");
  const { page, scores, showMore } = useProjectList();
  const { loaded } = scores;
  return (
    <div class="stack">
      <div class="row projects-head">
        <h1>Projects</h1>
        <CreateProjectDialog />
      </div>
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

const NO_SCORES: ReadonlyMap<string, Readiness> = new Map();

function Projects(
  { projects, scores }: { projects: ListedProject[]; scores: ReadonlyMap<string, Readiness> },
) {
  const [sort_key, onSort] = useState<SortKey>("name");
  const sorted = sortProjects(projects, scores, sort_key);
  const { active = [], archived = [] } = Object.groupBy(sorted, ({ status }) => status);
  if (projects.length === 0) {
    return (
      <EmptyNotice>
        There is no project yet. Create one, or ask an owner to add you to theirs.
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
