/** The configurations as Claude Code and Claude Desktop would use them, with the official client in their place. */
// deno-lint-ignore-file no-console -- says what it skips
import { assert, assertEquals } from "@std/assert";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { createProject } from "../../tests/harness/project.ts";
import { withStack } from "../../tests/harness/stack.ts";

const stack = withStack();

const readConfig = async (name: string) =>
  JSON.parse(await Deno.readTextFile(new URL(name, import.meta.url))).mcpServers.groundwork;

/** "${NAME:-default}" and "${NAME}", as Claude Code fills them in. */
function expand(text: string, env: Record<string, string>): string {
  return text.replaceAll(
    /\$\{(\w+)(?::-([^}]*))?\}/g,
    (_, name, preset) => env[name] ?? preset ?? "",
  );
}

Deno.test("Claude Code's configuration leads to the tools, with a user's token", async () => {
  const { project_id, members } = await createProject(stack());
  const env = { GROUNDWORK_URL: stack().url, GROUNDWORK_TOKEN: members.owner.access_token };
  const { type, url, headers } = await readConfig(".mcp.json");
  const client = new Client({ name: "claude-code", version: "1" });
  await client.connect(
    new StreamableHTTPClientTransport(new URL(expand(url, env)), {
      requestInit: { headers: { Authorization: expand(headers.Authorization, env) } },
    }),
  );
  try {
    const { tools } = await client.listTools();
    const result = await client.callTool({ name: "list_projects", arguments: {} });

    assertEquals([type, expand(url, {})], ["http", "http://127.0.0.1:54321/functions/v1/mcp"]);
    assert(tools.some(({ name }) => name === "read_foundation"));
    assert(JSON.stringify(result.structuredContent).includes(project_id));
  } finally {
    await client.close();
  }
});

/** Asks a server on stdin and stdout, and returns its answers by id. */
async function ask(
  child: Deno.ChildProcess,
  messages: { id?: number }[],
): Promise<Map<number, unknown>> {
  const answers = new Map<number, unknown>();
  const writer = child.stdin.getWriter();
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (const message of messages) {
    await writer.write(new TextEncoder().encode(JSON.stringify(message) + "\n"));
    while (message.id !== undefined && !answers.has(message.id)) {
      const { value, done } = await reader.read();
      if (done) return answers;
      text += value;
      for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n")) {
        const line = text.slice(0, end);
        text = text.slice(end + 1);
        const { id, result } = JSON.parse(line);
        if (id !== undefined) answers.set(id, result);
      }
    }
  }
  await writer.close();
  await reader.cancel();
  return answers;
}

Deno.test("Claude Desktop's configuration leads to the tools, by way of a bridge", async () => {
  const { members } = await createProject(stack());
  const { command, args, env } = await readConfig("claude_desktop_config.json");
  const bridge = args.find((arg: string) => arg.startsWith("mcp-remote@"));
  const found = await new Deno.Command("npm", { args: ["view", bridge, "version"], stderr: "null" })
    .output().catch(() => null);
  if (!found?.success) {
    console.warn("skipped: Claude Desktop's configuration (npm cannot get mcp-remote)");
    return;
  }
  const child = new Deno.Command(command, {
    args: args.map((arg: string) =>
      arg.replace("http://127.0.0.1:54321", stack().url).replace(
        "${AUTHORIZATION}",
        `Bearer ${members.owner.access_token}`,
      )
    ),
    stdin: "piped",
    stdout: "piped",
    stderr: "null",
  }).spawn();
  try {
    const answers = await ask(child, [
      {
        ...{ jsonrpc: "2.0", id: 1, method: "initialize" },
        params: {
          protocolVersion: "2025-11-25",
          capabilities: {},
          clientInfo: { name: "claude-desktop", version: "1" },
        },
      } as { id: number },
      { jsonrpc: "2.0", method: "notifications/initialized" } as { id?: number },
      { jsonrpc: "2.0", id: 2, method: "tools/list", params: {} } as { id: number },
    ]);

    assertEquals(Object.keys(env), ["AUTHORIZATION"]);
    assert(
      JSON.stringify(answers.get(2)).includes("read_foundation"),
      JSON.stringify([...answers]),
    );
  } finally {
    child.kill();
    await child.status;
  }
});
