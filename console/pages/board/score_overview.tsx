import type { Readiness, TrendPoint } from "../../../shared/contracts/readiness.ts";
import { Bar } from "../../components/bar.tsx";
import { PhaseBadge } from "../../components/badge.tsx";
import { TimeAgo } from "../../components/time.tsx";
import { formatScore, toLabel } from "../../format.ts";
import type { PlotOptions } from "@observablehq/plot";
import { useCallback } from "preact/hooks";
import { PlotFigure } from "../../components/plot_figure.tsx";
import type { Plot } from "../../hooks/use_plot.ts";

interface ScoreOverviewProps {
  readiness: Readiness;
  busy: boolean;
  /** Recomputes the score. */
  onRefresh(): void;
}

/** The score, what limits it, and its history. */
export function ScoreOverview({ readiness, busy, onRefresh }: ScoreOverviewProps) {
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
            Recompute
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

type Milestone = Pick<Readiness, "next_milestone" | "blocking_gates" | "gates">;

/** What the project still needs for its next milestone, in a sentence. */
export function describeMilestone({ next_milestone, blocking_gates, gates }: Milestone): string {
  if (next_milestone === "complete") {
    return "Every required gate is satisfied: the build can begin.";
  }
  const phase = next_milestone === "prototype" ? gates.prototype_gates : gates.build_gates;
  const names = blocking_gates.filter((name) => name in phase).map(toLabel);
  return `Before the ${next_milestone}: ${LIST.format(names)}.`;
}

const LIST = new Intl.ListFormat("en-GB");

interface TrendPlotProps {
  /** Oldest first. */
  points: TrendPoint[];
  /** From this score on a project is ready. */
  threshold: number;
}

/** The last scores, against the score that makes a project ready. */
function TrendPlot({ points, threshold }: TrendPlotProps) {
  const options = useCallback(
    (plot: Plot) => toOptions(plot, { points, threshold }),
    [points, threshold],
  );
  return (
    <div>
      <h2 class="quiet">Trend</h2>
      <PlotFigure label={describe(points)} height={200} options={options} />
    </div>
  );
}

function toOptions(plot: Plot, { points, threshold }: TrendPlotProps): PlotOptions {
  const rows = points.map(({ score, computed_at }) => ({ score, at: new Date(computed_at) }));
  const now = new Date();
  const hour_ago = new Date(now.getTime() - 3_600_000);
  const start = rows[0] && rows[0].at < hour_ago ? rows[0].at : hour_ago;
  // A score holds until the next one, the last one until now.
  const held = rows.concat(rows.slice(-1).map(({ score }) => ({ score, at: now })));
  return {
    marginLeft: 28,
    marginTop: 12,
    marginRight: 12,
    y: { domain: [0, 100], ticks: 5, label: null, grid: true, tickSize: 0 },
    x: { type: "time", domain: [start, now], label: null, ticks: 4, tickSize: 0 },
    marks: [
      plot.ruleY([threshold], { stroke: "var(--ink-quiet)", strokeDasharray: "3 3" }),
      plot.line(held, { x: "at", y: "score", curve: "step-after", stroke: "var(--accent)" }),
      plot.dot(rows, { x: "at", y: "score", r: 2.5, fill: "var(--accent)" }),
    ],
  };
}

function describe(points: TrendPoint[]): string {
  const scores = points.map(({ score }) => formatScore(score));
  return scores.length === 0 ? "No score yet" : `Scores, oldest first: ${scores.join(", ")}`;
}
