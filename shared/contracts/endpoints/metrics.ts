import type { Endpoint } from "../endpoint.ts";
import { metricsQuerySchema, metricsSchema } from "../metrics.ts";

/** What the function `metrics` serves. */
export const METRICS_ENDPOINTS = {
  read: {
    operation: "metrics",
    method: "GET",
    path: "metrics",
    summary: "Counts, durations and costs per operation within a time window",
    credentials: ["secret"],
    query: metricsQuerySchema,
    answers: {
      200: [
        { description: "The figures.", schema: metricsSchema },
        {
          description: "Counters and histograms since the day began (UTC), for Prometheus.",
          content_type: "text/plain",
        },
      ],
    },
    errors: [],
  },
} as const satisfies Record<string, Endpoint>;
