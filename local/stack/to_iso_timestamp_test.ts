import { assertEquals } from "@std/assert";
import { toIsoTimestamp } from "./to_iso_timestamp.ts";

Deno.test("toIsoTimestamp() writes timestamps with and without time zone as PostgREST does", () => {
  assertEquals(
    toIsoTimestamp("2026-01-02 01:04:05.678901+00"),
    "2026-01-02T01:04:05.678901+00:00",
  );
  assertEquals(toIsoTimestamp("2026-01-02 01:04:05+05:30"), "2026-01-02T01:04:05+05:30");
  assertEquals(toIsoTimestamp("2026-01-02 01:04:05"), "2026-01-02T01:04:05");
  assertEquals(toIsoTimestamp("infinity"), "infinity");
});
