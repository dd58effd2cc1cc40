#!/usr/bin/env bash
# MCP server: wrong arguments of a prompt are reported as a fault of the server.
#
# One would guess: arguments that do not fit a prompt's schema are the caller's mistake (-32602), as
# a missing prompt is, or a result with isError, as a tool's are.
# What happens: the answer is -32603, internal error, and its message is the validator's list of
# issues as JSON text.
# Why it matters: a host retries or reports an outage where the person who filled in the prompt only
# has to correct a field, and monitors count faults that are none.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . @modelcontextprotocol/server@2.4.0 @modelcontextprotocol/client@2.4.0 zod@4.6.7
cat >look.mjs <<'END'
import { McpServer } from "@modelcontextprotocol/server";
import { Client, InMemoryTransport } from "@modelcontextprotocol/client";
import { z } from "zod";
const server = new McpServer({ name: "server", version: "1" });
const text = (words) => ({ type: "text", text: words });
server.registerTool("quote", { inputSchema: z.object({ words: z.string() }) }, ({ words }) => ({ content: [text(words)] }));
server.registerPrompt("call", { argsSchema: z.object({ words: z.string() }) }, ({ words }) => ({ messages: [{ role: "user", content: text(words) }] }));
const client = new Client({ name: "client", version: "1" });
const [one, other] = InMemoryTransport.createLinkedPair();
await Promise.all([server.connect(one), client.connect(other)]);
const wrong = { words: 7 };
const tell = async (name, ask) => {
  try { const { isError } = await ask(); console.log(name, "-> answered,", isError ? "isError" : "fine"); }
  catch (error) { console.log(name, "-> error", error.code, "|", error.message.slice(0, 60).replace(/\s+/g, " ")); }
};
await tell("tools/call", () => client.callTool({ name: "quote", arguments: wrong }));
await tell("prompts/get", () => client.getPrompt({ name: "call", arguments: wrong }));
await tell("prompts/get of none", () => client.getPrompt({ name: "none", arguments: {} }));
await client.close();
END
cat >expected.txt <<'END'
tools/call -> answered, isError
prompts/get -> error -32603 | [ { "expected": "string", "code": "invalid_type", 
prompts/get of none -> error -32602 | Prompt none not found
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: MCP server: wrong arguments of a prompt are reported as a fault of the server. In short: one mistake, three kinds of answer.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
