import { MCP_ENDPOINTS } from "../../shared/contracts/endpoints/mcp.ts";
import { createEndpoint } from "../../shared/http/create_endpoint.ts";
import type { Handler, HandlerDeps } from "../../shared/http/handler_deps.ts";
import { withResourceMetadata } from "../../shared/http/resource_metadata.ts";

/**
 * `POST mcp`: the Model Context Protocol, one message a request and nothing kept between two, in the generations 2025-11-25 and
 * 2026-07-28. `GET mcp/oauth-protected-resource` says who may call it.
 *
 * The protocol is loaded with the first message: an isolate listens sooner, and a preflight or a stranger needs none of it.
 */
export function createHandler(deps: HandlerDeps): Handler {
  const endpoint = createEndpoint(deps, [{
    ...MCP_ENDPOINTS.message,
    handle: async (context) => (await import("./answer_message.ts")).answerMessage(context),
  }]);
  return withResourceMetadata(deps, "mcp", endpoint);
}
