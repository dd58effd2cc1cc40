import { assertEquals, assertStringIncludes } from "@std/assert";
import { findInvalidReason, isAnalysisValid } from "./is_analysis_valid.ts";

const NOW = "2026-11-20T10:00:00Z";
const OPTIONS = { unanalyzed_count: 0, now: NOW, ttl_seconds: 3600 };
const ROW = {
  last_full_analysis_at: "2026-11-20T09:00:00Z",
  invalidated_at: null,
  invalidation_reason: null,
};

Deno.test("isAnalysisValid() is true up to the full time to live", () => {
  assertEquals(isAnalysisValid(ROW, OPTIONS), true);
});

Deno.test("isAnalysisValid() is false one second later", () => {
  assertEquals(isAnalysisValid(ROW, { ...OPTIONS, now: "2026-11-20T10:00:01Z" }), false);
});

Deno.test("isAnalysisValid() is false without a row", () => {
  assertEquals(isAnalysisValid(null, OPTIONS), false);
});

Deno.test("isAnalysisValid() is false where no full analysis was made", () => {
  assertEquals(isAnalysisValid({ ...ROW, last_full_analysis_at: null }, OPTIONS), false);
});

Deno.test("isAnalysisValid() is false while a signal is not analysed", () => {
  assertEquals(isAnalysisValid(ROW, { ...OPTIONS, unanalyzed_count: 1 }), false);
});

Deno.test("isAnalysisValid() is false where the time cannot be read", () => {
  assertEquals(isAnalysisValid({ ...ROW, last_full_analysis_at: "soon" }, OPTIONS), false);
});

Deno.test("findInvalidReason() names the reason of an invalidation", () => {
  const row = { ...ROW, invalidated_at: NOW, invalidation_reason: "signal withdrawn" };

  assertStringIncludes(findInvalidReason(row, OPTIONS) ?? "", "signal withdrawn");
});
