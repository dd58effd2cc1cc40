import type { Readiness } from "../../../shared/contracts/readiness.ts";
import { Bar } from "../../components/bar.tsx";
import { PhaseBadge } from "../../components/phase_badge.tsx";
import { TimeAgo } from "../../components/time_ago.tsx";
import { formatScore } from "../../format/format_score.ts";
import { describeMilestone } from "./describe_milestone.ts";
import { TrendPlot } from "./trend_plot.tsx";

interface Props {
  readiness: Readiness;
  busy: boolean;
  /** Has the score computed anew. */
  onRefresh(): void;
}

/** Where the project stands, what holds it there, and how it came to it. */
export function ScoreOverview({ readiness, busy, onRefresh }: Props) {
  return (
    <section class="card board-overview" aria-label="Score">
      <div class="stack">
        <Score readiness={readiness} />
        <p>{describeMilestone(readiness)}</p>
        <Limits readiness={readiness} />
        <p class="row quiet board-age" role="status">
          <span>
            Computed <TimeAgo at={readiness.computed_at} /> · {CACHE_WORDS[readiness.cache]}
          </span>
          <button type="button" class="link" disabled={busy} onClick={onRefresh}>
            Compute anew
          </button>
        </p>
      </div>
      <TrendPlot points={readiness.trend} threshold={readiness.threshold} />
    </section>
  );
}

const CACHE_WORDS: Record<Readiness["cache"], string> = {
  hit: "cache hit",
  miss: "cache miss",
  bypass: "cache bypassed",
};

function Score({ readiness: { score, threshold, phase } }: { readiness: Readiness }) {
  return (
    <div class="board-score">
      <p class="row">
        <strong>{formatScore(score)}</strong>
        <span class="quiet">of 100</span>
        <PhaseBadge phase={phase} />
      </p>
      <Bar value={score} mark={threshold} label={`Score; ready from ${threshold}`} />
    </div>
  );
}

/** The two scores of which the smaller counts, and the caps that lowered them. */
function Limits({ readiness }: { readiness: Readiness }) {
  const { dimensional_score, gate_score, threshold, caps_applied } = readiness;
  return (
    <>
      <dl class="board-figures">
        <Figure name="Dimensions" value={formatScore(dimensional_score)} />
        <Figure name="Gates" value={formatScore(gate_score)} />
        <Figure name="Ready from" value={formatScore(threshold)} />
        <Figure
          name="Confirmed"
          value={`${readiness.confirmed_entities} of ${readiness.total_entities}`}
        />
      </dl>
      {caps_applied.length > 0 && (
        <ul class="board-caps quiet">
          {caps_applied.map(({ cap_id, limit, reason }) => (
            <li key={cap_id}>
              <strong>At most {limit}</strong> {reason.replaceAll("_", " ")}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt class="quiet">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
