import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import type { LocalStack } from "../../local/stack.ts";

/** The generations of the protocol that the function serves. */
export const GENERATIONS = ["2025-11-25", "2026-07-28"] as const;
export type Generation = (typeof GENERATIONS)[number];

/** The official client, connected to the stack's function `mcp`. */
export interface McpClient extends AsyncDisposable {
  client: Client;
  /** The result of a tool: its structured content, or the error it answered with. */
  call(name: string, args?: Record<string, unknown>): Promise<ToolResult>;
  /** Round trips to the database before the last answer. */
  countDbCalls(): number;
}

export interface ToolResult {
  content: Record<string, unknown> | null;
  /** As the tool tells it: {code, message, …}, or the package's own sentence where the arguments do not fit. */
  error: string | null;
  /** Everything that was sent. */
  text: string;
  /** Round trips to the database before the answer. */
  db_calls: number;
}

/** @throws {Error} If the function refuses the credential. */
export async function connectMcp(
  stack: LocalStack,
  headers: Record<string, string>,
  generation: Generation = "2026-07-28",
): Promise<McpClient> {
  const client = new Client({ name: "tests", version: "1" }, {
    versionNegotiation: { mode: generation === "2025-11-25" ? "legacy" : { pin: generation } },
  });
  const url = new URL(`${stack.url}/functions/v1/mcp`);
  let timing = "";
  const transport = new StreamableHTTPClientTransport(url, {
    requestInit: { headers },
    fetch: async (...args) => {
      const response = await fetch(...args);
      timing = response.headers.get("server-timing") ?? timing;
      return response;
    },
  });
  await client.connect(transport);
  const countDbCalls = () => Number(/"(\d+) calls"/.exec(timing)?.[1]);
  return {
    client,
    call: async (name, args = {}) => {
      const result = await client.callTool({ name, arguments: args });
      const [first] = result.content;
      return {
        content: result.isError ? null : result.structuredContent as Record<string, unknown>,
        error: result.isError && first?.type === "text" ? first.text : null,
        text: JSON.stringify(result),
        db_calls: countDbCalls(),
      };
    },
    countDbCalls,
    [Symbol.asyncDispose]: () => client.close(),
  };
}

/** The header of a signed-in user. */
export const asUser = ({ access_token }: { access_token: string }): Record<string, string> => ({
  authorization: `Bearer ${access_token}`,
});
