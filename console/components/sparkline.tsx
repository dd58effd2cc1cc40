import type { TrendPoint } from "../../shared/contracts/readiness.ts";
import { formatScore } from "../format/format_score.ts";

/** How a score went, oldest first, on a scale from 0 to 100. */
export function Sparkline({ points }: { points: TrendPoint[] }) {
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
/** A single point stands at the end, where the newest always is. */
const toX = (index: number, count: number) =>
  WIDTH - MARGIN - (count - 1 - index) * (WIDTH - 2 * MARGIN) / Math.max(1, count - 1);

function describe(first: TrendPoint, last: TrendPoint, count: number): string {
  if (count === 1) return `Computed once: ${formatScore(last.score)}`;
  return `From ${formatScore(first.score)} to ${formatScore(last.score)} in ${count} scores`;
}
