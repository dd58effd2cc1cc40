import { assertEquals } from "@std/assert";
import { formatAge } from "./format_age.ts";

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
