// deno-lint-ignore-file no-console -- says what it skips
import { assert, assertEquals, assertMatch } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import { seedDemo } from "../local/seed.ts";
import { withStack } from "../tests/harness/stack.ts";
import { packClient } from "./pack_client.ts";

/**
 * The tarball in a fresh npm project, as someone who installs it has it. npm answers from its cache or the network; where a package
 * cannot be had, what needs it is skipped, and says so.
 */

const stack = withStack();

/** What the example prints. The second run finds what the first has confirmed. */
const EXPECTED = [
  /^readiness \d+(\.\d)?, insufficient$/m,
  /^core_pain (extracted|unchanged|protected), \d+ quotes$/m,
  /^agent: observation$/m,
  /^agent: result$/m,
  /^agent did: .+$/m,
  /^gaps [1-9]\d*: /m,
  /^next question: .+\?$/m,
  /^the pain: .+$/m,
  /^core_pain confirmed by the consultant$/m,
  /^the document has \d\d+ lines$/m,
  /^runs so far [1-9]\d*$/m,
];

interface Output {
  success: boolean;
  text: string;
}

async function run(cwd: string, program: string, args: string[], env = {}): Promise<Output> {
  const { success, stdout, stderr } = await new Deno.Command(program, {
    args,
    cwd,
    env: { NO_COLOR: "1", ...env },
    stdin: "null",
  }).output();
  const decoder = new TextDecoder();
  return { success, text: decoder.decode(stdout) + decoder.decode(stderr) };
}

async function versionOf(name: string): Promise<string> {
  const manifest = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(await Deno.readTextFile(manifest)).version;
}

/** A project with the tarball, what it needs beside it, and the example compiled by its users' TypeScript; null without npm. */
async function createConsumer(directory: string): Promise<string | null> {
  const tarball = await packClient(directory);
  await Deno.writeTextFile(
    join(directory, "package.json"),
    JSON.stringify({ name: "consumer", private: true, type: "module" }),
  );
  const supabase = `@supabase/supabase-js@${await versionOf("@supabase/supabase-js")}`;
  const installed = await run(directory, "npm", [
    ...["install", "--no-audit", "--no-fund", "--prefer-offline"],
    ...[tarball, supabase, "@types/node@20"],
  ]);
  if (!installed.success) {
    console.warn(`skipped: the client from its tarball (npm install failed)`);
    return null;
  }
  const example = await Deno.readTextFile(
    new URL("../packages/client/example.ts", import.meta.url),
  );
  await Deno.writeTextFile(join(directory, "example.ts"), example);
  await Deno.writeTextFile(join(directory, "readme.ts"), await readSnippets());
  // Someone with database types of their own uses it, too.
  await Deno.writeTextFile(join(directory, "typed.ts"), TYPED);
  return directory;
}

/** What the client's README shows, one after the other, with the names that it takes for known. */
async function readSnippets(): Promise<string> {
  const text = await Deno.readTextFile(new URL("../packages/client/README.md", import.meta.url));
  const snippets = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code);
  assertEquals(snippets.length, 2);
  return [KNOWN, ...snippets].join("\n");
}

const KNOWN = `
const {
  SUPABASE_URL: url = "",
  SUPABASE_PUBLISHABLE_KEY: publishable_key = "",
  EMAIL: email = "",
  PASSWORD: password = "",
  PROJECT_ID: project_id = "",
} = process.env;
const idempotency_key = crypto.randomUUID();
`;

const TSC = fromFileUrl(new URL("../node_modules/typescript/bin/tsc", import.meta.url));

const TYPED = `
import type { SupabaseClient } from "@supabase/supabase-js";
import { type AgentEvent, createGroundwork, type Progress, type Readiness } from "groundwork-client";
interface Database {
  public: {
    Tables: { notes: { Row: { id: string }; Insert: { id: string }; Update: { id?: string }; Relationships: [] } };
    Views: { [_ in never]: never };
    Functions: { [_ in never]: never };
  };
}
declare const supabase: SupabaseClient<Database>;
export const score: Promise<Readiness | Progress> = createGroundwork(supabase).readiness("id");
export function decisionOf(event: AgentEvent): string | null {
  return event.event === "result" ? event.data.decision : null;
}
// @ts-expect-error -- there is no such trigger
createGroundwork(supabase).agent({ request: { project_id: "id", trigger: "whim" } });
// @ts-expect-error -- there is no such element
createGroundwork(supabase).confirm({ project_id: "id", element: "mood" });
`;

let consumer: Promise<string | null> | null = null;
const directory = Deno.makeTempDirSync({ prefix: "groundwork-consumer-" });
Deno.test.afterAll(() => Deno.remove(directory, { recursive: true }));
const withConsumer = () => consumer ??= createConsumer(directory);

Deno.test("the packed client has types that strict users can check, libraries included", async () => {
  const project = await withConsumer();
  if (project === null) return;

  const { success, text } = await run(project, "node", [
    ...[TSC, "--strict", "--exactOptionalPropertyTypes", "--target", "es2022"],
    ...["--module", "nodenext", "--lib", "es2022,dom", "example.ts", "typed.ts", "readme.ts"],
  ]);

  assertEquals([success, text], [true, ""]);
});

Deno.test("the packed client holds no server code and needs nothing at run time", async () => {
  const project = await withConsumer();
  if (project === null) return;
  const installed = join(project, "node_modules/groundwork-client");

  const script = await Deno.readTextFile(join(installed, "client.js"));
  const manifest = JSON.parse(await Deno.readTextFile(join(installed, "package.json")));

  assertEquals(script.match(/^import .*|from "[^.].*"|\bDeno\.|\bzod\b/m), null);
  assertEquals(manifest.dependencies, undefined);
});

/** What the program prints, as the owner of the demo project; null without npm. */
async function runAsOwner(program: string, args: string[]): Promise<string | null> {
  const project = await withConsumer();
  if (project === null) return null;
  const { project_id, users: [owner] } = await seedDemo(stack());
  const { url, publishable_key } = stack();
  const { success, text } = await run(project, program, args, {
    SUPABASE_URL: url,
    SUPABASE_PUBLISHABLE_KEY: publishable_key,
    EMAIL: owner!.email,
    PASSWORD: owner!.password,
    PROJECT_ID: project_id,
  });

  assert(success, text);
  return text;
}

async function runExample(program: string, args: string[]): Promise<void> {
  const text = await runAsOwner(program, args);
  if (text === null) return;
  for (const line of EXPECTED) assertMatch(text, line);
}

/** supabase-js wants a WebSocket, which Node 20 has behind a flag. */
const NODE_FLAGS: Record<string, string[]> = { "20": ["--experimental-websocket"], "22": [] };

for (const [version, flags] of Object.entries(NODE_FLAGS)) {
  Deno.test(`the packed client does under Node ${version} what its example says`, async () => {
    const project = await withConsumer();
    if (project === null) return;
    const node = [...["--yes", "--prefer-offline", `--package=node@${version}`, "node"]];
    const found = await run(project, "npx", [...node, "--version"]);
    if (!found.success || !found.text.startsWith(`v${version}.`)) {
      console.warn(`skipped: the client under Node ${version} (npx cannot get it)`);
      return;
    }

    await runExample("npx", [...node, ...flags, "example.js"]);
  });
}

Deno.test("the packed client does under Deno what its example says", async () => {
  await runExample(Deno.execPath(), [
    ...["run", "-A", "--no-check", "--node-modules-dir=manual", "example.ts"],
  ]);
});

Deno.test("the snippets of the client's README do what they say", async () => {
  if (await withConsumer() === null) return;
  const { project_id } = await seedDemo(stack());
  // They read what an extraction has found.
  const extracted = await fetch(`${stack().url}/functions/v1/foundation`, {
    method: "POST",
    headers: { "content-type": "application/json", apikey: stack().secret_key },
    body: JSON.stringify({ project_id }),
  });
  assertEquals(extracted.status, 200, await extracted.text());

  const text = await runAsOwner(Deno.execPath(), [
    ...["run", "-A", "--no-check", "--node-modules-dir=manual", "readme.ts"],
  ]);
  if (text === null) return;

  const [quotes, others] = [true, false].map((is_quote) =>
    text.trim().split("\n").filter((line) => QUOTE.test(line) === is_quote)
  );
  assert(quotes!.length > 0, text);
  // What the agent decided, and what it recommends.
  assert(others!.length >= 2, text);
});

const QUOTE = /^.+: ".+" \((asserted|asked|denied|conditional|reported|hedged|withdrawn)\)$/;
