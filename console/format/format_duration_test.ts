import { assertEquals } from "@std/assert";
import { formatDuration } from "./format_duration.ts";

Deno.test("formatDuration() counts whole seconds, and minutes from the first on", () => {
  assertEquals([0, 8_999, 60_000, 125_400].map(formatDuration), ["0s", "8s", "1m 0s", "2m 5s"]);
});

Deno.test("formatDuration() takes a clock that was set back for no time", () => {
  assertEquals(formatDuration(-5_000), "0s");
});
