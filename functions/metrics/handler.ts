import { METRICS_ENDPOINTS } from "../../shared/contracts/endpoints/metrics.ts";
import { type Metrics, metricsQuerySchema } from "../../shared/contracts/metrics.ts";
import { createEndpoint } from "../../shared/http/create_endpoint.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { AppError } from "../../shared/errors.ts";
import type { Handler, HandlerDeps } from "../../shared/http/handler_deps.ts";
import { toPrometheus } from "../../shared/observability/to_prometheus.ts";
import {
  callOperationCounters,
  callOperationReport,
  type MetricsPeriod,
} from "../../shared/queries/metrics.ts";

const SECONDS_PER_UNIT = { m: 60, h: 3_600, d: 86_400 } as const;
const LONGEST_WINDOW_SECONDS = 30 * SECONDS_PER_UNIT.d;
const MOST_STEPS = 500;

/**
 * `GET metrics`: what each operation did over a window and, step by step, within it, or for Prometheus since the day began; for
 * holders of a secret key.
 */
export function createHandler(deps: HandlerDeps): Handler {
  return createEndpoint(deps, [{
    ...METRICS_ENDPOINTS.read,
    handle: answerMetrics,
  }]);
}

async function answerMetrics({ query, reader, deps }: RequestContext): Promise<Response> {
  const { window, step, format } = query(metricsQuerySchema);
  if (format === "prometheus") {
    const text = toPrometheus(await callOperationCounters(reader), deps.env.DAILY_TOKEN_BUDGET);
    return new Response(text, {
      headers: { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" },
    });
  }
  const period = toPeriod(window, step);
  const report = await callOperationReport(reader, period);
  const metrics: Metrics = { ...period, computed_at: new Date().toISOString(), ...report };
  return Response.json(metrics);
}

function toPeriod(window: string, step: string | undefined): MetricsPeriod {
  const window_seconds = toSeconds(window);
  if (window_seconds > LONGEST_WINDOW_SECONDS) {
    throw new AppError(
      "invalid_request",
      `Cannot use the window "${window}": metrics are kept for 30d`,
    );
  }
  if (step === undefined) return { window_seconds };
  const step_seconds = toSeconds(step);
  if (window_seconds > step_seconds * MOST_STEPS) {
    throw new AppError(
      "invalid_request",
      `Cannot use the step "${step}": a window has at most ${MOST_STEPS} of them`,
    );
  }
  return { window_seconds, step_seconds };
}

/** "90m" → 5400. */
function toSeconds(duration: string): number {
  const unit = duration.at(-1) as keyof typeof SECONDS_PER_UNIT;
  return Number(duration.slice(0, -1)) * SECONDS_PER_UNIT[unit];
}
