/** The readiness score: what is asked, the facts it is computed from, and the answer (domain rules, sections 4 to 9). */
import * as z from "zod";
import { SETTLERS } from "../elements/elements.ts";
import { gateNameSchema } from "./element.ts";

/** Most projects that one call may ask for. */
export const READINESS_BATCH_LIMIT = 100;

/** Body of `POST readiness`: one project, or a batch. */
export const readinessRequestSchema = z.strictObject({
  project_id: z.uuid().optional(),
  project_ids: z.array(z.uuid()).min(1).max(READINESS_BATCH_LIMIT).optional(),
  use_cache: z.boolean().default(true),
}).refine(
  ({ project_id, project_ids }) => (project_id === undefined) !== (project_ids === undefined),
  { message: "Give either project_id or project_ids", path: ["project_id"] },
);
export type ReadinessRequest = z.infer<typeof readinessRequestSchema>;

const countSchema = z.int().min(0);

/**
 * What scoring reads of one project: counts from the database and the few rows whose texts matter. The jsonb parts arrive
 * unparsed, because a malformed one must cost a warning and not the score. `confirmed` means confirmation_status is
 * confirmed_consultant or confirmed_client. The size does not grow with the number of signals or features.
 */
export const readinessFactsSchema = z.object({
  signals: z.object({
    total: countSchema,
    /** Authority client, or source type email, transcript, portal_response or note. */
    client: countSchema,
  }),
  features: z.object({
    total: countSchema,
    confirmed: countSchema,
    /** Description longer than 20 characters. */
    described: countSchema,
    confirmed_described: countSchema,
    mvp: countSchema,
    /** At least two user actions or at least two system behaviours. */
    enriched: countSchema,
    /** At least one target persona id that is a persona of the project. */
    targeting_known_persona: countSchema,
  }),
  personas: z.array(z.object({
    id: z.uuid(),
    name: z.string(),
    pain_points: z.array(z.string()),
    confirmed: z.boolean(),
  })),
  vp_steps: z.array(z.object({
    step_index: z.int(),
    label: z.string().nullable(),
    narrative_user: z.string().nullable(),
    value_created: z.string().nullable(),
    actor_persona_id: z.uuid().nullable(),
    /** The stored list of {source_type, signal_id, quote}. */
    evidence: z.unknown(),
    confirmed: z.boolean(),
  })),
  meetings: z.object({ completed: countSchema, scheduled: countSchema }),
  strategic_context: z.object({
    opportunity: z.unknown(),
    investment_case: z.unknown(),
    constraints: z.unknown(),
    risks: z.unknown(),
    confirmation_status: z.string(),
  }).nullable(),
  /** The stored elements by name, without their evidence lists; null where the project has no foundation row. */
  foundation: z.record(z.string(), z.unknown()).nullable(),
  /** Statements of the client that contradict each other, and the fields that are quoted with one of them. */
  conflicts: z.object({
    open: countSchema,
    disputed: z.array(z.object({
      element: z.string(),
      field: z.string(),
      /** Somebody said that another statement holds than the one it rests on. */
      lost: z.boolean().optional(),
    })),
  }).optional(),
});
export type ReadinessFacts = z.infer<typeof readinessFactsSchema>;

export const phaseSchema = z.enum(["insufficient", "prototype_ready", "build_ready"]);
export type Phase = z.infer<typeof phaseSchema>;

export const dimensionNameSchema = z.enum(["value_path", "problem", "solution", "engagement"]);
export type DimensionName = z.infer<typeof dimensionNameSchema>;

export const effortSchema = z.enum(["low", "medium", "high"]);
export type Effort = z.infer<typeof effortSchema>;

const scoreSchema = z.number().min(0).max(100);
const gainSchema = z.number();

export const gateAssessmentSchema = z.object({
  name: gateNameSchema,
  satisfied: z.boolean(),
  confidence: z.number().min(0).max(1),
  required: z.boolean(),
  points: z.int(),
  missing: z.array(z.string()),
  how_to_acquire: z.array(z.string()),
  unlock_hint: z.string().nullable(),
  /** Points by which `score` would rise if this gate alone were satisfied; 0 for a satisfied gate. */
  gain: gainSchema,
});
export type GateAssessment = z.infer<typeof gateAssessmentSchema>;

export const factorSchema = z.object({
  score: scoreSchema,
  max_score: z.literal(100),
  details: z.string(),
});
export type Factor = z.infer<typeof factorSchema>;

export const recommendationSchema = z.object({
  /** Stable identifier of the advice, for example "add_client_input". Wording may change, codes do not. */
  code: z.string(),
  dimension: dimensionNameSchema,
  action: z.string(),
  /** The domain's rule-of-thumb weight in percent; orders the advice. `gain` is the exact figure. */
  impact: z.number(),
  effort: effortSchema,
  priority: z.int(),
  /** Points by which `score` would rise if this one thing were done. */
  gain: gainSchema,
});
export type Recommendation = z.infer<typeof recommendationSchema>;

export const dimensionSchema = z.object({
  score: scoreSchema,
  weight: z.number(),
  weighted_score: scoreSchema,
  factors: z.record(z.string(), factorSchema),
  blockers: z.array(z.string()),
  recommendations: z.array(recommendationSchema),
  summary: z.string(),
});
export type Dimension = z.infer<typeof dimensionSchema>;

export const capSchema = z.object({ cap_id: z.string(), limit: z.int(), reason: z.string() });
export type Cap = z.infer<typeof capSchema>;

/** A stored part that could not be read as what it should be, and counts as absent. */
export const warningSchema = z.object({
  code: z.string(),
  subject: z.string(),
  message: z.string(),
});
export type Warning = z.infer<typeof warningSchema>;

/** One action on the way to the next milestone. */
export const pathStepSchema = z.object({
  /** Stable identifier of the kind of action. Wording may change, codes do not. */
  code: z.enum([
    "complete_element",
    "confirm_element",
    "agree_scope",
    "add_features",
    "describe_features",
    "confirm_described_features",
    "confirm_features",
    "add_signals",
  ]),
  /** The gate that it is taken for. */
  gate: gateNameSchema,
  action: z.string(),
  /** What has to be said or done. */
  needs: z.array(z.string()),
  from: z.enum(SETTLERS),
  /** `score` once this action and those before it are done. */
  score: scoreSchema,
});
export type PathStep = z.infer<typeof pathStepSchema>;

/** The complete result of scoring one set of facts; everything but identity, time and cache. All scores 0 to 100. */
export const readinessScoreSchema = z.object({
  /** One decimal; the smaller of `dimensional_score` and `gate_score`. */
  score: scoreSchema,
  ready: z.boolean(),
  threshold: z.literal(80),
  dimensional_score: scoreSchema,
  gate_score: z.int().min(0).max(100),
  phase: phaseSchema,
  prototype_ready: z.boolean(),
  build_ready: z.boolean(),
  next_milestone: z.enum(["prototype", "build", "complete"]),
  blocking_gates: z.array(gateNameSchema),
  /** The fewest actions that reach the next milestone, in order; empty once there is none. */
  path: z.array(pathStepSchema),
  gates: z.object({
    prototype_gates: z.record(z.string(), gateAssessmentSchema),
    build_gates: z.record(z.string(), gateAssessmentSchema),
  }),
  dimensions: z.record(dimensionNameSchema, dimensionSchema),
  caps_applied: z.array(capSchema),
  top_recommendations: z.array(recommendationSchema).max(5),
  confirmed_entities: countSchema,
  total_entities: countSchema,
  client_signals_count: countSchema,
  meetings_completed: countSchema,
  warnings: z.array(warningSchema),
});
export type ReadinessScore = z.infer<typeof readinessScoreSchema>;

export const cacheOutcomeSchema = z.enum(["hit", "miss", "bypass"]);
export type CacheOutcome = z.infer<typeof cacheOutcomeSchema>;

export const trendPointSchema = z.object({
  score: scoreSchema,
  gate_score: z.int(),
  phase: phaseSchema,
  computed_at: z.string(),
});
export type TrendPoint = z.infer<typeof trendPointSchema>;

/** The answer of `POST readiness` for one project. `trend` holds up to 20 points, oldest first. */
export const readinessSchema = readinessScoreSchema.extend({
  project_id: z.uuid(),
  cache: cacheOutcomeSchema,
  /** ISO 8601, by the database's clock. */
  computed_at: z.string(),
  trend: z.array(trendPointSchema),
});
export type Readiness = z.infer<typeof readinessSchema>;

/** The answer of `POST readiness` for a client whose studio does not share scores: how far the project is, without a number. */
export const progressSchema = readinessSchema.pick({
  project_id: true,
  phase: true,
  prototype_ready: true,
  build_ready: true,
  next_milestone: true,
  blocking_gates: true,
  cache: true,
  computed_at: true,
}).extend({
  scores_shared: z.literal(false),
  path: z.array(pathStepSchema.omit({ score: true })),
});
/** With the fields of `Readiness` that it lacks, so that both can be taken apart alike: where `score` is undefined, so are they. */
export type Progress =
  & z.infer<typeof progressSchema>
  & { [Field in Exclude<keyof Readiness, keyof typeof progressSchema.shape>]?: undefined };

/**
 * One project in the answer of the RPC `readiness_snapshot`. Exactly one of `cached` and `facts` is set. `version` is the
 * guard with which a score computed from `facts` may be stored; `read_at` is the database's clock.
 */
export const readinessSnapshotSchema = z.object({
  project_id: z.uuid(),
  /** Whether who asks may see scores: clients may where the studio shares them. */
  shows_scores: z.boolean().default(true),
  version: z.int(),
  read_at: z.string(),
  cached: readinessScoreSchema.nullable(),
  computed_at: z.string().nullable(),
  facts: readinessFactsSchema.nullable(),
  /** Whether quotes are to be verified again before the facts are scored: until then they count for nothing. */
  pending_evidence: z.boolean().default(false),
  trend: z.array(trendPointSchema),
});
export type ReadinessSnapshot = z.infer<typeof readinessSnapshotSchema>;
