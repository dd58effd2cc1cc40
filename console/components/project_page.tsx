import type { ComponentChildren } from "preact";
import { Link } from "wouter-preact";
import type { Project } from "../api/read_project.ts";
import type { Loading } from "../hooks/use_loaded.ts";
import { ErrorNotice } from "./error_notice.tsx";
import { ProjectHeader } from "./project_header.tsx";

interface Props {
  project_id: string;
  project: Loading<Project>;
  children: ComponentChildren;
}

/** A page of the project, or the one sentence that says why there is none. */
export function ProjectPage({ project_id, project, children }: Props) {
  const { loaded, reload } = project;
  if (loaded.state === "failed") {
    return (
      <div class="stack">
        <ErrorNotice error={loaded.error} retry={reload} />
        <p>
          <Link href="/">All projects</Link>
        </p>
      </div>
    );
  }
  return (
    <>
      <ProjectHeader project_id={project_id} project={project} />
      {children}
    </>
  );
}
