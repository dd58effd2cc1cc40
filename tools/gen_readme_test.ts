import { assertEquals, assertLessOrEqual, assertRejects, assertStringIncludes } from "@std/assert";
import type { RunEvent } from "../shared/contracts/di_agent.ts";
import { readmeText, renderTrace, withStableIds } from "./gen_readme.ts";
import { withStack } from "../tests/harness/stack.ts";

const stack = withStack();

const readme = await Deno.readTextFile(new URL("../README.md", import.meta.url));

Deno.test("README.md shows the real output for the bundled case: otherwise run deno task gen:readme", async () => {
  assertEquals(await readmeText(readme, stack()), readme);
});

Deno.test("README.md shows a whole run in sixty lines", () => {
  const [, trace = ""] = readme.split(/<!-- \/?trace -->/);

  assertLessOrEqual(trace.trim().split("\n").length, 60);
});

Deno.test("readmeText() refuses a text without the comments", async () => {
  await assertRejects(() => readmeText("# Groundwork", stack()), RangeError, "has no place for it");
});

const LONG = "The core pain does not exist yet, and four signals are unread.";

Deno.test("renderTrace() shows each event under its name", () => {
  const events: RunEvent[] = [
    { event: "thinking", data: { thinking: LONG } },
    { event: "tool_call", data: { tool_name: "analyze_gaps", tool_args: {} } },
  ];

  assertEquals(
    renderTrace(events),
    `thinking { thinking: '${LONG}' }\ntool_call { tool_name: 'analyze_gaps', tool_args: {} }`,
  );
});

Deno.test("renderTrace() refers to what an earlier event contains", () => {
  const events: RunEvent[] = [
    { event: "thinking", data: { thinking: LONG, decision: "Ask." } },
    { event: "result", data: { thinking: LONG, decision: "Ask.", cached: false } },
  ];

  assertStringIncludes(
    renderTrace(events),
    "result { thinking: [as above], decision: 'Ask.', cached: false }",
  );
});

Deno.test("renderTrace() omits what differs from run to run", () => {
  const trace = () =>
    renderTrace([{
      event: "result",
      data: { run_id: crypto.randomUUID(), timings: { total_ms: Math.random() } },
    }]);

  assertEquals(trace(), trace());
  assertStringIncludes(trace(), "timings: [measured]");
});

Deno.test("renderTrace() cuts long texts and lists, and says how much is missing", () => {
  const trace = renderTrace([{ event: "result", data: { a: "x".repeat(200), b: [1, 2, 3] } }]);

  assertStringIncludes(trace, "90 more characters");
  assertStringIncludes(trace, "2 more items");
});

Deno.test("withStableIds() keeps equal ids equal and others apart", () => {
  const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
  const first = "00000000-0000-4000-8000-000000000001";
  const second = "00000000-0000-4000-8000-000000000002";

  assertEquals(withStableIds([one, two, `${one}:3`]), [first, second, `${first}:3`]);
});
