/** The figures of `GET metrics`. */
import { z } from "zod";

const durationSchema = z.string().regex(/^[1-9]\d{0,3}[mhd]$/);

/**
 * Query of `GET metrics`. `window` and `step` are a number and a unit: 30m, 1h, 7d. A window is at most 30d and has at most
 * 500 steps; without `step` there is no series. It begins with the minute that it reaches into.
 */
export const metricsQuerySchema = z.strictObject({
  window: durationSchema.default("1h"),
  step: durationSchema.optional(),
  format: z.enum(["json", "prometheus"]).default("json"),
});
export type MetricsQuery = z.infer<typeof metricsQuerySchema>;

/** One operation over one window. Durations in milliseconds, rates 0 to 1, null where nothing was counted. */
export const operationFiguresSchema = z.object({
  operation: z.string(),
  count: z.int(),
  /** How many of them answered with a stream of events. */
  streamed: z.int(),
  error_rate: z.number(),
  /** Percentiles are within 2 % of the exact ones. */
  p50_ms: z.number(),
  p95_ms: z.number(),
  p99_ms: z.number(),
  /** Of all of them, added up. */
  duration_ms: z.number(),
  /**
   * How many took longer than the bucket before and at most `le_ms` milliseconds, shortest first. Each bound is a power of 1.04;
   * empty buckets are left out.
   */
  duration_buckets: z.array(z.object({ le_ms: z.number(), count: z.int() })),
  cache_hit_rate: z.number().nullable(),
  /** How often the cache that the operation reads was invalidated, over all projects; null where it has none. */
  invalidations: z.int().nullable(),
  db_calls_per_request: z.number(),
  db_ms_per_call: z.number().nullable(),
  llm_calls: z.int(),
  llm_ms: z.number(),
  /** Median time to a model's first event. */
  first_token_p50_ms: z.number().nullable(),
  input_tokens: z.int(),
  output_tokens: z.int(),
  cache_read_input_tokens: z.int(),
  cache_creation_input_tokens: z.int(),
  /** Estimated price of the model calls, as far as their models' prices are known. */
  cost_usd: z.number(),
});
export type OperationFigures = z.infer<typeof operationFiguresSchema>;

/** What one operation did in one step, units as in its figures. */
export const operationPointSchema = operationFiguresSchema.pick({
  operation: true,
  count: true,
  error_rate: true,
  p50_ms: true,
  p95_ms: true,
  cache_hit_rate: true,
  input_tokens: true,
  output_tokens: true,
  cache_read_input_tokens: true,
  cost_usd: true,
}).extend({
  /** A multiple of the step's length since 1970, UTC; the first and the last step may be cut by the window. */
  start: z.string(),
});
export type OperationPoint = z.infer<typeof operationPointSchema>;

export const operationReportSchema = z.object({
  operations: z.array(operationFiguresSchema),
  /** By time, then operation, without the steps in which nothing happened; only where a step was asked for. */
  series: z.array(operationPointSchema).optional(),
});
export type OperationReport = z.infer<typeof operationReportSchema>;

export const metricsSchema = operationReportSchema.extend({
  window_seconds: z.int(),
  /** Only where a step was asked for. */
  step_seconds: z.int().optional(),
  computed_at: z.string(),
});
export type Metrics = z.infer<typeof metricsSchema>;
