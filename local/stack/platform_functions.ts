import type { Handler, ReasoningDeps } from "../../shared/http/handler_deps.ts";
import { createHandler as createDiAgent } from "../../functions/di-agent/handler.ts";
import { createHandler as createFoundation } from "../../functions/foundation/handler.ts";
import { createHandler as createMcp } from "../../functions/mcp/handler.ts";
import { createHandler as createMetrics } from "../../functions/metrics/handler.ts";
import { createHandler as createReadiness } from "../../functions/readiness/handler.ts";
import { createHandler as createWebhooks } from "../../functions/webhooks/handler.ts";

/** The deployed functions by slug. */
export const platformFunctions: Record<string, (deps: ReasoningDeps) => Handler> = {
  "di-agent": createDiAgent,
  foundation: createFoundation,
  mcp: createMcp,
  metrics: createMetrics,
  readiness: createReadiness,
  webhooks: createWebhooks,
};
