import { type Metrics, metricsQuerySchema } from "../../shared/contracts/metrics.ts";
import { createEndpoint } from "../../shared/endpoint/create_endpoint.ts";
import type { RequestContext } from "../../shared/endpoint/request_context.ts";
import { AppError } from "../../shared/errors.ts";
import type { Handler, HandlerDeps } from "../../shared/http/handler_deps.ts";
import { toPrometheus } from "../../shared/observability/to_prometheus.ts";
import { callOperationFigures } from "../../shared/queries/call_operation_figures.ts";

const SECONDS_PER_UNIT = { m: 60, h: 3_600, d: 86_400 } as const;
const LONGEST_WINDOW_SECONDS = 30 * SECONDS_PER_UNIT.d;

/** `GET metrics`: what each operation did over a window; for holders of a secret key. */
export function createHandler(deps: HandlerDeps): Handler {
  return createEndpoint(deps, [{
    method: "GET",
    path: "metrics",
    operation: "metrics",
    accept: ["secret"],
    handle: answerMetrics,
  }]);
}

async function answerMetrics({ query, reader }: RequestContext): Promise<Response> {
  const { window, format } = query(metricsQuerySchema);
  const window_seconds = toSeconds(window);
  const operations = await callOperationFigures(reader, window_seconds);
  const metrics: Metrics = { window_seconds, computed_at: new Date().toISOString(), operations };
  if (format === "json") return Response.json(metrics);
  return new Response(toPrometheus(metrics), {
    headers: { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" },
  });
}

/** "90m" → 5400. */
function toSeconds(window: string): number {
  const unit = window.at(-1) as keyof typeof SECONDS_PER_UNIT;
  const seconds = Number(window.slice(0, -1)) * SECONDS_PER_UNIT[unit];
  if (seconds > LONGEST_WINDOW_SECONDS) {
    throw new AppError(
      "invalid_request",
      `Cannot use the window "${window}": metrics are kept for 30d`,
    );
  }
  return seconds;
}
