/** The Design Intelligence agent: what it is asked, what it observes, what it decides and what it answers. */
import * as z from "zod";
import { EXTRACTION_TOOLS } from "../elements/elements.ts";
import { gateNameSchema } from "./element.ts";
import type { OpenConflict } from "./fact.ts";
import type { Foundation } from "./foundation.ts";
import {
  type GateAssessment,
  type PathStep,
  type Phase,
  phaseSchema,
  type Recommendation,
  type TrendPoint,
} from "./readiness.ts";
import type { Authority, SignalText, SourceType } from "./signal.ts";

export const triggerSchema = z.enum(["new_signal", "user_request", "scheduled", "pre_call"]);
export type Trigger = z.infer<typeof triggerSchema>;

export const actionTypeSchema = z.enum(["tool_call", "guidance", "stop", "confirmation"]);
export type ActionType = z.infer<typeof actionTypeSchema>;

export const toolNameSchema = z.enum([
  ...EXTRACTION_TOOLS,
  "run_foundation",
  "run_research",
  "suggest_discovery_questions",
  "analyze_gaps",
  "stop_with_guidance",
  "request_confirmation",
]);
export type ToolName = z.infer<typeof toolNameSchema>;

/** Body of `POST di-agent`. */
export const diAgentRequestSchema = z.strictObject({
  project_id: z.uuid(),
  trigger: triggerSchema,
  trigger_context: z.string().max(2000).optional(),
  specific_request: z.string().max(4000).optional(),
  use_cache: z.boolean().default(true),
});
export type DiAgentRequest = z.infer<typeof diAgentRequestSchema>;

/** Query of `GET di-agent/runs`; `before` is the `next` of the page before. */
export const runsQuerySchema = z.strictObject({
  project_id: z.uuid(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  before: z.string().optional(),
  trigger: triggerSchema.optional(),
  action_type: actionTypeSchema.optional(),
});
export type RunsQuery = z.infer<typeof runsQuerySchema>;

/** The answer, 202, to a scheduled call with a secret key, once its run has begun. */
export const acceptedRunSchema = z.object({ run_id: z.uuid(), project_id: z.uuid() });
export type AcceptedRun = z.infer<typeof acceptedRunSchema>;

/** Body of the endpoints that need a project alone: gaps, blind-spots. */
export const projectRequestSchema = z.strictObject({ project_id: z.uuid() });

/** Body of `POST di-agent/questions`; without `focus_gates` all unsatisfied gates are asked about. */
export const questionsRequestSchema = z.strictObject({
  project_id: z.uuid(),
  focus_gates: z.array(gateNameSchema).min(1).optional(),
});

/** Body of `POST di-agent/cache/invalidate`. */
export const invalidateRequestSchema = z.strictObject({
  project_id: z.uuid(),
  reason: z.string().trim().min(1).max(500),
});

/** The words of an existing signal that come closest to answering a question; `quote` stands verbatim in the signal. */
export const nearestQuoteSchema = z.object({
  signal_id: z.uuid(),
  quote: z.string().min(1),
  speaker: z.string().nullable(),
});
export type NearestQuote = z.infer<typeof nearestQuoteSchema>;

export const questionSchema = z.object({
  question: z.string(),
  why_ask: z.string(),
  listen_for: z.array(z.string()),
  /** What was said already that comes closest to an answer; null where nothing was, absent where none was looked for. */
  nearest_quote: nearestQuoteSchema.nullable().optional(),
});
export type Question = z.infer<typeof questionSchema>;

export const discoveryQuestionSchema = questionSchema.extend({
  /** Stable: the gate and its missing field, for example "budget_constraints.timeline". */
  id: z.string(),
  /** The gate it is asked for. */
  gate: gateNameSchema,
  /** Every gate that a good answer helps, `gate` first. */
  unlocks: z.array(gateNameSchema),
  listen_for: z.array(z.string()).min(3).max(5),
  nearest_quote: nearestQuoteSchema.nullable(),
});
export type DiscoveryQuestion = z.infer<typeof discoveryQuestionSchema>;

/** The answer of `POST di-agent/questions`; empty when every gate is satisfied. */
export const questionsResponseSchema = z.object({
  project_id: z.uuid(),
  phase: phaseSchema,
  questions: z.array(discoveryQuestionSchema).max(5),
});
export type QuestionsResponse = z.infer<typeof questionsResponseSchema>;

export const gapSeveritySchema = z.enum(["critical", "high", "medium", "low"]);
export type GapSeverity = z.infer<typeof gapSeveritySchema>;

const countedSchema = z.object({
  count: z.int().min(0),
  /** The first ten of them. */
  examples: z.array(z.object({ id: z.uuid(), name: z.string() })).max(10),
});
export type Counted = z.infer<typeof countedSchema>;

export const gateGapSchema = z.object({
  satisfied: z.boolean(),
  confidence: z.number().min(0).max(1),
  status: z.enum(["satisfied", "partial", "absent"]),
  missing: z.array(z.string()),
  how_to_acquire: z.array(z.string()),
  /** What keeps the gate shut: too little certainty (confidence below 0.7), or parts that are not there. */
  gap_type: z.enum(["low_confidence", "incomplete"]).nullable(),
  recommended_tool: toolNameSchema.nullable(),
});
export type GateGap = z.infer<typeof gateGapSchema>;

export const priorityGapSchema = z.object({
  type: z.enum(["foundation", "evidence", "coverage"]),
  severity: gapSeveritySchema,
  gate: gateNameSchema.optional(),
  description: z.string(),
  how_to_fix: z.string(),
});
export type PriorityGap = z.infer<typeof priorityGapSchema>;

/** What a project still lacks (domain rules, section 14.1). */
export const gapAnalysisSchema = z.object({
  foundation: z.record(gateNameSchema, gateGapSchema),
  evidence: z.object({
    features_without_signals: countedSchema,
    personas_without_signals: countedSchema,
    unconfirmed_features: countedSchema,
    unconfirmed_personas: countedSchema,
    total_unconfirmed: z.int().min(0),
  }),
  solution: z.object({
    personas_without_features: countedSchema,
    features_without_personas: countedSchema,
    unenriched_features: z.int().min(0),
    unenriched_personas: z.int().min(0),
  }),
  stakeholders: z.object({
    most_affected: z.string().nullable(),
    primary_persona: z.string().nullable(),
  }),
  summary: z.string(),
  /** Worst first; within one severity foundation, then evidence, then coverage. */
  priority_gaps: z.array(priorityGapSchema),
  phase: phaseSchema,
  /** The gate score as a share, 0 to 1. */
  total_readiness: z.number().min(0).max(1),
  satisfied_gates: z.int(),
  unsatisfied_gates: z.int(),
  /** Over all eight gates, two decimals. */
  mean_confidence: z.number().min(0).max(1),
  counts: z.object({
    critical_gaps: z.int(),
    high_gaps: z.int(),
    medium_gaps: z.int(),
    low_gaps: z.int(),
    total_gaps: z.int(),
  }),
});
export type GapAnalysis = z.infer<typeof gapAnalysisSchema>;

/** The answer of `POST di-agent/gaps`. */
export const gapsResponseSchema = gapAnalysisSchema.extend({ project_id: z.uuid() });
export type GapsResponse = z.infer<typeof gapsResponseSchema>;

export const blindSpotTypeSchema = z.enum([
  "contradicting_statements",
  "symptom_as_problem",
  "missing_stakeholders",
  "jumping_to_features",
  "what_over_why",
  "not_challenging",
  "symptom_vs_cause",
  "feature_first",
  "everything_in_v1",
  "underestimating_change",
  "incomplete_stakeholders",
]);
export type BlindSpotType = z.infer<typeof blindSpotTypeSchema>;

export const blindSpotSchema = z.object({
  type: blindSpotTypeSchema,
  severity: z.enum(["high", "medium", "low"]),
  description: z.string(),
  /** What in the project's data says so. */
  evidence: z.string(),
  suggestion: z.string(),
  questions_to_ask: z.array(z.string()),
});
export type BlindSpot = z.infer<typeof blindSpotSchema>;

const blindSpotCountsSchema = z.object({ high: z.int(), medium: z.int(), low: z.int() });

/** What consultant and client probably overlook (domain rules, section 14.2); at most one entry of a type per side. */
export const blindSpotAnalysisSchema = z.object({
  consultant_blind_spots: z.array(blindSpotSchema),
  client_blind_spots: z.array(blindSpotSchema),
  overall_assessment: z.string(),
  severity_counts: z.object({ consultant: blindSpotCountsSchema, client: blindSpotCountsSchema }),
  total_blind_spots: z.int(),
});
export type BlindSpotAnalysis = z.infer<typeof blindSpotAnalysisSchema>;

/** The answer of `POST di-agent/blind-spots`. */
export const blindSpotsResponseSchema = blindSpotAnalysisSchema.extend({ project_id: z.uuid() });
export type BlindSpotsResponse = z.infer<typeof blindSpotsResponseSchema>;

export const guidanceSchema = z.object({
  summary: z.string(),
  questions_to_ask: z.array(questionSchema),
  signals_to_watch: z.array(z.string()),
  what_this_unlocks: z.string(),
});
export type Guidance = z.infer<typeof guidanceSchema>;

export const toolCallSchema = z.object({
  tool_name: toolNameSchema,
  tool_args: z.record(z.string(), z.unknown()),
  result: z.unknown(),
  success: z.boolean(),
  error: z.string().nullable(),
});
export type ToolCall = z.infer<typeof toolCallSchema>;

/** Areas of `di_analysis_cache`; each is one jsonb column. */
export const ANALYSIS_AREAS = [
  "org_profile",
  "detected_signals",
  "inferences",
  "identified_stakeholders",
  "identified_risks",
  "identified_gaps",
] as const;
export type AnalysisArea = (typeof ANALYSIS_AREAS)[number];

export const usageSchema = z.object({
  input_tokens: z.int(),
  output_tokens: z.int(),
  cache_read_input_tokens: z.int(),
  cache_creation_input_tokens: z.int(),
});

/**
 * The answer of `POST di-agent` (domain rules, section 12.7). Readiness is the truncated score, 0 to 100. `timings` reach up to
 * the commit that stores them; the header `Server-Timing` has the whole.
 */
export const diAgentResponseSchema = z.object({
  run_id: z.uuid(),
  project_id: z.uuid(),
  observation: z.string(),
  thinking: z.string(),
  decision: z.string(),
  action_type: actionTypeSchema,
  tools_called: z.array(toolCallSchema),
  guidance: guidanceSchema.nullable(),
  stop_reason: z.string().nullable(),
  what_would_help: z.array(z.string()),
  recommended_next: z.string(),
  readiness_before: z.int(),
  readiness_after: z.int().nullable(),
  gates_affected: z.array(gateNameSchema),
  model: z.string(),
  degraded: z.boolean(),
  cached: z.boolean(),
  usage: usageSchema,
  timings: z.record(z.string(), z.unknown()),
});
export type DiAgentResponse = z.infer<typeof diAgentResponseSchema>;

/** The header `Idempotency-Key`: visible characters. */
export const idempotencyKeySchema = z.string().regex(
  /^[\x21-\x7e]{1,255}$/,
  "Must be 1 to 255 visible ASCII characters",
);

export const runEventNameSchema = z.enum([
  "observation",
  "thinking",
  "tool_call",
  "tool_result",
  "result",
  "error",
]);
export type RunEventName = z.infer<typeof runEventNameSchema>;

/** What a run tells while it is under way, in this order; the last one is its result or its error. */
export interface RunEvent {
  event: RunEventName;
  data: unknown;
}

/** Where a run stands. `lapsed`: it fell silent, and its lease has expired. */
export const runStateSchema = z.enum(["running", "done", "failed", "stopped", "lapsed"]);
export type RunState = z.infer<typeof runStateSchema>;

/** The answer of `DELETE di-agent/runs/ID`; a run that had ended before keeps its state. */
export interface StoppedRun {
  run_id: string;
  state: RunState;
}

/** A past run as the observation and the runs listing show it. */
export interface RecentRun {
  tools: string[];
  action_type: ActionType;
  readiness_before: number | null;
  readiness_after: number | null;
  gates_affected: string[];
  created_at: string;
}

/**
 * What gap analysis reads of a feature. The table `features` has no column that names a source, so
 * `has_signal_evidence` is set only by a caller that knows one.
 */
export interface FeatureFacts {
  id: string;
  name: string;
  confirmation_status: string | null;
  target_persona_ids: string[];
  /** At least two user actions or at least two system behaviours. */
  enriched: boolean;
  has_signal_evidence?: boolean;
}

/** What gap analysis reads of a persona; `has_signal_evidence` as in `FeatureFacts`. */
export interface PersonaFacts {
  id: string;
  name: string;
  confirmation_status: string | null;
  /** At least one goal and one pain point. */
  enriched: boolean;
  has_signal_evidence?: boolean;
}

interface Shown<Row> {
  total: number;
  confirmed: number;
  /** The first few, in the order in which they matter. */
  shown: Row[];
}

/** The product side of a project as the agent is shown it: totals of all rows, and the first few rows of each kind. */
export interface ProductSnapshot {
  /** MVP features first. */
  features: Shown<{ name: string; is_mvp: boolean; confirmed: boolean }> & { mvp: number };
  personas: Shown<{
    name: string;
    role: string | null;
    goal: string | null;
    pain_point: string | null;
    confirmed: boolean;
  }>;
  vp_steps: Shown<{
    step_index: number;
    label: string | null;
    value_created: string | null;
    confirmed: boolean;
  }>;
  strategic_context: {
    opportunity: unknown;
    investment_case: unknown;
    constraints: unknown;
    risks: unknown;
    confirmation_status: string;
  } | null;
}

/** Everything the agent sees before it decides; plain data, gathered in one wave of queries. */
export interface Observation {
  project: { id: string; name: string; vertical: string | null };
  trigger: Trigger;
  trigger_context: string | null;
  specific_request: string | null;
  observed_at: string;
  readiness: {
    score: number;
    dimensional_score: number;
    phase: Phase;
    next_milestone: string;
    blocking_gates: string[];
    gates: GateAssessment[];
    recommendations: Recommendation[];
    path: PathStep[];
    client_signals_count: number;
    meetings_completed: number;
    /** Oldest first; absent where the caller has no history at hand. */
    trend?: TrendPoint[];
  };
  /** Absent where the caller does not show the product side. */
  product?: ProductSnapshot;
  foundation: Foundation;
  unanalyzed_signals: SignalText[];
  recent_signals: {
    id: string;
    source_type: SourceType;
    authority: Authority;
    title: string | null;
    occurred_at: string;
    excerpt: string;
  }[];
  last_signal_at: string | null;
  analysis: {
    valid: boolean;
    invalid_reason: string | null;
    analyzed_count: number;
    last_full_analysis_at: string | null;
    areas: Partial<Record<AnalysisArea, unknown>>;
  };
  recent_runs: RecentRun[];
  /** What the client said twice and differently; absent where nothing is open. */
  conflicts?: OpenConflict[];
}
