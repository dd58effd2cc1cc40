/** The figures of `GET metrics`. */
import { z } from "zod";

/** Query of `GET metrics`. `window` is a number and a unit: 30m, 1h, 7d; at most 30d. */
export const metricsQuerySchema = z.strictObject({
  window: z.string().regex(/^[1-9]\d{0,3}[mhd]$/).default("1h"),
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
  p50_ms: z.number(),
  p95_ms: z.number(),
  p99_ms: z.number(),
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

export const metricsSchema = z.object({
  window_seconds: z.int(),
  computed_at: z.string(),
  operations: z.array(operationFiguresSchema),
});
export type Metrics = z.infer<typeof metricsSchema>;
