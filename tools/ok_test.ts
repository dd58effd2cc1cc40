import { assertEquals } from "@std/assert";
import { readOutcome, showFailures } from "./ok.ts";

Deno.test("readOutcome() counts the tests of deno test, and lists what was skipped", () => {
  const output = `./a_test.ts => it works ... ok (1ms)
Skipped: the browser tests: no Chromium was found

ok | 120 passed (8 steps) | 0 failed | 1 ignored (12s)
`;

  assertEquals(readOutcome(output, true), {
    passed: 120,
    failed: 0,
    skipped: ["the browser tests: no Chromium was found"],
  });
});

Deno.test("readOutcome() counts failed tests, and a step that fails without any", () => {
  const { passed, failed } = readOutcome("FAILED | 3 passed | 2 failed (1s)", false);

  assertEquals([passed, failed], [3, 2]);
  assertEquals(readOutcome("ok | 3 passed | 0 failed (1s)", false).failed, 1);
  assertEquals(readOutcome("error: it does not compile", false).passed, 0);
});

Deno.test("readOutcome() counts the tests of pg_prove, and a step without tests as one", () => {
  assertEquals(readOutcome("Files=6, Tests=61,  3 wallclock secs", true).passed, 61);
  assertEquals(readOutcome("3093 imports checked", true).passed, 1);
});

Deno.test("showFailures() shows what deno test says of its failures, or the last lines of the output", () => {
  const stdout = "it works ... ok (1ms)\n\n ERRORS \n\nit fails => ./a_test.ts:1:6\n";

  assertEquals(showFailures(stdout, "Check a_test.ts"), "ERRORS \n\nit fails => ./a_test.ts:1:6");
  assertEquals(showFailures("", "error: it does not compile\n"), "error: it does not compile");
});
