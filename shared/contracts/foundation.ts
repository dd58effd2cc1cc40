/**
 * The seven foundation elements as stored in the jsonb columns of `project_foundation` (domain rules, section 3).
 *
 * Texts may be blank here: a blank text is a gap that scoring reports, not a broken row. What must never be blank is
 * checked where a value is proposed. Confidences lie in [0, 1].
 */
import { z } from "zod";
import { type ElementName, extractableNameSchema } from "./element.ts";
import { EXTRACTABLE_NAMES } from "../elements/elements.ts";
import { evidenceSchema, refusedQuoteSchema } from "./evidence.ts";

export const confirmedBySchema = z.enum(["client", "consultant"]);
export type ConfirmedBy = z.infer<typeof confirmedBySchema>;

const confidenceSchema = z.number().min(0).max(1);
const textListSchema = z.array(z.string()).default([]);
const optionalTextSchema = z.string().nullable().default(null);

/** What every stored element carries besides its own fields. */
const standingSchema = z.object({
  evidence: z.array(evidenceSchema).default([]),
  confirmed_by: confirmedBySchema.nullable().default(null),
});

export const corePainSchema = standingSchema.extend({
  statement: z.string(),
  trigger: z.string(),
  stakes: z.string(),
  who_feels_it: z.string(),
  confidence: confidenceSchema,
});
export type CorePain = z.infer<typeof corePainSchema>;

export const primaryPersonaSchema = standingSchema.extend({
  name: z.string(),
  role: z.string(),
  goal: z.string(),
  pain_connection: z.string(),
  context: z.string(),
  confidence: confidenceSchema,
});
export type PrimaryPersona = z.infer<typeof primaryPersonaSchema>;

export const wowMomentSchema = standingSchema.extend({
  description: z.string(),
  core_pain_inversion: z.string(),
  emotional_impact: z.string(),
  visual_concept: z.string(),
  level_1: z.string(),
  level_2: optionalTextSchema,
  level_3: optionalTextSchema,
  confidence: confidenceSchema,
});
export type WowMoment = z.infer<typeof wowMomentSchema>;

export const designPreferencesSchema = standingSchema.extend({
  visual_style: optionalTextSchema,
  references: textListSchema,
  anti_references: textListSchema,
  specific_requirements: textListSchema,
});
export type DesignPreferences = z.infer<typeof designPreferencesSchema>;

/** A success measure. `hypothesis` marks one that no quote supports: it is kept for talk, but does not count. */
export const kpiSchema = z.object({
  metric: z.string(),
  current_state: z.string(),
  target_state: z.string(),
  measurement_method: z.string(),
  timeframe: z.string(),
  hypothesis: z.boolean().default(false),
});
export type Kpi = z.infer<typeof kpiSchema>;

export const businessCaseSchema = standingSchema.extend({
  value_to_business: z.string(),
  roi_framing: z.string(),
  why_priority: z.string(),
  success_kpis: z.array(kpiSchema).default([]),
  confidence: confidenceSchema,
});
export type BusinessCase = z.infer<typeof businessCaseSchema>;

export const budgetConstraintsSchema = standingSchema.extend({
  budget_range: z.string(),
  budget_flexibility: z.enum(["firm", "flexible", "unknown"]),
  timeline: z.string(),
  hard_deadline: optionalTextSchema,
  deadline_driver: optionalTextSchema,
  technical_constraints: textListSchema,
  organizational_constraints: textListSchema,
  confidence: confidenceSchema,
});
export type BudgetConstraints = z.infer<typeof budgetConstraintsSchema>;

/** `v1_features` and `v2_features` hold ids of `features` rows. */
export const confirmedScopeSchema = standingSchema.extend({
  v1_features: textListSchema,
  v2_features: textListSchema,
  v1_agreed: z.boolean().default(false),
  specs_signed_off: z.boolean().default(false),
});
export type ConfirmedScope = z.infer<typeof confirmedScopeSchema>;

/** The stored schema of each element, by column name. */
export const elementSchemas = {
  core_pain: corePainSchema,
  primary_persona: primaryPersonaSchema,
  wow_moment: wowMomentSchema,
  design_preferences: designPreferencesSchema,
  business_case: businessCaseSchema,
  budget_constraints: budgetConstraintsSchema,
  confirmed_scope: confirmedScopeSchema,
} as const satisfies Record<ElementName, z.ZodType>;

export type ElementValues = { [Name in ElementName]: z.infer<(typeof elementSchemas)[Name]> };

/** A project's foundation: every element, null where there is none yet. */
export type Foundation = { [Name in ElementName]: ElementValues[Name] | null };

export const depthSchema = z.enum(["surface", "standard", "deep"]);
export type Depth = z.infer<typeof depthSchema>;

export const extractionStatusSchema = z.enum([
  "extracted",
  "unchanged",
  "insufficient_signal",
  "protected",
  "failed",
]);
export type ExtractionStatus = z.infer<typeof extractionStatusSchema>;

/** Body of `POST foundation`. Without `elements`, all are due but confirmed_scope; strategic_context is one of them. */
export const foundationRequestSchema = z.strictObject({
  project_id: z.uuid(),
  elements: z.array(extractableNameSchema).min(1).max(EXTRACTABLE_NAMES.length).optional(),
  signal_ids: z.array(z.uuid()).min(1).max(200).optional(),
  depth: depthSchema.default("standard"),
  force: z.boolean().default(false),
});
export type FoundationRequest = z.infer<typeof foundationRequestSchema>;

/** Query of `GET foundation`. */
export const showQuerySchema = z.strictObject({
  project_id: z.uuid(),
  revisions: z.enum(["true", "false"]).default("false"),
});

/** Body of `POST foundation/confirm`. `revision_id`, when given, must still be the element's newest accepted revision. */
export const confirmRequestSchema = z.strictObject({
  project_id: z.uuid(),
  element: extractableNameSchema,
  value: z.record(z.string(), z.unknown()).optional(),
  revision_id: z.uuid().optional(),
});
export type ConfirmRequest = z.infer<typeof confirmRequestSchema>;

/** Outcome of one element of an extraction. `error` is set when status is failed or insufficient_signal. */
export const elementOutcomeSchema = z.object({
  status: extractionStatusSchema,
  value: z.record(z.string(), z.unknown()).nullable(),
  confidence: confidenceSchema.nullable(),
  evidence: z.array(evidenceSchema),
  refused_quotes: z.array(refusedQuoteSchema),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});
export type ElementOutcome = z.infer<typeof elementOutcomeSchema>;
