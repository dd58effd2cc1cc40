import { toObservation } from "../../shared/agent/to_observation.ts";
import type { Observation } from "../../shared/contracts/di_agent.ts";
import type { ReadinessScore } from "../../shared/contracts/readiness.ts";
import { toFoundation } from "../../shared/queries/foundation.ts";
import type { FullRow } from "./select_rows.ts";

/** Signals whose beginning the agent is shown. */
const RECENT_SIGNALS = 10;
const EXCERPT_LENGTH = 240;

export interface AgentView {
  project: FullRow;
  score: ReadinessScore;
  foundation: FullRow;
  signals: FullRow[];
  unanalyzed_signals: FullRow[];
  analysis: FullRow | null;
}

/** What our own agent would be shown of the same rows, so that the same prompt goes to the model. */
export function toAgentView({ project, score, foundation, ...view }: AgentView): Observation {
  const now = new Date().toISOString();
  return toObservation({
    project: { id: project.id, name: project.name, vertical: project.vertical },
    request: { project_id: project.id, trigger: "new_signal", use_cache: true },
    readiness: { ...score, project_id: project.id, cache: "miss", computed_at: now, trend: [] },
    foundation: toFoundation(foundation),
    unanalyzed_signals: view.unanalyzed_signals,
    recent_signals: view.signals.slice(0, RECENT_SIGNALS).map((signal) => ({
      ...signal,
      excerpt: signal.content.slice(0, EXCERPT_LENGTH),
    })),
    analysis: view.analysis,
    analyzed_count: view.signals.length - view.unanalyzed_signals.length,
    recent_runs: [],
    now,
    analysis_ttl_seconds: 3600,
  });
}
