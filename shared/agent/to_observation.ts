import {
  ANALYSIS_AREAS,
  type AnalysisArea,
  type DiAgentRequest,
  type Observation,
  type ProductSnapshot,
  type RecentRun,
} from "../contracts/di_agent.ts";
import type { OpenConflict } from "../contracts/fact.ts";
import type { Foundation } from "../contracts/foundation.ts";
import type { Readiness } from "../contracts/readiness.ts";
import type { SignalText } from "../contracts/signal.ts";
import { clipText } from "../text/clip_text.ts";
import { plural } from "../text/plural.ts";
import { listGates } from "./gates.ts";

const EXCERPT_LENGTH = 240;
/** What the agent remembers of itself (domain rules, section 12.2). */
export const MAX_RECENT_RUNS = 5;
export const RECENT_RUN_HOURS = 24;

/** A signal that was read before, with the beginning of its text. */
export type RecentSignalRow = Omit<SignalText, "content"> & { excerpt: string };

/** A project's `di_analysis_cache` row, as far as the agent reads it. */
export interface AnalysisRow extends Partial<Record<AnalysisArea, unknown>> {
  last_full_analysis_at: string | null;
  invalidated_at: string | null;
  invalidation_reason: string | null;
}

/** What one wave of queries brings. Timestamps are ISO 8601. */
export interface ObservationParts {
  project: { id: string; name: string; vertical: string | null };
  request: DiAgentRequest;
  readiness: Readiness;
  foundation: Foundation;
  unanalyzed_signals: SignalText[];
  /** The newest signals, read or not. */
  recent_signals: RecentSignalRow[];
  analysis: AnalysisRow | null;
  analyzed_count: number;
  /** Successful runs, in any order. */
  recent_runs: RecentRun[];
  product?: ProductSnapshot;
  /** Default: none. */
  conflicts?: OpenConflict[];
  /** The database's clock. */
  now: string;
  /** `DI_CACHE_TTL_SECONDS`. */
  analysis_ttl_seconds: number;
}

/** What the agent sees, from what the queries brought. Readiness is taken as it is; nothing is fetched. */
export function toObservation(parts: ObservationParts): Observation {
  const { request } = parts;
  return {
    project: parts.project,
    trigger: request.trigger,
    trigger_context: request.trigger_context ?? null,
    specific_request: request.specific_request ?? null,
    observed_at: parts.now,
    readiness: observeReadiness(parts.readiness),
    foundation: parts.foundation,
    unanalyzed_signals: parts.unanalyzed_signals,
    recent_signals: parts.recent_signals.map(observeSignal),
    last_signal_at: findLastArrival([...parts.unanalyzed_signals, ...parts.recent_signals]),
    analysis: observeAnalysis(parts),
    recent_runs: observeRuns(parts),
    ...(parts.product && { product: parts.product }),
    ...(parts.conflicts?.length && { conflicts: parts.conflicts }),
  };
}

function observeReadiness(readiness: Readiness): Observation["readiness"] {
  return {
    score: readiness.score,
    dimensional_score: readiness.dimensional_score,
    phase: readiness.phase,
    next_milestone: readiness.next_milestone,
    blocking_gates: readiness.blocking_gates,
    gates: listGates(readiness),
    recommendations: readiness.top_recommendations,
    path: readiness.path,
    client_signals_count: readiness.client_signals_count,
    meetings_completed: readiness.meetings_completed,
    trend: readiness.trend,
  };
}

function observeSignal(signal: RecentSignalRow): Observation["recent_signals"][number] {
  const { id, source_type, authority, title, occurred_at, created_at, excerpt } = signal;
  return {
    id,
    source_type,
    authority,
    title,
    occurred_at: occurred_at ?? created_at,
    excerpt: clipText(excerpt, EXCERPT_LENGTH),
  };
}

/** When the project last heard something: by arrival, as an old letter that comes in today is news. */
function findLastArrival(signals: { created_at: string }[]): string | null {
  return signals.map(({ created_at }) => created_at)
    .reduce<string | null>((last, time) => isLater(time, last) ? time : last, null);
}

function isLater(time: string, other: string | null): boolean {
  return other === null || Date.parse(time) > Date.parse(other);
}

function observeAnalysis(parts: ObservationParts): Observation["analysis"] {
  const { analysis } = parts;
  const invalid_reason = findInvalidReason(parts);
  return {
    valid: invalid_reason === null,
    invalid_reason,
    analyzed_count: parts.analyzed_count,
    last_full_analysis_at: analysis?.last_full_analysis_at ?? null,
    areas: pickAreas(analysis),
  };
}

/** Why the stored analysis may not be used (domain rules, section 10), or null if it may. */
function findInvalidReason(
  { analysis, unanalyzed_signals, now, analysis_ttl_seconds }: ObservationParts,
): string | null {
  if (analysis === null) return "nothing has been analysed yet";
  const { invalidated_at, invalidation_reason, last_full_analysis_at } = analysis;
  if (invalidated_at !== null) return `invalidated: ${invalidation_reason ?? "no reason given"}`;
  if (unanalyzed_signals.length > 0) {
    return `${plural(unanalyzed_signals.length, "signal")} not analysed yet`;
  }
  if (last_full_analysis_at === null) return "no full analysis yet";
  const age_seconds = (Date.parse(now) - Date.parse(last_full_analysis_at)) / 1000;
  if (Number.isNaN(age_seconds)) return "time of the last full analysis is unreadable";
  return age_seconds > analysis_ttl_seconds
    ? `last full analysis is older than ${analysis_ttl_seconds} s`
    : null;
}

function pickAreas(analysis: AnalysisRow | null): Partial<Record<AnalysisArea, unknown>> {
  const filled = ANALYSIS_AREAS.filter((area) => (analysis?.[area] ?? null) !== null);
  return Object.fromEntries(filled.map((area) => [area, analysis?.[area]]));
}

function observeRuns({ recent_runs, now }: ObservationParts): RecentRun[] {
  const oldest = Date.parse(now) - RECENT_RUN_HOURS * 3_600_000;
  return recent_runs.filter(({ created_at }) => Date.parse(created_at) >= oldest)
    .toSorted((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at))
    .slice(0, MAX_RECENT_RUNS);
}
