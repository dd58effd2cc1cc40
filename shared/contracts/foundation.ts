/** A project's foundation as stored, and the extraction and confirmation of its elements. */
import { z } from "zod";
import { budgetConstraintsSchema } from "../elements/budget_constraints/schema.ts";
import { businessCaseSchema } from "../elements/business_case/schema.ts";
import { confirmedScopeSchema } from "../elements/confirmed_scope/schema.ts";
import { corePainSchema } from "../elements/core_pain/schema.ts";
import { designPreferencesSchema } from "../elements/design_preferences/schema.ts";
import { EXTRACTABLE_NAMES } from "../elements/elements.ts";
import { primaryPersonaSchema } from "../elements/primary_persona/schema.ts";
import {
  type StrategicContext,
  strategicContextSchema,
} from "../elements/strategic_context/schema.ts";
import { wowMomentSchema } from "../elements/wow_moment/schema.ts";
import { type ElementName, type ExtractableName, extractableNameSchema } from "./element.ts";
import { evidenceSchema, refusedQuoteSchema } from "./evidence.ts";
import { storedFields } from "./stored_element.ts";

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

/** The stored schema of everything that can be extracted, by name. */
export const extractableSchemas = {
  ...elementSchemas,
  strategic_context: strategicContextSchema,
} as const satisfies Record<ExtractableName, z.ZodType>;

export type ExtractableValues = {
  [Name in ExtractableName]: z.infer<(typeof extractableSchemas)[Name]>;
};

/** Everything a project has of what can be extracted, null for what it lacks. */
export type StoredValues = Foundation & { strategic_context: StrategicContext | null };

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
  confidence: storedFields.confidence.nullable(),
  evidence: z.array(evidenceSchema),
  refused_quotes: z.array(refusedQuoteSchema),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});
export type ElementOutcome = z.infer<typeof elementOutcomeSchema>;
