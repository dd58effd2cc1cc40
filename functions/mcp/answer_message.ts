import {
  createMcpHandler,
  isLegacyRequest,
  WebStandardStreamableHTTPServerTransport,
} from "@modelcontextprotocol/server";
import { messageSchema } from "../../shared/contracts/endpoints/mcp.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { createServer } from "./create_server.ts";
import { requireOrigin } from "./require_origin.ts";

/** Answers one message of the protocol, of whichever generation. */
export async function answerMessage(context: RequestContext): Promise<Response> {
  const { request, deps } = context;
  requireOrigin(request, deps);
  const parsedBody = await context.body(messageSchema);
  let failure: unknown = null;
  const server = () => createServer(context, (error) => failure ??= error);
  const response = await isLegacyRequest(request, parsedBody)
    ? await answerLegacy(server(), request, parsedBody)
    : await createMcpHandler(server, MODERN).fetch(request, { parsedBody });
  // The protocol answers 200 even if a tool failed; the operation's report has the real outcome.
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
