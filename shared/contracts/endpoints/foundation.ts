import * as z from "zod";
import { usageSchema } from "../di_agent.ts";
import { extractableNameSchema } from "../element.ts";
import { BODY_ERRORS, CONSULTANT_ERRORS, type Endpoint } from "../endpoint.ts";
import {
  attachRequestSchema,
  confirmationsSchema,
  confirmRequestSchema,
  decideRequestSchema,
  elementOutcomeSchema,
  eraseRequestSchema,
  foundationRequestSchema,
  revisionSchema,
  shownSchemas,
  showQuerySchema,
  sourcesSchema,
  withdrawRequestSchema,
} from "../foundation.ts";
import { productQuoteSchema } from "../evidence.ts";
import { personSchema, sideSchema } from "../person.ts";
import { readinessSchema } from "../readiness.ts";
import { confirmedBySchema } from "../stored_element.ts";

/** A name in the signals of which nobody has said on whose side it is. A guess counts for nothing. */
const unknownSpeakerSchema = z.object({
  name: z.string(),
  address: z.string().nullable(),
  signals: z.int(),
  turns: z.int(),
  guess: z.object({
    side: sideSchema,
    person_id: z.uuid().nullable(),
    /** Goes on from the name: "asks in 9 of 12 turns". */
    reason: z.string(),
  }).nullable(),
});

/** The answer of `POST foundation`: the outcome of each requested element. */
export const foundationResponseSchema = z.object({
  project_id: z.uuid(),
  elements: z.partialRecord(extractableNameSchema, elementOutcomeSchema),
  /** How many signals were read, the newest, and how many older ones were left out. */
  signals: z.object({ read: z.int(), left_out: z.int() }),
  unknown_speakers: z.array(unknownSpeakerSchema),
  readiness: readinessSchema,
  model: z.string().nullable(),
  degraded: z.boolean(),
  /** Why the rules stood in for the model; null unless degraded. */
  degraded_reason: z.string().nullable(),
  usage: usageSchema,
  timings: z.record(z.string(), z.unknown()),
});

/** The same schemas, but nullable. */
function nullable<Schemas extends Record<string, z.ZodType>>(schemas: Schemas) {
  const entries = Object.entries(schemas).map(([name, schema]) => [name, schema.nullable()]);
  // The type of `fromEntries` does not keep which schema belongs to which name.
  return Object.fromEntries(entries) as { [Name in keyof Schemas]: z.ZodNullable<Schemas[Name]> };
}

/** The answer of `GET foundation`: every element, null if there is none. Clients are given confidences where scores are shared. */
export const storedFoundationSchema = z.object({
  project_id: z.uuid(),
  ...nullable(shownSchemas),
  /** With which confirm_entity confirms the strategic context. */
  strategic_context_updated_at: z.string().nullable(),
  /** Of what is shown, by element: what a confirmation names. */
  revision_ids: z.record(z.string(), z.uuid().nullable()),
  /** Who stands behind what was confirmed, by element. */
  confirmations: confirmationsSchema,
  /** Whether quotes wait to be verified again, which opens no gate until it is done. */
  pending_evidence: z.boolean(),
  people: z.array(personSchema),
  sources: sourcesSchema,
  unknown_speakers: z.array(unknownSpeakerSchema),
  /** Newest first, up to 200; only with `revisions=true`. */
  revisions: z.array(revisionSchema).optional(),
});

/** The answer of `POST foundation/confirm`. */
export const confirmationSchema = z.object({
  project_id: z.uuid(),
  element: extractableNameSchema,
  value: z.record(z.string(), z.unknown()),
  revision_id: z.uuid(),
  /** Who has confirmed the element as a whole. */
  confirmed_by: confirmedBySchema.nullable(),
  /** The fields that say something and lack the client's yes: what to ask for next. */
  awaiting_fields: z.array(z.string()),
});

/** The answer of `POST foundation/attach` for a feature or a step: all that it stands on. */
export const evidencedRowSchema = z.object({
  project_id: z.uuid(),
  id: z.uuid(),
  evidence: z.array(productQuoteSchema),
});

/** The answer of `POST foundation/attach`, `foundation/withdraw` and `foundation/decide`: the element as it stands now. */
export const changedElementSchema = z.object({
  project_id: z.uuid(),
  element: extractableNameSchema,
  value: z.record(z.string(), z.unknown()).nullable(),
  revision_id: z.uuid().nullable(),
});

export const attachedSchema = z.union([changedElementSchema, evidencedRowSchema]);

/** The answer of `POST foundation/erase`. */
export const tombstoneSchema = z.object({
  project_id: z.uuid(),
  kind: z.enum(["signal", "person"]),
  source_id: z.uuid(),
});

/** The errors of operations that change an element. */
const CHANGE_ERRORS = ["revision_conflict", "project_archived", "insufficient_signal"] as const;

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
    errors: [
      ...BODY_ERRORS,
      ...CONSULTANT_ERRORS,
      "project_archived",
      "token_budget_exceeded",
      "rate_limited",
    ],
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
    summary: "Confirm an element, or as a client some of its fields, as the signed-in member",
    credentials: ["user"],
    body: confirmRequestSchema,
    answers: { 200: [{ description: "The confirmed value", schema: confirmationSchema }] },
    errors: [...BODY_ERRORS, ...CONSULTANT_ERRORS, ...CHANGE_ERRORS],
  },
  attach: {
    operation: "foundation_attach",
    method: "POST",
    path: "foundation/attach",
    summary:
      "Attach words of a signal to a field, a feature or a step, verified like any quote, as an owner or consultant",
    credentials: ["user"],
    body: attachRequestSchema,
    answers: {
      200: [{
        description: "The element, or the evidence of the feature or step, with the quote",
        schema: attachedSchema,
      }],
    },
    errors: [...BODY_ERRORS, ...CONSULTANT_ERRORS, ...CHANGE_ERRORS],
  },
  withdraw: {
    operation: "foundation_withdraw",
    method: "POST",
    path: "foundation/withdraw",
    summary:
      "Take back the confirmation of an element, or as a client of some of its fields, as the side that gave it",
    credentials: ["user"],
    body: withdrawRequestSchema,
    answers: { 200: [{ description: "The element, unconfirmed", schema: changedElementSchema }] },
    errors: [...BODY_ERRORS, ...CONSULTANT_ERRORS, ...CHANGE_ERRORS],
  },
  decide: {
    operation: "foundation_decide",
    method: "POST",
    path: "foundation/decide",
    summary:
      "Take a proposal over as the value of its element, or leave it, as an owner or consultant",
    credentials: ["user"],
    body: decideRequestSchema,
    answers: { 200: [{ description: "The element as it stands", schema: changedElementSchema }] },
    errors: [...BODY_ERRORS, ...CONSULTANT_ERRORS, ...CHANGE_ERRORS],
  },
  erase: {
    operation: "foundation_erase",
    method: "POST",
    path: "foundation/erase",
    summary: "Erase a signal or a person, as an owner of the project",
    credentials: ["user", "secret"],
    body: eraseRequestSchema,
    answers: { 200: [{ description: "What is left of it", schema: tombstoneSchema }] },
    errors: [...BODY_ERRORS, ...CONSULTANT_ERRORS, "revision_conflict"],
  },
} as const satisfies Record<string, Endpoint>;
