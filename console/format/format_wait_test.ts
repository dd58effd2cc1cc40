import { assertEquals, assertMatch } from "@std/assert";
import { formatWait } from "./format_wait.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");

Deno.test("formatWait() counts in whole seconds, the one that has begun included", () => {
  assertEquals(
    [41_001, 42_000, 3_599_000].map((wait_ms) => formatWait(wait_ms, NOW)),
    ["in 42s", "in 42s", "in 59m 59s"],
  );
});

Deno.test("formatWait() tells the time from an hour on", () => {
  assertMatch(formatWait(3_600_000, NOW), /^at \d?\d:00/);
});
