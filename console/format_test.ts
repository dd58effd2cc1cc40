import { assertEquals, assertMatch } from "@std/assert";
import { ELEMENTS } from "../shared/elements/elements.ts";
import { formatAge, formatDuration, formatGain, formatWait, toLabel } from "./format.ts";

Deno.test("formatDuration() counts whole seconds, and minutes from the first on", () => {
  assertEquals([0, 8_999, 60_000, 125_400].map(formatDuration), ["0s", "8s", "1m 0s", "2m 5s"]);
});

Deno.test("formatDuration() takes a clock that was set back for no time", () => {
  assertEquals(formatDuration(-5_000), "0s");
});

const NOW = Date.parse("2026-11-23T12:00:00Z");

Deno.test("formatAge() counts in the largest unit that fills at least one", () => {
  assertEquals(formatAge("2026-11-23T11:57:30Z", NOW), "2 minutes ago");
  assertEquals(formatAge("2026-11-23T10:00:00Z", NOW), "2 hours ago");
  assertEquals(formatAge("2026-11-22T11:00:00Z", NOW), "yesterday");
  assertEquals(formatAge("2025-11-01T11:00:00Z", NOW), "last year");
});

Deno.test("formatAge() calls less than a minute just now, also where the clocks differ", () => {
  assertEquals(formatAge("2026-11-23T11:59:01Z", NOW), "just now");
  assertEquals(formatAge("2026-11-23T12:00:59Z", NOW), "just now");
});

Deno.test("formatWait() counts in whole seconds, the one that has begun included", () => {
  assertEquals(
    [41_001, 42_000, 3_599_000].map((wait_ms) => formatWait(wait_ms, NOW)),
    ["in 42s", "in 42s", "in 59m 59s"],
  );
});

Deno.test("formatWait() tells the time from an hour on", () => {
  assertMatch(formatWait(3_600_000, NOW), /^at \d?\d:00/);
});

Deno.test("formatGain() shows the sign, also of nothing", () => {
  assertEquals([4.5, 0, -1].map(formatGain), ["+4.5", "+0", "-1"]);
});

Deno.test("toLabel() gives a name of the API in words", () => {
  assertEquals(toLabel("mvp_scoped"), "MVP scoped");
  assertEquals(toLabel("engagement"), "Engagement");
  assertEquals(toLabel(""), "");
});

Deno.test("toLabel() calls elements and gates what the agent calls them", () => {
  assertEquals(toLabel("budget_constraints"), "Budget constraints");
  for (const [name, { label }] of Object.entries(ELEMENTS)) {
    assertEquals(toLabel(name).toLowerCase(), label);
  }
});
