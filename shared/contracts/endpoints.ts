import type { Endpoint } from "./endpoint.ts";
import { DI_AGENT_ENDPOINTS } from "./endpoints/di_agent.ts";
import { FOUNDATION_ENDPOINTS } from "./endpoints/foundation.ts";
import { MCP_ENDPOINTS } from "./endpoints/mcp.ts";
import { METRICS_ENDPOINTS } from "./endpoints/metrics.ts";
import { READINESS_ENDPOINTS } from "./endpoints/readiness.ts";
import { WEBHOOKS_ENDPOINTS } from "./endpoints/webhooks.ts";

/** Every operation of the HTTP API, in reading order. The functions import only their own. */
export const ENDPOINTS: readonly Endpoint[] = [
  READINESS_ENDPOINTS,
  FOUNDATION_ENDPOINTS,
  DI_AGENT_ENDPOINTS,
  METRICS_ENDPOINTS,
  MCP_ENDPOINTS,
  WEBHOOKS_ENDPOINTS,
].flatMap((endpoints): Endpoint[] => Object.values(endpoints));
