import { Link } from "wouter-preact";
import type { Progress, Readiness, TrendPoint } from "../../../shared/contracts/readiness.ts";
import type { ListedProject } from "../../api/projects.ts";
import { Bar } from "../../components/bar.tsx";
import { PhaseBadge } from "../../components/badge.tsx";
import { TimeAgo } from "../../components/time.tsx";
import { formatScore } from "../../format.ts";

interface Props {
  caption: string;
  projects: ListedProject[];
  /** By project id; what is missing is still on its way. */
  scores: ReadonlyMap<string, Readiness | Progress>;
  sort_key: SortKey;
  onSort(key: SortKey): void;
}

/** Projects with phase and score, one per row. */
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
    readiness: Readiness | Progress | undefined;
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

/** A client with whom scores are not shared sees the phase and the gates. */
function ReadinessCells({ readiness }: { readiness: Readiness | Progress }) {
  const { phase, score, trend = [], blocking_gates, computed_at } = readiness;
  return (
    <>
      <td>
        <PhaseBadge phase={phase} />
      </td>
      <td>
        {score === undefined ? <span class="quiet">Not shared</span> : (
          <span class="projects-score">
            {formatScore(score)}
            <Bar value={score} label="Score" />
          </span>
        )}
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

/** A score over time, oldest first, on a scale from 0 to 100. */
function Sparkline({ points }: { points: TrendPoint[] }) {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const places = points.map(({ score }, index) => ({
    x: toX(index, points.length),
    y: toY(score),
  }));
  const end = { x: toX(points.length - 1, points.length), y: toY(last.score) };
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={describe(first, last, points.length)}
    >
      <polyline points={places.map(({ x, y }) => `${x},${y}`).join(" ")} />
      <circle cx={end.x} cy={end.y} r="2" />
    </svg>
  );
}

const WIDTH = 96;
const HEIGHT = 28;
const MARGIN = 3;

const toY = (score: number) => HEIGHT - MARGIN - (score / 100) * (HEIGHT - 2 * MARGIN);
/** A single point is drawn at the end, where the newest always is. */
const toX = (index: number, count: number) =>
  WIDTH - MARGIN - (count - 1 - index) * (WIDTH - 2 * MARGIN) / Math.max(1, count - 1);

function describe(first: TrendPoint, last: TrendPoint, count: number): string {
  if (count === 1) return `Computed once: ${formatScore(last.score)}`;
  return `From ${formatScore(first.score)} to ${formatScore(last.score)} in ${count} scores`;
}

export type SortKey = "name" | "score";

/** By name, or by score, highest first, those without one last. */
export function sortProjects(
  projects: readonly ListedProject[],
  scores: ReadonlyMap<string, Pick<Readiness | Progress, "score">>,
  key: SortKey,
): ListedProject[] {
  const scoreOf = ({ id }: ListedProject) => scores.get(id)?.score ?? -1;
  return projects.toSorted((a, b) =>
    (key === "score" ? scoreOf(b) - scoreOf(a) : 0) || a.name.localeCompare(b.name)
  );
}
