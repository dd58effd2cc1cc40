/**
 * The function `mcp` as the protocol's own tools see it: the official inspector calls everything there is, and the conformance suite
 * runs the scenarios that need no tools of its own. npm answers from its cache or the network; where they cannot be had, the tests are
 * skipped, and say so.
 */
// deno-lint-ignore-file no-console -- says what it skips
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { once } from "../../shared/once.ts";
import { asUser, GENERATIONS } from "../harness/mcp_client.ts";
import { createProject, type TestUser } from "../harness/project.ts";
import { withStack } from "../harness/stack.ts";
import { insertLetter } from "./agent_case.ts";

const stack = withStack({ env: { CONSOLE_URL: "https://console.example/" } });

const PACKAGES = [
  "node@22.20.0",
  "@modelcontextprotocol/inspector@2.12.0",
  "@modelcontextprotocol/conformance@0.2.0-alpha.12",
];

interface Programs {
  node: string;
  inspector: string;
  conformance: string;
}

/** Where npm has put the programs; null without npm. */
const findPrograms = once(async (): Promise<Programs | null> => {
  const { success, stdout } = await run("npx", [
    ...["--yes", "--prefer-offline", ...PACKAGES.map((name) => `--package=${name}`)],
    ...["which", "node", "mcp-inspector", "conformance"],
  ]).catch(() => ({ success: false, stdout: "" }));
  const [node, inspector, conformance] = stdout.trim().split("\n");
  if (success && node && inspector && conformance) return { node, inspector, conformance };
  console.warn("skipped: the MCP inspector and conformance suite (npm install failed)");
  return null;
});

async function run(program: string, args: string[]) {
  const { code, success, stdout, stderr } = await new Deno.Command(program, {
    args,
    env: { NO_COLOR: "1" },
    stdin: "null",
  }).output();
  const decoder = new TextDecoder();
  return { code, success, stdout: decoder.decode(stdout), stderr: decoder.decode(stderr) };
}

/** A project with two letters of the client, which contradict each other. */
async function createReadProject() {
  const project = await createProject(stack(), { name: "Garments" });
  const { project_id, members: { owner } } = project;
  await insertLetter(stack(), project_id);
  for (const budget of ["40,000", "60,000"]) {
    await insertLetter(stack(), project_id, `Our budget is ${budget} euros.`);
  }
  const response = await fetch(`${stack().url}/functions/v1/foundation`, {
    method: "POST",
    headers: { "content-type": "application/json", ...asUser(owner) },
    body: JSON.stringify({ project_id }),
  });
  assertEquals(response.status, 200, await response.text());
  await stack().idle();
  const [signal] = await stack().sql<{ id: string }>(
    "select id from public.signals where project_id = $1 and content like $2",
    [project_id, `%${LOSS}%`],
  );
  assert(signal !== undefined);
  return { project_id, owner, signal_id: signal.id };
}

const LOSS = "It costs us two thousand euros a month in refunds.";

/** The inspector's command line as the user: what it prints, and how it ends. */
function inspectAs(user: TestUser, { node, inspector }: Programs, era: string) {
  return async (method: string, args: string[] = []) => {
    const { code, stdout, stderr } = await run(node, [
      ...[inspector, "--cli", "--server-url", `${stack().url}/functions/v1/mcp`],
      ...["--transport", "http", "--header", `Authorization: Bearer ${user.access_token}`],
      ...["--stored-auth-only", "--protocol-era", era, "--format", "json", "--quiet"],
      ...["--method", method, ...args],
    ]);
    const { result = null } = stdout.startsWith("{") ? JSON.parse(stdout) : {};
    return { code, result, stderr };
  };
}

for (const [generation, era] of [[GENERATIONS[0], "legacy"], [GENERATIONS[1], "modern"]] as const) {
  Deno.test(`${generation}: the official inspector lists and calls all that there is`, async () => {
    const programs = await findPrograms();
    if (programs === null) return;
    const { project_id, owner, signal_id } = await createReadProject();
    const inspect = inspectAs(owner, programs, era);
    const callTool = (name: string, args: object) =>
      inspect("tools/call", ["--tool-name", name, "--tool-args-json", JSON.stringify(args)]);
    const calls: Record<string, object> = {
      list_projects: {},
      read_foundation: { project_id },
      read_product: { project_id },
      explain_readiness: { project_id },
      search_signals: { project_id, query: "garment" },
      list_conflicts: { project_id },
      list_changes: { project_id },
      next_questions: { project_id },
      propose_value: {
        project_id,
        element: "core_pain",
        value: {
          statement: "Nobody here can tell a family where a garment is.",
          stakes: "Refunds of two thousand euros a month",
        },
        citations: [
          { field: "stakes", signal_id, quote: LOSS },
          {
            field: "statement",
            signal_id,
            quote: "when a family asks where a garment is, nobody here can tell them",
          },
        ],
      },
      import_text: { project_id, text: `We need it by May ${generation.slice(0, 4)}.` },
    };

    // Strict: a schema that clients could not use ends it with 6.
    const listed = await inspect("tools/list", ["--strict"]);
    assertEquals(listed.code, 0, listed.stderr);
    assertEquals(listed.result.tools.map(({ name }: Named) => name), Object.keys(calls));
    for (const [name, args] of Object.entries(calls)) {
      const { code, result, stderr } = await callTool(name, args);
      assertEquals([name, code, result?.isError ?? false], [name, 0, false], stderr);
      assert(Object.keys(result.structuredContent).length > 0, name);
    }

    const uri = `groundwork://projects/${project_id}/foundation`;
    const { result: templates } = await inspect("resources/templates/list");
    assertEquals(templates.resourceTemplates.map(({ name }: Named) => name), ["foundation"]);
    const { result: resources } = await inspect("resources/list");
    assertEquals(resources.resources.map((resource: { uri: string }) => resource.uri), [uri]);
    const { result: document } = await inspect("resources/read", ["--uri", uri]);
    assertStringIncludes(document.contents[0].text, "# Garments");
    const { result: prompts } = await inspect("prompts/list");
    assertEquals(prompts.prompts.map(({ name }: Named) => name), ["prepare_call"]);
    const { result: prompt } = await inspect("prompts/get", [
      ...["--prompt-name", "prepare_call", "--prompt-args", `project_id=${project_id}`],
    ]);
    assertStringIncludes(prompt.messages[0].content.text, "40,000");

    // What fails: in the tool, in its arguments, and in the protocol.
    const absent = await callTool("read_foundation", { project_id: crypto.randomUUID() });
    assertEquals([absent.code !== 0, absent.result?.isError ?? true], [true, true]);
    assert(JSON.stringify(absent).includes("not_found"), JSON.stringify(absent));
    const wrong = await callTool("search_signals", { project_id: "x" });
    assert(JSON.stringify(wrong).includes("Invalid"), JSON.stringify(wrong));
    const missing = await inspect("resources/read", [
      ...["--uri", `groundwork://projects/${crypto.randomUUID()}/foundation`],
    ]);
    assert(missing.code !== 0 && missing.stderr.includes("there is none"), missing.stderr);
    const stranger = inspectAs({ ...owner, access_token: "x" }, programs, era);
    const refused = await stranger("tools/list");
    assert(refused.code !== 0 && refused.result === null, refused.stderr);
  });
}

interface Named {
  name: string;
}

/** The scenarios of the suite that ask nothing of a server but to speak the protocol; the others call tools that only its own has. */
const SCENARIOS: Record<(typeof GENERATIONS)[number], string[]> = {
  "2025-11-25": [
    ...["server-initialize", "server-session-lifecycle", "ping", "tools-list", "resources-list"],
    ...["prompts-list", "dns-rebinding-protection"],
  ],
  "2026-07-28": [
    ...["server-stateless", "tools-list", "resources-list", "sep-2164-resource-not-found"],
    ...["prompts-list", "dns-rebinding-protection", "caching", "http-header-validation"],
    "input-required-result-unsupported-methods",
  ],
};

/** What is not served: nothing that is offered changes while an isolate could be listened to. */
const NOT_SERVED = [
  "sep-2575-server-sends-subscription-ack",
  "sep-2575-server-tags-subscription-id",
];

interface Check {
  id: string;
  status: "SUCCESS" | "FAILURE" | "SKIPPED" | "INFO";
  errorMessage?: string;
  details?: { untestable?: boolean };
}

for (const generation of GENERATIONS) {
  Deno.test(`${generation}: the protocol's conformance suite finds nothing`, async () => {
    const programs = await findPrograms();
    if (programs === null) return;
    const { members: { owner } } = await createProject(stack());
    // The suite has no credential of its own.
    using client = Deno.createHttpClient({ allowHost: true });
    await using proxy = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, (request) => {
      const { pathname } = new URL(request.url);
      const headers = new Headers([...request.headers, ...Object.entries(asUser(owner))]);
      const { method, body } = request;
      return fetch(`${stack().url}${pathname}`, { client, method, headers, body });
    });
    const directory = await Deno.makeTempDir({ prefix: "groundwork-conformance-" });

    try {
      const passed: string[] = [];
      for (const scenario of SCENARIOS[generation]) {
        const output = `${directory}/${scenario}`;
        const { stdout, stderr } = await run(programs.node, [
          ...[programs.conformance, "server", "--scenario", scenario],
          ...["--url", `http://127.0.0.1:${proxy.addr.port}/functions/v1/mcp`],
          ...["--spec-version", generation, "--output-dir", output],
        ]);
        const checks = await readChecks(output);
        const failed = checks.filter(({ id, status, details }) =>
          status === "FAILURE" && details?.untestable !== true && !NOT_SERVED.includes(id)
        );
        assertEquals(failed, [], `${scenario}: ${stdout}${stderr}`);
        passed.push(...checks.filter(({ status }) => status === "SUCCESS").map(({ id }) => id));
      }
      assert(passed.length >= SCENARIOS[generation].length, passed.join());
    } finally {
      await Deno.remove(directory, { recursive: true });
    }
  });
}

async function readChecks(directory: string): Promise<Check[]> {
  for await (const { name } of Deno.readDir(directory)) {
    return JSON.parse(await Deno.readTextFile(`${directory}/${name}/checks.json`));
  }
  throw new Error("The conformance suite has written nothing");
}
