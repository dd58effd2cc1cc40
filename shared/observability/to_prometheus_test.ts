import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import type { OperationFigures } from "../contracts/metrics.ts";
import { toPrometheus } from "./to_prometheus.ts";

const FIGURES: OperationFigures = {
  operation: "readiness",
  count: 12,
  streamed: 2,
  error_rate: 0.25,
  p50_ms: 40,
  p95_ms: 120,
  p99_ms: 200,
  duration_ms: 600,
  duration_buckets: [{ le_ms: 50, count: 10 }, { le_ms: 200, count: 2 }],
  cache_hit_rate: null,
  invalidations: null,
  db_calls_per_request: 1,
  db_ms_per_call: 20,
  llm_calls: 0,
  llm_ms: 0,
  first_token_p50_ms: null,
  input_tokens: 0,
  output_tokens: 0,
  cache_read_input_tokens: 0,
  cache_creation_input_tokens: 0,
  cost_usd: 0,
};

const render = (operations: OperationFigures[]) =>
  toPrometheus({ window_seconds: 3600, computed_at: "2026-01-01T00:00:00Z", operations });

Deno.test("toPrometheus() states durations in seconds by quantile", () => {
  assertStringIncludes(
    render([FIGURES]),
    'groundwork_duration_seconds{operation="readiness",quantile="0.95"} 0.12\n',
  );
});

Deno.test("toPrometheus() leaves out a figure of which nothing was counted", () => {
  assertEquals(render([FIGURES]).includes("groundwork_cache_hit_ratio{"), false);
});

Deno.test("toPrometheus() describes each metric once, however many operations there are", () => {
  const text = render([FIGURES, { ...FIGURES, operation: "foundation" }]);

  assertEquals(text.match(/# TYPE groundwork_duration_seconds gauge/g)?.length, 1);
});

Deno.test("toPrometheus() writes nothing but comments and samples, and ends with a line break", () => {
  const lines = render([{ ...FIGURES, operation: 'odd "name"\\' }]).split("\n");

  assertEquals(lines.pop(), "");
  for (const line of lines) {
    assertMatch(line, /^(# (HELP|TYPE) \w+ .+|\w+\{(\w+="(\\.|[^"\\\n])*",?)+\} -?[\d.e+-]+)$/);
  }
});
