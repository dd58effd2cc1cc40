import * as z from "zod";
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
} from "../di_agent.ts";
import { BODY_ERRORS, CONSULTANT_ERRORS, type Endpoint, type EndpointAnswer } from "../endpoint.ts";

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
  /** The `before` parameter of the next page; null on the last page. */
  next: z.string().nullable(),
  total: z.int(),
});

/** The answer of `DELETE di-agent/runs/{run_id}`. */
const stoppedRunSchema = z.object({ run_id: z.uuid(), state: runStateSchema });

/** The answer of `POST di-agent/cache/invalidate`. */
const invalidatedSchema = z.object({ project_id: z.uuid(), invalidated: z.literal(true) });

const EVENTS: EndpointAnswer = {
  description:
    "The events observation, thinking, tool_call, tool_result, then result or error. To resume, " +
    "send the id of the last event, RUN_ID:NUMBER.",
  content_type: "text/event-stream",
};
const runParamsSchema = z.object({ run_id: z.uuid() });

/** What the function `di-agent` serves. */
export const DI_AGENT_ENDPOINTS = {
  run: {
    operation: "di_agent_run",
    method: "POST",
    path: "di-agent",
    summary: "Run the agent: it observes the project and takes one action",
    credentials: ["user", "secret"],
    headers: { "Idempotency-Key": idempotencyKeySchema.optional() },
    body: diAgentRequestSchema,
    answers: {
      200: [
        { description: "What it observed, decided and did.", schema: diAgentResponseSchema },
        EVENTS,
      ],
      202: [{
        description: "For the trigger scheduled with a secret key: the run has started",
        schema: acceptedRunSchema,
      }],
    },
    errors: [
      ...BODY_ERRORS,
      ...CONSULTANT_ERRORS,
      "project_archived",
      "run_in_progress",
      "run_stopped",
      "idempotency_key_reused",
      "rate_limited",
      "token_budget_exceeded",
      "model_failed",
    ],
  },
  list_runs: {
    operation: "di_agent_runs",
    method: "GET",
    path: "di-agent/runs",
    summary: "Past runs, newest first",
    credentials: ["user", "secret"],
    query: runsQuerySchema,
    answers: { 200: [{ description: "One page", schema: runsPageSchema }] },
    errors: CONSULTANT_ERRORS,
  },
  follow_run: {
    operation: "di_agent_run_events",
    method: "GET",
    path: "di-agent/runs/{run_id}/events",
    summary: "Stream the events of a run, from its beginning or after Last-Event-ID",
    credentials: ["user", "secret"],
    params: runParamsSchema,
    headers: { "Last-Event-ID": z.string().optional() },
    answers: { 200: [EVENTS] },
    errors: CONSULTANT_ERRORS,
  },
  stop_run: {
    operation: "di_agent_run_stop",
    method: "DELETE",
    path: "di-agent/runs/{run_id}",
    summary: "Stop a run; a run that has ended keeps its state",
    credentials: ["user", "secret"],
    params: runParamsSchema,
    answers: { 200: [{ description: "The state of the run", schema: stoppedRunSchema }] },
    errors: CONSULTANT_ERRORS,
  },
  gaps: {
    operation: "di_agent_gaps",
    method: "POST",
    path: "di-agent/gaps",
    summary: "What is missing in the project",
    credentials: ["user", "secret"],
    body: projectRequestSchema,
    answers: { 200: [{ description: "The gaps, worst first", schema: gapsResponseSchema }] },
    errors: [...BODY_ERRORS, ...CONSULTANT_ERRORS],
  },
  blind_spots: {
    operation: "di_agent_blind_spots",
    method: "POST",
    path: "di-agent/blind-spots",
    summary: "What consultant and client probably overlook",
    credentials: ["user", "secret"],
    body: projectRequestSchema,
    answers: { 200: [{ description: "The blind spots", schema: blindSpotsResponseSchema }] },
    errors: [...BODY_ERRORS, ...CONSULTANT_ERRORS],
  },
  questions: {
    operation: "di_agent_questions",
    method: "POST",
    path: "di-agent/questions",
    summary: "What to ask the client next",
    credentials: ["user", "secret"],
    body: questionsRequestSchema,
    answers: { 200: [{ description: "Up to five questions", schema: questionsResponseSchema }] },
    errors: [...BODY_ERRORS, ...CONSULTANT_ERRORS],
  },
  invalidate_cache: {
    operation: "di_agent_cache_invalidate",
    method: "POST",
    path: "di-agent/cache/invalidate",
    summary: "Discard the cached analysis, so that the next run decides again",
    credentials: ["user", "secret"],
    body: invalidateRequestSchema,
    answers: { 200: [{ description: "Done", schema: invalidatedSchema }] },
    errors: [...BODY_ERRORS, ...CONSULTANT_ERRORS],
  },
} as const satisfies Record<string, Endpoint>;
