/** The figures of `GET metrics`. */
import * as z from "zod";

const durationSchema = z.string().regex(/^[1-9]\d{0,3}[mhd]$/);

/**
 * Query of `GET metrics`. `window` and `step` are a number and a unit: 30m, 1h, 7d. A window is at most 30d and has at most
 * 500 steps; without `step` there is no series. It begins with the minute that it reaches into. What Prometheus reads are counters,
 * which have neither.
 */
export const metricsQuerySchema = z.strictObject({
  window: durationSchema.default("1h"),
  step: durationSchema.optional(),
  format: z.enum(["json", "prometheus"]).default("json"),
});
export type MetricsQuery = z.infer<typeof metricsQuerySchema>;

/**
 * How many took longer than the bucket before and at most `le_ms` milliseconds, shortest first. Each bound is a power of 1.04;
 * empty buckets are left out.
 */
const histogramSchema = z.array(z.object({ le_ms: z.number(), count: z.int() }));
export type Histogram = z.infer<typeof histogramSchema>;

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
  duration_buckets: histogramSchema,
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

/** What the operations of one name have done since the day began. Durations in milliseconds. */
export const operationCountersSchema = z.object({
  operation: z.string(),
  count: z.int(),
  /** How many of them answered with a stream of events. */
  streamed: z.int(),
  /** How many failed on our side. */
  failed: z.int(),
  /** Reads that the operation's own cache answered, and those that it could not. */
  hits: z.int(),
  misses: z.int(),
  duration_ms: z.number(),
  duration_buckets: histogramSchema,
  db_calls: z.int(),
  db_ms: z.number(),
  llm_calls: z.int(),
  llm_ms: z.number(),
  /** Times to a model's first event. */
  first_token_buckets: histogramSchema,
  input_tokens: z.int(),
  output_tokens: z.int(),
  cache_read_input_tokens: z.int(),
  cache_creation_input_tokens: z.int(),
  cost_usd: z.number(),
});
export type OperationCounters = z.infer<typeof operationCountersSchema>;

/** The answer of the RPC `operation_counters`: sums that only grow until the day ends (UTC). */
export const countersSchema = z.object({
  began_at: z.string(),
  operations: z.array(operationCountersSchema),
  /** How often each cache was invalidated, over all projects. */
  invalidations: z.object({ readiness: z.int(), di_analysis: z.int() }),
  /** The most tokens that one project has used. */
  most_project_tokens: z.int(),
});
export type Counters = z.infer<typeof countersSchema>;
