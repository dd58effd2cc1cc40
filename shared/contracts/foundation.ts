/** A project's foundation as stored, and the extraction and confirmation of its elements. */
import * as z from "zod";
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
import { FACT_ASPECTS } from "./fact.ts";
import { evidenceSchema, refusedQuoteSchema } from "./evidence.ts";
import { sourceTypeSchema } from "./signal.ts";
import { ownFields } from "./standing.ts";
import { confirmedBySchema, storedFields } from "./stored_element.ts";
import { fieldSupportSchema } from "./support.ts";

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

/** The same as members are shown it, and may give it: without a confidence where scores are not shared. */
export const shownSchemas = {
  ...extractableSchemas,
  core_pain: corePainSchema.partial({ confidence: true }),
  primary_persona: primaryPersonaSchema.partial({ confidence: true }),
  wow_moment: wowMomentSchema.partial({ confidence: true }),
  business_case: businessCaseSchema.partial({ confidence: true }),
  budget_constraints: budgetConstraintsSchema.partial({ confidence: true }),
} as const satisfies Record<ExtractableName, z.ZodType>;

/** What can be extracted as a member is shown it, null for what the project lacks. */
export type ShownValues = {
  [Name in ExtractableName]: z.infer<(typeof shownSchemas)[Name]> | null;
};

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

/** Characters of a text, and items of a list, that a confirmed value may have. */
const MAX_TEXT_LENGTH = 2_000;
const MAX_LIST_LENGTH = 50;

/** Fields of an element, by name. */
const fieldNamesSchema = z.array(z.string().min(1).max(100)).min(1).max(MAX_LIST_LENGTH);

/**
 * Body of `POST foundation/confirm`. `revision_id` is that of the value that was shown, as `GET foundation` gives it; it may be
 * missing only where the element had no value.
 */
export const confirmRequestSchema = z.strictObject({
  project_id: z.uuid(),
  element: extractableNameSchema,
  value: z.record(z.string(), z.unknown()).optional().superRefine((value, context) => {
    for (const problem of findExcess(ownFields(value ?? {}), [])) {
      context.addIssue({ code: "custom", ...problem });
    }
  }),
  revision_id: z.uuid().nullish(),
  /** For clients: the yes is to these fields alone. Once every field that says something has it, so has the element. */
  fields: fieldNamesSchema.optional(),
});
export type ConfirmRequest = z.infer<typeof confirmRequestSchema>;

interface Excess {
  path: (string | number)[];
  message: string;
}

function findExcess(value: unknown, path: Excess["path"]): Excess[] {
  if (typeof value === "string") {
    return value.length > MAX_TEXT_LENGTH && [...value].length > MAX_TEXT_LENGTH
      ? [{ path, message: `Too long: at most ${MAX_TEXT_LENGTH} characters` }]
      : [];
  }
  if (Array.isArray(value) && value.length > MAX_LIST_LENGTH) {
    return [{ path, message: `Too many: at most ${MAX_LIST_LENGTH} items` }];
  }
  if (typeof value !== "object" || value === null) return [];
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return parts.flatMap(([key, part]) => findExcess(part, [...path, key]));
}

const markedWords = {
  project_id: z.uuid(),
  signal_id: z.uuid(),
  quote: z.string().min(1).max(MAX_TEXT_LENGTH),
};

/**
 * Body of `POST foundation/attach`: words of a signal that say what stands in a field of an element, or that a feature or a step of
 * the value path stands on.
 */
export const attachRequestSchema = z.union([
  z.strictObject({
    ...markedWords,
    element: extractableNameSchema,
    /** A field of the element, of the strategic context by its path: "opportunity.market_gap". */
    field: z.string().min(1).max(100),
    revision_id: z.uuid(),
  }),
  z.strictObject({ ...markedWords, feature_id: z.uuid() }),
  z.strictObject({ ...markedWords, step_id: z.uuid() }),
], {
  error:
    "Name one thing that the words are for: a feature_id, a step_id, or an element with its field and revision_id",
});

/** Body of `POST foundation/withdraw`: takes back a confirmation; with fields, which is for clients, the yes to those alone. */
export const withdrawRequestSchema = z.strictObject({
  project_id: z.uuid(),
  element: extractableNameSchema,
  revision_id: z.uuid(),
  fields: fieldNamesSchema.optional(),
});

/** Body of `POST foundation/decide`: takes a proposal over, or leaves it. */
export const decideRequestSchema = z.strictObject({
  project_id: z.uuid(),
  element: extractableNameSchema,
  proposal_id: z.uuid(),
  decision: z.enum(["taken_over", "left"]),
  /** Of the value that was shown beside it; needed to take it over where there is one. */
  revision_id: z.uuid().optional(),
});
export type ProposalDecision = z.infer<typeof decideRequestSchema>;

/** Body of `POST foundation/erase`: a signal or a person of the project. */
export const eraseRequestSchema = z.strictObject({
  project_id: z.uuid(),
  signal_id: z.uuid().optional(),
  person_id: z.uuid().optional(),
}).refine(({ signal_id, person_id }) => (signal_id === undefined) !== (person_id === undefined), {
  message: "Name either a signal or a person",
});

/** One value that an element took, or that was proposed for it and not taken. */
export const revisionSchema = z.object({
  id: z.uuid(),
  element: extractableNameSchema,
  kind: z.enum(["accepted", "proposal"]),
  /** Null once words that it came from were erased. */
  value: z.record(z.string(), z.unknown()).nullable(),
  confidence: z.number().nullable(),
  confirmed_by: confirmedBySchema.nullable(),
  /** Who confirmed it, by name and address as far as they are known. */
  user_id: z.uuid().nullable(),
  name: z.string().nullable(),
  address: z.string().nullable(),
  run_id: z.uuid().nullable(),
  /** What an owner or consultant made of a proposal; null until then. */
  decision: z.enum(["taken_over", "left"]).nullable(),
  created_at: z.string(),
});

/** What happened in a project. Timestamps are ISO 8601. */
export const changesSchema = z.object({
  /** What happened before this is left out, but for the revisions. */
  since: z.string(),
  /** The 200 newest, older ones than `since` too; newest first. */
  revisions: z.array(revisionSchema),
  signals: z.array(z.object({
    id: z.uuid(),
    title: z.string().nullable(),
    source_type: sourceTypeSchema,
    said_at: z.string(),
    created_at: z.string(),
  })),
  conflicts: z.array(z.object({
    id: z.uuid(),
    subject: z.enum(FACT_ASPECTS),
    kind: z.enum(["corrected", "superseded", "open"]),
    resolution: z.enum(["earlier", "later", "both"]).nullable(),
    changed_at: z.string(),
  })),
});
export type Changes = z.infer<typeof changesSchema>;

/** Who stands behind what was confirmed, by element. */
export const confirmationsSchema = z.record(
  z.string(),
  z.object({
    confirmed_by: confirmedBySchema,
    user_id: z.uuid().nullable(),
    name: z.string().nullable(),
    address: z.string().nullable(),
    confirmed_at: z.string(),
  }),
);

/** What the quotes come from, by id, as far as the caller may read it. `said_at` is ISO 8601, null where unknown. */
export const sourcesSchema = z.record(
  z.string(),
  z.object({
    title: z.string().nullable(),
    source_type: sourceTypeSchema,
    said_at: z.string().nullable(),
  }),
);

/** Outcome of one element of an extraction. `error` is set when status is failed or insufficient_signal. */
export const elementOutcomeSchema = z.object({
  status: extractionStatusSchema,
  value: z.record(z.string(), z.unknown()).nullable(),
  confidence: storedFields.confidence.nullable(),
  evidence: z.array(evidenceSchema),
  /** By field: whether its quotes say what stands in it. */
  support: z.record(z.string(), fieldSupportSchema),
  refused_quotes: z.array(refusedQuoteSchema),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});
export type ElementOutcome = z.infer<typeof elementOutcomeSchema>;
