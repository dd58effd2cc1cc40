import type { ComponentChildren } from "preact";
import { Link, useLocation } from "wouter-preact";
import type { ShownProject } from "../api/projects.ts";
import type { Loading } from "../hooks/use_loaded.ts";
import { ErrorNotice } from "./notice.tsx";
import { useTitle } from "../hooks/use_title.ts";

interface Props {
  project_id: string;
  project: Loading<ShownProject>;
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

/** Path and label; clients do not see the studio's sections. */
const SECTIONS = [
  ["", "Board"],
  ["/review", "Review"],
  ["/foundation", "Foundation"],
  ["/product", "Product"],
  ["/signals", "Signals"],
  ["/meetings", "Meetings"],
  ["/agent", "Agent"],
  ["/hand-over", "Hand-over"],
  ["/people", "People"],
  ["/settings", "Settings"],
] as const;
const STUDIO_PATHS: readonly string[] = ["/agent", "/settings"];

/** The project's name and the links to its sections. */
function ProjectHeader(
  { project_id, project }: { project_id: string; project: Loading<ShownProject> },
) {
  const [location] = useLocation();
  const root = `/projects/${project_id}`;
  const { loaded } = project;
  const name = loaded.state === "ready" ? loaded.value.name : undefined;
  const is_archived = loaded.state === "ready" && loaded.value.status === "archived";
  const is_client = loaded.state === "ready" && loaded.value.role === "client";
  useTitle(SECTIONS.find(([path]) => isUnder(location, root, path))?.[1], name);
  return (
    <div class="project-header">
      <h1>
        {name ?? "\u00a0"} {is_archived && <span class="badge badge-none">Archived</span>}
      </h1>
      <nav aria-label="Project" class="tabs">
        {SECTIONS.filter(([path]) => !is_client || !STUDIO_PATHS.includes(path)).map((
          [path, label],
        ) => (
          <Link
            key={path}
            href={root + path}
            aria-current={isUnder(location, root, path) ? "page" : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
    </div>
  );
}

/** Only the board is at the root that all sections share. */
function isUnder(location: string, root: string, path: string): boolean {
  return path === "" ? location === root : location.startsWith(root + path);
}
