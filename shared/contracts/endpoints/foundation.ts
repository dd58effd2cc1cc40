import { z } from "zod";
import { usageSchema } from "../di_agent.ts";
import { extractableNameSchema } from "../element.ts";
import { BODY_ERRORS, CONSULTANT_ERRORS, type Endpoint } from "../endpoint.ts";
import {
  confirmRequestSchema,
  elementOutcomeSchema,
  extractableSchemas,
  foundationRequestSchema,
  showQuerySchema,
} from "../foundation.ts";
import { readinessSchema } from "../readiness.ts";
import { confirmedBySchema } from "../stored_element.ts";

/** The answer of `POST foundation`: the outcome of each requested element. */
export const foundationResponseSchema = z.object({
  project_id: z.uuid(),
  elements: z.partialRecord(extractableNameSchema, elementOutcomeSchema),
  readiness: readinessSchema,
  model: z.string().nullable(),
  degraded: z.boolean(),
  /** Why the rules stood in for the model; null unless degraded. */
  degraded_reason: z.string().nullable(),
  usage: usageSchema,
  timings: z.record(z.string(), z.unknown()),
});

const revisionSchema = z.object({
  id: z.uuid(),
  element: extractableNameSchema,
  kind: z.enum(["accepted", "proposal"]),
  value: z.record(z.string(), z.unknown()),
  confidence: z.number().nullable(),
  confirmed_by: confirmedBySchema.nullable(),
  run_id: z.uuid().nullable(),
  created_at: z.string(),
});

/** The same schemas, but nullable. */
function nullable<Schemas extends Record<string, z.ZodType>>(schemas: Schemas) {
  const entries = Object.entries(schemas).map(([name, schema]) => [name, schema.nullable()]);
  // The type of `fromEntries` does not keep which schema belongs to which name.
  return Object.fromEntries(entries) as { [Name in keyof Schemas]: z.ZodNullable<Schemas[Name]> };
}

/** The answer of `GET foundation`: every element, null if there is none. */
export const storedFoundationSchema = z.object({
  project_id: z.uuid(),
  ...nullable(extractableSchemas),
  /** Newest first, up to 200; only with `revisions=true`. */
  revisions: z.array(revisionSchema).optional(),
});

/** The answer of `POST foundation/confirm`. */
export const confirmationSchema = z.object({
  project_id: z.uuid(),
  element: extractableNameSchema,
  value: z.record(z.string(), z.unknown()),
  revision_id: z.uuid(),
  confirmed_by: confirmedBySchema,
});

/** What the function `foundation` serves. */
export const FOUNDATION_ENDPOINTS = {
  extract: {
    operation: "foundation_extract",
    method: "POST",
    path: "foundation",
    summary: "Extract elements of the foundation from the signals",
    credentials: ["user", "secret"],
    body: foundationRequestSchema,
    answers: {
      200: [{ description: "The outcome of each element", schema: foundationResponseSchema }],
    },
    errors: [...BODY_ERRORS, ...CONSULTANT_ERRORS, "token_budget_exceeded"],
  },
  show: {
    operation: "foundation_show",
    method: "GET",
    path: "foundation",
    summary: "Read the foundation",
    credentials: ["user", "secret"],
    query: showQuerySchema,
    answers: { 200: [{ description: "Every element", schema: storedFoundationSchema }] },
    errors: ["not_found"],
  },
  confirm: {
    operation: "foundation_confirm",
    method: "POST",
    path: "foundation/confirm",
    summary: "Confirm an element, unchanged or corrected, as the signed-in member",
    credentials: ["user"],
    body: confirmRequestSchema,
    answers: { 200: [{ description: "The confirmed value", schema: confirmationSchema }] },
    errors: [...BODY_ERRORS, ...CONSULTANT_ERRORS, "revision_conflict", "insufficient_signal"],
  },
} as const satisfies Record<string, Endpoint>;
