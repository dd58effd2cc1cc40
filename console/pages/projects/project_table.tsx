import { Link } from "wouter-preact";
import type { Readiness } from "../../../shared/contracts/readiness.ts";
import type { ListedProject } from "../../api/list_projects.ts";
import { Bar } from "../../components/bar.tsx";
import { PhaseBadge } from "../../components/phase_badge.tsx";
import { Sparkline } from "../../components/sparkline.tsx";
import { TimeAgo } from "../../components/time_ago.tsx";
import { formatScore } from "../../format/format_score.ts";
import type { SortKey } from "./sort_projects.ts";

interface Props {
  caption: string;
  projects: ListedProject[];
  /** By project id; what is missing is still on its way. */
  scores: ReadonlyMap<string, Readiness>;
  sort_key: SortKey;
  onSort(key: SortKey): void;
}

/** Projects with where they stand, one a row. */
export function ProjectTable({ caption, projects, scores, sort_key, onSort }: Props) {
  return (
    <table class="projects">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <SortHeader label="Project" by="name" order="ascending" {...{ sort_key, onSort }} />
          <th scope="col">Phase</th>
          <SortHeader label="Score" by="score" order="descending" {...{ sort_key, onSort }} />
          <th scope="col" class="wide">Trend</th>
          <th scope="col" class="wide">Blocking gates</th>
          <th scope="col" class="wide">Computed</th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <ProjectRow key={project.id} project={project} readiness={scores.get(project.id)} />
        ))}
      </tbody>
    </table>
  );
}

interface SortHeaderProps extends Pick<Props, "sort_key" | "onSort"> {
  label: string;
  by: SortKey;
  order: "ascending" | "descending";
}

function SortHeader({ label, by, order, sort_key, onSort }: SortHeaderProps) {
  return (
    <th scope="col" aria-sort={sort_key === by ? order : undefined}>
      <button type="button" class="sort" onClick={() => onSort(by)}>{label}</button>
    </th>
  );
}

function ProjectRow(
  { project: { id, name, vertical }, readiness }: {
    project: ListedProject;
    readiness: Readiness | undefined;
  },
) {
  return (
    <tr>
      <th scope="row">
        <Link href={`/projects/${id}`}>{name}</Link>
        <span class="quiet">{vertical}</span>
      </th>
      {readiness === undefined
        ? (
          <td colSpan={5}>
            <span class="placeholder-shape projects-waiting" />
          </td>
        )
        : <ReadinessCells readiness={readiness} />}
    </tr>
  );
}

function ReadinessCells({ readiness }: { readiness: Readiness }) {
  const { phase, score, trend, blocking_gates, computed_at } = readiness;
  return (
    <>
      <td>
        <PhaseBadge phase={phase} />
      </td>
      <td>
        <span class="projects-score">
          {formatScore(score)}
          <Bar value={score} label="Score" />
        </span>
      </td>
      <td class="wide">
        <Sparkline points={trend} />
      </td>
      <td class="wide">{blocking_gates.length === 0 ? "None" : blocking_gates.length}</td>
      <td class="wide quiet">
        <TimeAgo at={computed_at} />
      </td>
    </>
  );
}
