import { Link, useLocation } from "wouter-preact";
import type { Loading } from "../hooks/use_loaded.ts";
import type { Project } from "../api/read_project.ts";
import { useTitle } from "../hooks/use_title.ts";

const SECTIONS = [
  ["", "Board"],
  ["/foundation", "Foundation"],
  ["/signals", "Signals"],
  ["/agent", "Agent"],
] as const;

/** The project's name and the way to its sections. */
export function ProjectHeader(
  { project_id, project }: { project_id: string; project: Loading<Project> },
) {
  const [location] = useLocation();
  const root = `/projects/${project_id}`;
  const { loaded } = project;
  const name = loaded.state === "ready" ? loaded.value.name : undefined;
  useTitle(SECTIONS.find(([path]) => isUnder(location, root, path))?.[1], name);
  return (
    <div class="project-header">
      <h1>{name ?? "\u00a0"}</h1>
      <nav aria-label="Project" class="tabs">
        {SECTIONS.map(([path, label]) => (
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

/** The board alone stands at the root that all sections share. */
function isUnder(location: string, root: string, path: string): boolean {
  return path === "" ? location === root : location.startsWith(root + path);
}
