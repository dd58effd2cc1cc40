import { assertEquals, assertLessOrEqual, assertRejects } from "@std/assert";
import { readmeText } from "./gen_readme.ts";
import { withStack } from "../tests/harness/stack.ts";

const stack = withStack();

const readme = await Deno.readTextFile(new URL("../README.md", import.meta.url));

Deno.test("README.md shows what the program tells of the bundled case: else run deno task gen:readme", async () => {
  assertEquals(await readmeText(readme, stack()), readme);
});

Deno.test("README.md shows a whole run in sixty lines", () => {
  const [, trace = ""] = readme.split(/<!-- \/?trace -->/);

  assertLessOrEqual(trace.trim().split("\n").length, 60);
});

Deno.test("readmeText() does not write into a text that has no place for it", async () => {
  await assertRejects(() => readmeText("# Groundwork", stack()), RangeError, "has no place for it");
});
