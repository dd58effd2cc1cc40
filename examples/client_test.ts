import { assertEquals, assertMatch } from "@std/assert";
import { seedDemo } from "../local/seed.ts";
import { withStack } from "../tests/harness/stack.ts";

const stack = withStack();

/** What the client prints. The second run finds what the first has confirmed. */
const EXPECTED = [
  /^readiness \d+(\.\d)?, insufficient$/m,
  /^core_pain (extracted|unchanged|protected), \d+ quotes$/m,
  /^agent: observation$/m,
  /^agent: result$/m,
  /^gaps [1-9]\d*: /m,
  /^blind spots \d+$/m,
  /^next question: .+\?$/m,
  /^core_pain confirmed by the consultant$/m,
  /^runs so far [1-9]\d*$/m,
  /^di_agent_run: [1-9]\d* calls, p95 \d+ ms$/m,
];

async function run(program: string, args: string[]): Promise<void> {
  const { project_id, users: [owner] } = await seedDemo(stack());
  const { url, publishable_key, secret_key } = stack();
  const { code, stdout, stderr } = await new Deno.Command(program, {
    args: [...args, "examples/client.ts"],
    cwd: new URL("../", import.meta.url),
    env: {
      SUPABASE_URL: url,
      SUPABASE_PUBLISHABLE_KEY: publishable_key,
      SUPABASE_SECRET_KEY: secret_key,
      EMAIL: owner!.email,
      PASSWORD: owner!.password,
      PROJECT_ID: project_id,
      NO_COLOR: "1",
    },
  }).output();
  const decoder = new TextDecoder();

  assertEquals(code, 0, decoder.decode(stderr));
  for (const line of EXPECTED) assertMatch(decoder.decode(stdout), line);
}

Deno.test("the example client does what it says, under Deno", async () => {
  await run(Deno.execPath(), ["run", "--allow-all", "--no-check"]);
});

Deno.test("the example client does what it says, under Node", async () => {
  await run("npx", ["--yes", "--package=node@22.23.3", "node"]);
});
