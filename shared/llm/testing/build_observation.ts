import type { Observation } from "../../contracts/di_agent.ts";
import type { ElementName, GateName } from "../../contracts/element.ts";
import { BUILD_GATES, ELEMENT_NAMES, PROTOTYPE_GATES } from "../../elements/elements.ts";
import { elementSchemas, type ElementValues, type Foundation } from "../../contracts/foundation.ts";
import type { GateAssessment } from "../../contracts/readiness.ts";
import type { SignalText } from "../../contracts/signal.ts";

export interface ObservationPlan {
  satisfied?: readonly GateName[];
  foundation?: Partial<Foundation>;
  unread?: readonly SignalText[];
  client_signals_count?: number;
  last_signal_at?: string | null;
  recent_runs?: Observation["recent_runs"];
  trigger?: Observation["trigger"];
  specific_request?: string;
}

const OBSERVED_AT = "2026-11-20T09:00:00Z";

/** An observation for tests: by default a young project with four client signals, all read, the newest two days old. */
export function buildObservation(plan: ObservationPlan = {}): Observation {
  const foundation: Foundation = { ...emptyFoundation(), ...plan.foundation };
  const gates = [...PROTOTYPE_GATES, ...BUILD_GATES].map((name) => buildGate(name, plan));
  return {
    project: { id: "0198c0de-0000-7000-8000-0000000000aa", name: "Spare parts", vertical: null },
    trigger: plan.trigger ?? "scheduled",
    trigger_context: null,
    specific_request: plan.specific_request ?? null,
    observed_at: OBSERVED_AT,
    readiness: {
      score: 15.5,
      dimensional_score: 40,
      phase: "insufficient",
      next_milestone: "prototype",
      blocking_gates: gates.filter((gate) => gate.required && !gate.satisfied).map((g) => g.name),
      gates,
      recommendations: [],
      client_signals_count: plan.client_signals_count ?? 4,
      meetings_completed: 1,
    },
    foundation,
    unanalyzed_signals: [...plan.unread ?? []],
    recent_signals: [],
    last_signal_at: plan.last_signal_at === undefined
      ? "2026-11-18T09:00:00Z"
      : plan.last_signal_at,
    analysis: {
      valid: true,
      invalid_reason: null,
      analyzed_count: 4,
      last_full_analysis_at: OBSERVED_AT,
      areas: {},
    },
    recent_runs: [...plan.recent_runs ?? []],
  };
}

/** An element with one verified quote, valid by its stored schema. */
export function buildElement<Name extends ElementName>(
  name: Name,
  confidence: number,
  changes: Record<string, unknown> = {},
): ElementValues[Name] {
  const texts = Object.fromEntries(
    TEXT_FIELDS.map((field) => [field, `What is known of ${field}`]),
  );
  const quote = "nobody knows where the part is";
  const evidence = [{
    signal_id: "0198c0de-0000-7000-8000-000000000001",
    quote,
    start: 0,
    end: quote.length,
    match: "verbatim",
    speaker: null,
  }];
  const value = { ...texts, budget_flexibility: "unknown", confidence, evidence, ...changes };
  // The schema of this name gives the value of this name; TypeScript does not follow the lookup.
  return elementSchemas[name].parse(value) as ElementValues[Name];
}

const TEXT_FIELDS = [
  "statement",
  "trigger",
  "stakes",
  "who_feels_it",
  "name",
  "role",
  "goal",
  "pain_connection",
  "context",
  "description",
  "core_pain_inversion",
  "emotional_impact",
  "visual_concept",
  "level_1",
  "value_to_business",
  "roi_framing",
  "why_priority",
  "budget_range",
  "timeline",
];

/** An unread signal of the client's. */
export function buildUnread(): SignalText {
  return {
    id: "0198c0de-0000-7000-8000-000000000001",
    source_type: "transcript",
    authority: "client",
    title: "First call",
    content: "Jonas: We lose two days on every order.\nMarta: Every single one.\nJonas: Yes.",
    occurred_at: "2026-11-19T09:00:00Z",
    created_at: "2026-11-19T10:00:00Z",
  };
}

function emptyFoundation(): Foundation {
  // Built from the list of names, so no element can be forgotten.
  return Object.fromEntries(ELEMENT_NAMES.map((name) => [name, null])) as unknown as Foundation;
}

function buildGate(name: GateName, plan: ObservationPlan): GateAssessment {
  const satisfied = plan.satisfied?.includes(name) ?? false;
  const value = name === "full_requirements" ? null : plan.foundation?.[name] ?? null;
  return {
    name,
    satisfied,
    confidence: value !== null && "confidence" in value ? value.confidence : satisfied ? 1 : 0,
    required: name !== "design_preferences",
    points: 10,
    missing: satisfied ? [] : [`${name} detail`],
    how_to_acquire: satisfied ? [] : [`Ask about ${name}`],
    unlock_hint: null,
    gain: satisfied ? 0 : 10,
  };
}
