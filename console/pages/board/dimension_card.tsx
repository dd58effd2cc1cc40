import type { Dimension } from "../../../shared/contracts/readiness.ts";
import { Bar } from "../../components/bar.tsx";
import { formatScore, toLabel } from "../../format.ts";

/** One dimension with the factors that make up its score. */
export function DimensionCard({ name, dimension }: { name: string; dimension: Dimension }) {
  const { score, weight, summary, blockers, factors } = dimension;
  return (
    <li class="card stack board-dimension">
      <div>
        <h3>
          {toLabel(name)} <span class="quiet">{PERCENT.format(weight)} of the score</span>
          <span class="board-value">{formatScore(score)}</span>
        </h3>
        <p class="quiet">{summary}</p>
      </div>
      {blockers.map((blocker) => <p key={blocker} class="board-blocker">{blocker}</p>)}
      <dl class="board-factors">
        {Object.entries(factors).map(([factor, { score, details }]) => (
          <div key={factor}>
            <dt>{toLabel(factor)}</dt>
            <dd class="board-value">{formatScore(score)}</dd>
            <dd class="board-factor-bar">
              <Bar value={score} label={toLabel(factor)} />
            </dd>
            <dd class="quiet">{details}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

const PERCENT = new Intl.NumberFormat(undefined, { style: "percent" });
