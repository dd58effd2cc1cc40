/** Observations for the tests of this room. Imported by tests alone. */
import type { DiAgentRequest, Observation, RecentRun } from "../../contracts/di_agent.ts";
import type { GateName } from "../../contracts/element.ts";
import type { CorePain } from "../../elements/core_pain/schema.ts";
import type { Foundation } from "../../contracts/foundation.ts";
import type { PrimaryPersona } from "../../elements/primary_persona/schema.ts";
import type { WowMoment } from "../../elements/wow_moment/schema.ts";
import type { TrendPoint } from "../../contracts/readiness.ts";
import type { SignalText } from "../../contracts/signal.ts";
import { type ObservationParts, type RecentSignalRow, toObservation } from "../to_observation.ts";
import { type GateOverrides, testReadiness } from "./test_readiness.ts";
import { NO_FOUNDATION, UNSUPPORTED } from "../../elements/testing/sample_foundation.ts";

export const PROJECT_ID = "11111111-1111-4111-8111-111111111111";
export const SIGNAL_ID = "22222222-2222-4222-8222-222222222222";
export const NOW = "2026-11-20T10:00:00Z";

export function testPain(changes: Partial<CorePain> = {}): CorePain {
  return {
    statement: "Delivery notes are typed twice and invoices leave a week late",
    trigger: "The auditor refused the books in June",
    stakes: "About forty thousand a year in discounts that lapse",
    who_feels_it: "The two clerks in the back office",
    confidence: 0.7,
    ...UNSUPPORTED,
    ...changes,
  };
}

export function testPersona(changes: Partial<PrimaryPersona> = {}): PrimaryPersona {
  return {
    name: "Marta",
    role: "Back-office clerk",
    goal: "To close the day with every delivery invoiced",
    pain_connection: "She types each note a second time in the evening",
    context: "Two screens, a phone that rings, paper on the left",
    confidence: 0.7,
    ...UNSUPPORTED,
    ...changes,
  };
}

export function testWow(changes: Partial<WowMoment> = {}): WowMoment {
  return {
    description: "The invoice is there before the driver has left the yard",
    core_pain_inversion: "Typed twice becomes never typed",
    emotional_impact: "Relief",
    visual_concept: "A list that turns green by itself",
    level_1: "Scan, check, send",
    level_2: null,
    level_3: null,
    confidence: 0.6,
    ...UNSUPPORTED,
    ...changes,
  };
}

export function testSignal(changes: Partial<SignalText> = {}): SignalText {
  return {
    id: SIGNAL_ID,
    source_type: "transcript",
    authority: "client",
    title: "First call",
    content: "Marta: We type every delivery note twice, and it takes us the whole evening.",
    occurred_at: "2026-11-19T09:00:00Z",
    created_at: "2026-11-19T10:00:00Z",
    ...changes,
  };
}

export function testRecentSignal(changes: Partial<RecentSignalRow> = {}): RecentSignalRow {
  const { content, ...row } = testSignal();
  return { ...row, excerpt: content, ...changes };
}

export function testRun(changes: Partial<RecentRun> = {}): RecentRun {
  return {
    tools: ["extract_core_pain"],
    action_type: "tool_call",
    readiness_before: 10,
    readiness_after: 10,
    gates_affected: [],
    created_at: "2026-11-20T08:00:00Z",
    ...changes,
  };
}

export interface TestProject extends Partial<Omit<ObservationParts, "foundation" | "request">> {
  satisfied?: GateName[];
  gates?: GateOverrides;
  foundation?: Partial<Foundation>;
  request?: Partial<DiAgentRequest>;
  client_signals_count?: number;
  /** Scores by the time they were reached, oldest first. */
  trend?: Record<string, number>;
}

/** A project with one signal that has been read and an empty foundation; `situation` says what is different. */
export function testObservation(situation: TestProject = {}): Observation {
  const { satisfied, gates, foundation, request, client_signals_count, trend, ...parts } =
    situation;
  const readiness = testReadiness(satisfied, gates);
  return toObservation({
    project: { id: PROJECT_ID, name: "Northgate Supplies", vertical: "wholesale" },
    request: { project_id: PROJECT_ID, trigger: "scheduled", use_cache: true, ...request },
    readiness: {
      ...readiness,
      ...(client_signals_count !== undefined && { client_signals_count }),
      ...(trend !== undefined && { trend: toTrend(trend) }),
    },
    foundation: { ...NO_FOUNDATION, ...foundation },
    unanalyzed_signals: [],
    recent_signals: [testRecentSignal()],
    analysis: null,
    analyzed_count: 1,
    recent_runs: [],
    now: NOW,
    analysis_ttl_seconds: 3600,
    ...parts,
  });
}

function toTrend(scores: Record<string, number>): TrendPoint[] {
  return Object.entries(scores).map(([computed_at, score]) => ({
    score,
    gate_score: score,
    phase: "prototype_ready",
    computed_at,
  }));
}

/** The project as it is once the prototype gates are satisfied. */
export const PROTOTYPE_READY: TestProject = {
  satisfied: ["core_pain", "primary_persona", "wow_moment"],
  foundation: { core_pain: testPain(), primary_persona: testPersona(), wow_moment: testWow() },
};
