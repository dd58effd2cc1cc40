import {
  createMcpHandler,
  isLegacyRequest,
  WebStandardStreamableHTTPServerTransport,
} from "@modelcontextprotocol/server";
import { MCP_ENDPOINTS, messageSchema } from "../../shared/contracts/endpoints/mcp.ts";
import { createEndpoint } from "../../shared/http/create_endpoint.ts";
import type { Handler, HandlerDeps } from "../../shared/http/handler_deps.ts";
import { withResourceMetadata } from "../../shared/http/resource_metadata.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { createServer } from "./create_server.ts";
import { requireOrigin } from "./require_origin.ts";

/**
 * `POST mcp`: the Model Context Protocol, one message a request and nothing kept between two, in the generations 2025-11-25 and
 * 2026-07-28. Who may call it is told by `GET mcp/oauth-protected-resource`.
 */
export function createHandler(deps: HandlerDeps): Handler {
  const endpoint = createEndpoint(deps, [{ ...MCP_ENDPOINTS.message, handle: answerMessage }]);
  return withResourceMetadata(deps, "mcp", endpoint);
}

async function answerMessage(context: RequestContext): Promise<Response> {
  const { request, deps } = context;
  requireOrigin(request, deps);
  const parsedBody = await context.body(messageSchema);
  let failure: unknown = null;
  const server = () => createServer(context, (error) => failure ??= error);
  const response = await isLegacyRequest(request, parsedBody)
    ? await answerLegacy(server(), request, parsedBody)
    : await createMcpHandler(server, MODERN).fetch(request, { parsedBody });
  // The protocol answers 200 whatever a tool came to; the report of the operation says what it was.
  if (failure !== null) context.continueWith(Promise.reject(failure));
  return response;
}

/** No subscriptions: an isolate ends too soon to be listened to, and nothing that it offers changes meanwhile. */
const MODERN = { legacy: "reject", maxSubscriptions: 0 } as const;

/** As JSON: the package's own handler for 2025-11-25 answers as a stream, before a tool has done anything. */
async function answerLegacy(
  server: ReturnType<typeof createServer>,
  request: Request,
  parsedBody: unknown,
): Promise<Response> {
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  return await transport.handleRequest(request, { parsedBody });
}
