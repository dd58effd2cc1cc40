/**
 * The catalogue of the HTTP API: every operation with what it takes and what it answers. The OpenAPI document is made from it; a
 * typed client can read it too. The functions themselves check requests with the same schemas, each with its own.
 */
import { z } from "zod";
import type { ErrorCode } from "../errors.ts";
import {
  acceptedRunSchema,
  actionTypeSchema,
  blindSpotsResponseSchema,
  diAgentRequestSchema,
  diAgentResponseSchema,
  gapsResponseSchema,
  idempotencyKeySchema,
  invalidateRequestSchema,
  projectRequestSchema,
  questionsRequestSchema,
  questionsResponseSchema,
  runsQuerySchema,
  runStateSchema,
  toolCallSchema,
  triggerSchema,
  usageSchema,
} from "./di_agent.ts";
import { extractableNameSchema } from "./element.ts";
import { confirmedBySchema } from "./stored_element.ts";
import {
  confirmRequestSchema,
  elementOutcomeSchema,
  extractableSchemas,
  foundationRequestSchema,
  showQuerySchema,
} from "./foundation.ts";
import { metricsQuerySchema, metricsSchema } from "./metrics.ts";
import { readinessRequestSchema, readinessSchema } from "./readiness.ts";

/** One answer of an operation. Without `schema` it is text of the content type. */
export interface Answer {
  description: string;
  schema?: z.ZodType;
  content_type?: string;
}

export interface Endpoint {
  /** As in metrics and logs. */
  operation: string;
  method: "GET" | "POST" | "DELETE";
  /** Under `/functions/v1/`; `{name}` stands for a part of `params`. */
  path: string;
  summary: string;
  credentials: readonly ("user" | "secret")[];
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  headers?: Record<string, z.ZodType>;
  /** By HTTP status; several where the content type is the caller's choice. */
  answers: Record<number, Answer[]>;
  /** What it may be refused with, besides what every operation may. */
  errors: readonly ErrorCode[];
}

/** What any operation may be refused with. */
export const COMMON_ERRORS = [
  "invalid_request",
  "unauthorized",
  "internal",
  "unavailable",
  "deadline_exceeded",
] as const satisfies readonly ErrorCode[];

/** The answer of `POST readiness` for several projects. */
export const readinessBatchSchema = z.object({
  results: z.array(readinessSchema),
  /** Projects that do not exist, or that the caller may not see. */
  not_found: z.array(z.uuid()),
});

/** The answer of `POST foundation`: the outcome of each element that was asked for. */
export const foundationResponseSchema = z.object({
  project_id: z.uuid(),
  elements: z.partialRecord(extractableNameSchema, elementOutcomeSchema),
  readiness: readinessSchema,
  model: z.string().nullable(),
  degraded: z.boolean(),
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

/** The schemas, each for a value that may be missing. */
function nullable<Schemas extends Record<string, z.ZodType>>(schemas: Schemas) {
  const entries = Object.entries(schemas).map(([name, schema]) => [name, schema.nullable()]);
  // `fromEntries` cannot pair each name with its own schema.
  return Object.fromEntries(entries) as { [Name in keyof Schemas]: z.ZodNullable<Schemas[Name]> };
}

/** The answer of `GET foundation`: every element, null where there is none. */
export const storedFoundationSchema = z.object({
  project_id: z.uuid(),
  ...nullable(extractableSchemas),
  /** Newest first, up to 200; only where asked for. */
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

/** A past run of the agent. */
export const loggedRunSchema = z.object({
  id: z.uuid(),
  trigger: triggerSchema,
  trigger_context: z.string().nullable(),
  observation: z.string().nullable(),
  thinking: z.string().nullable(),
  decision: z.string().nullable(),
  action_type: actionTypeSchema.nullable(),
  tools_called: z.array(toolCallSchema),
  guidance_provided: z.unknown(),
  stop_reason: z.string().nullable(),
  what_would_help: z.array(z.string()),
  recommended_next: z.string().nullable(),
  readiness_before: z.int().nullable(),
  readiness_after: z.int().nullable(),
  gates_affected: z.array(z.string()),
  model: z.string().nullable(),
  degraded: z.boolean(),
  usage: z.unknown(),
  execution_time_ms: z.int().nullable(),
  success: z.boolean(),
  error_code: z.string().nullable(),
  created_at: z.string(),
});

/** The answer of `GET di-agent/runs`: one page, newest first. */
export const runsPageSchema = z.object({
  runs: z.array(loggedRunSchema),
  /** The `before` of the next page; null on the last one. */
  next: z.string().nullable(),
  total: z.int(),
});

/** The answer of `DELETE di-agent/runs/{run_id}`. */
export const stoppedRunSchema = z.object({ run_id: z.uuid(), state: runStateSchema });

/** The answer of `POST di-agent/cache/invalidate`. */
export const invalidatedSchema = z.object({ project_id: z.uuid(), invalidated: z.literal(true) });

const BODY_ERRORS = ["invalid_json", "payload_too_large"] as const;
const PROJECT_ERRORS = ["not_found"] as const;
const CONSULTANT_ERRORS = ["not_found", "forbidden"] as const;
const EVENTS: Answer = {
  description:
    "Events observation, thinking, tool_call, tool_result, then result or error. The id " +
    "of an event, RUN_ID:NUMBER, tells where to resume.",
  content_type: "text/event-stream",
};
const runParamsSchema = z.object({ run_id: z.uuid() });

/** Every operation, in the order in which a reader wants to meet them. */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    operation: "readiness",
    method: "POST",
    path: "readiness",
    summary: "How ready a project is, or each of up to 100",
    credentials: ["user", "secret"],
    body: readinessRequestSchema,
    answers: {
      200: [{
        description: "The score; of several projects {results, not_found}",
        schema: z.union([readinessSchema, readinessBatchSchema]),
      }],
    },
    errors: [...BODY_ERRORS, ...PROJECT_ERRORS],
  },
  {
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
  {
    operation: "foundation_show",
    method: "GET",
    path: "foundation",
    summary: "The foundation as it stands",
    credentials: ["user", "secret"],
    query: showQuerySchema,
    answers: { 200: [{ description: "Every element", schema: storedFoundationSchema }] },
    errors: PROJECT_ERRORS,
  },
  {
    operation: "foundation_confirm",
    method: "POST",
    path: "foundation/confirm",
    summary: "Confirm an element, as it stands or corrected, in the name of the signed-in member",
    credentials: ["user"],
    body: confirmRequestSchema,
    answers: { 200: [{ description: "The confirmed value", schema: confirmationSchema }] },
    errors: [...BODY_ERRORS, ...CONSULTANT_ERRORS, "revision_conflict", "insufficient_signal"],
  },
  {
    operation: "di_agent_run",
    method: "POST",
    path: "di-agent",
    summary: "Let the agent look at the project and take one action",
    credentials: ["user", "secret"],
    headers: { "Idempotency-Key": idempotencyKeySchema.optional() },
    body: diAgentRequestSchema,
    answers: {
      200: [
        { description: "What it saw, decided and did", schema: diAgentResponseSchema },
        EVENTS,
      ],
      202: [{
        description: "To the trigger scheduled with a secret key: the run has begun",
        schema: acceptedRunSchema,
      }],
    },
    errors: [
      ...BODY_ERRORS,
      ...CONSULTANT_ERRORS,
      "run_in_progress",
      "run_stopped",
      "idempotency_key_reused",
      "rate_limited",
      "token_budget_exceeded",
      "model_failed",
    ],
  },
  {
    operation: "di_agent_runs",
    method: "GET",
    path: "di-agent/runs",
    summary: "Past runs, newest first",
    credentials: ["user", "secret"],
    query: runsQuerySchema,
    answers: { 200: [{ description: "One page", schema: runsPageSchema }] },
    errors: CONSULTANT_ERRORS,
  },
  {
    operation: "di_agent_run_events",
    method: "GET",
    path: "di-agent/runs/{run_id}/events",
    summary: "What a run tells, from its beginning or from where the reader left off",
    credentials: ["user", "secret"],
    params: runParamsSchema,
    headers: { "Last-Event-ID": z.string().optional() },
    answers: { 200: [EVENTS] },
    errors: CONSULTANT_ERRORS,
  },
  {
    operation: "di_agent_run_stop",
    method: "DELETE",
    path: "di-agent/runs/{run_id}",
    summary: "Stop a run; one that has ended keeps its state",
    credentials: ["user", "secret"],
    params: runParamsSchema,
    answers: { 200: [{ description: "Where the run stands", schema: stoppedRunSchema }] },
    errors: CONSULTANT_ERRORS,
  },
  {
    operation: "di_agent_gaps",
    method: "POST",
    path: "di-agent/gaps",
    summary: "What the project lacks",
    credentials: ["user", "secret"],
    body: projectRequestSchema,
    answers: { 200: [{ description: "The gaps, worst first", schema: gapsResponseSchema }] },
    errors: [...BODY_ERRORS, ...CONSULTANT_ERRORS],
  },
  {
    operation: "di_agent_blind_spots",
    method: "POST",
    path: "di-agent/blind-spots",
    summary: "What consultant and client probably overlook",
    credentials: ["user", "secret"],
    body: projectRequestSchema,
    answers: { 200: [{ description: "The blind spots", schema: blindSpotsResponseSchema }] },
    errors: [...BODY_ERRORS, ...CONSULTANT_ERRORS],
  },
  {
    operation: "di_agent_questions",
    method: "POST",
    path: "di-agent/questions",
    summary: "What to ask the client next",
    credentials: ["user", "secret"],
    body: questionsRequestSchema,
    answers: { 200: [{ description: "Up to five questions", schema: questionsResponseSchema }] },
    errors: [...BODY_ERRORS, ...CONSULTANT_ERRORS],
  },
  {
    operation: "di_agent_cache_invalidate",
    method: "POST",
    path: "di-agent/cache/invalidate",
    summary: "Let the next run look at everything anew",
    credentials: ["user", "secret"],
    body: invalidateRequestSchema,
    answers: { 200: [{ description: "Done", schema: invalidatedSchema }] },
    errors: [...BODY_ERRORS, ...CONSULTANT_ERRORS],
  },
  {
    operation: "metrics",
    method: "GET",
    path: "metrics",
    summary: "What each operation did within a window",
    credentials: ["secret"],
    query: metricsQuerySchema,
    answers: {
      200: [
        { description: "The figures", schema: metricsSchema },
        { description: "The figures for Prometheus", content_type: "text/plain" },
      ],
    },
    errors: [],
  },
];
