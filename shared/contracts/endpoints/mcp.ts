import * as z from "zod";
import { BODY_ERRORS, type Endpoint } from "../endpoint.ts";

/** A JSON-RPC message of the Model Context Protocol; no list of them, which no generation that is served has. */
export const messageSchema = z.looseObject({ jsonrpc: z.literal("2.0") });

/** What the function `mcp` serves. */
export const MCP_ENDPOINTS = {
  message: {
    operation: "mcp",
    method: "POST",
    path: "mcp",
    summary:
      "A message of the Model Context Protocol, 2025-11-25 or 2026-07-28; Accept names JSON and event streams",
    credentials: ["user", "secret"],
    accepts_apps: true,
    body: messageSchema,
    answers: {
      200: [{ description: "The result or the error, as JSON-RPC.", schema: messageSchema }],
      202: [{ description: "To a notification: taken note of." }],
    },
    errors: [...BODY_ERRORS],
  },
} as const satisfies Record<string, Endpoint>;
