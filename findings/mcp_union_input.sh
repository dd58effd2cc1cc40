#!/usr/bin/env bash
# MCP SDK: a tool whose input is a union is published as a tool without input.
#
# One would guess: z.union and z.discriminatedUnion are published as anyOf, or refused when the tool
# is registered.
# What happens: tools/list shows an empty object, while calls are checked against the union: what
# the model is told to send is rejected.
# Why it matters: a tool that records a claim by quote or by offset is a union. The model sees no
# parameters and fails until it gives up.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . @modelcontextprotocol/sdk@1.32.2 zod@4.6.7
cat >look.mjs <<'END'
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { z } from "zod";
const server = new McpServer({ name: "server", version: "1" });
const answer = (input) => ({ content: [{ type: "text", text: JSON.stringify(input) }] });
server.registerTool("record", {
  inputSchema: z.discriminatedUnion("by", [
    z.object({ by: z.literal("quote"), quote: z.string() }),
    z.object({ by: z.literal("offset"), start: z.int() }),
  ]),
}, answer);
const client = new Client({ name: "client", version: "1" });
const [one, other] = InMemoryTransport.createLinkedPair();
await Promise.all([server.connect(one), client.connect(other)]);
console.log(JSON.stringify((await client.listTools()).tools[0].inputSchema));
for (const input of [{}, { by: "quote", quote: "x" }]) {
  const { isError, content } = await client.callTool({ name: "record", arguments: input });
  console.log(JSON.stringify(input), "->", isError ? "refused" : content[0].text);
}
await client.close();
END
cat >expected.txt <<'END'
{"type":"object","properties":{}}
{} -> refused
{"by":"quote","quote":"x"} -> {"by":"quote","quote":"x"}
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: MCP SDK: a tool whose input is a union is published as a tool without input. In short: the published and the enforced schema are two different ones.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
