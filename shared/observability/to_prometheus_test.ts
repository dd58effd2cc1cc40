import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import type { OperationCounters } from "../contracts/metrics.ts";
import { toPrometheus } from "./to_prometheus.ts";

const COUNTERS: OperationCounters = {
  operation: "readiness",
  count: 12,
  streamed: 2,
  failed: 3,
  hits: 0,
  misses: 0,
  duration_ms: 600,
  duration_buckets: [
    { le_ms: 1.04 ** -100, count: 1 },
    { le_ms: 1.04 ** 45, count: 4 },
    { le_ms: 1.04 ** 46, count: 5 },
    { le_ms: 1.04 ** 400, count: 2 },
  ],
  db_calls: 12,
  db_ms: 240,
  llm_calls: 0,
  llm_ms: 0,
  first_token_buckets: [],
  input_tokens: 0,
  output_tokens: 0,
  cache_read_input_tokens: 0,
  cache_creation_input_tokens: 0,
  cost_usd: 0,
};

const render = (operations: OperationCounters[]) =>
  toPrometheus({
    began_at: "2026-01-01T00:00:00Z",
    operations,
    invalidations: { readiness: 7, di_analysis: 1 },
    most_project_tokens: 900,
  }, 1000);

Deno.test("toPrometheus() states sums in seconds", () => {
  assertStringIncludes(
    render([COUNTERS]),
    'groundwork_db_seconds_total{operation="readiness"} 0.24\n',
  );
});

Deno.test("toPrometheus() counts in each bucket all that took no longer, and in the last one everything", () => {
  const buckets = [...render([COUNTERS]).matchAll(/duration_seconds_bucket\{.*le="(.+)"\} (\d+)/g)]
    .map(([, le, count]) => [le === "+Inf" ? Infinity : Number(le), Number(count)] as const);

  assertEquals(buckets[0], [0.005841, 5]);
  assertEquals(buckets[1]?.[1], 10);
  assertEquals(buckets.at(-2)?.[1], 10);
  assertEquals(buckets.at(-1), [Infinity, 12]);
  for (const [index, [bound, count]] of buckets.entries()) {
    const [before_bound, before] = buckets[index - 1] ?? [0, 0];
    assert(bound > before_bound && count >= before);
  }
  assertStringIncludes(
    render([COUNTERS]),
    'groundwork_duration_seconds_count{operation="readiness"} 12\n',
  );
  assertStringIncludes(
    render([COUNTERS]),
    'groundwork_duration_seconds_sum{operation="readiness"} 0.6\n',
  );
});

Deno.test("toPrometheus() leaves out the reads of a cache that the operation does not have", () => {
  assertEquals(render([COUNTERS]).includes("groundwork_cache_reads_total{"), false);
});

Deno.test("toPrometheus() describes each metric once, however many operations there are", () => {
  const text = render([COUNTERS, { ...COUNTERS, operation: "foundation" }]);

  assertEquals(text.match(/# TYPE groundwork_duration_seconds histogram/g)?.length, 1);
});

Deno.test("toPrometheus() writes nothing but comments and samples, and ends with a line break", () => {
  const lines = render([{ ...COUNTERS, operation: 'odd "name"\\' }]).split("\n");

  assertEquals(lines.pop(), "");
  for (const line of lines) {
    assertMatch(line, /^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="(\\.|[^"\\\n])*",?)+\})? -?[\d.e+-]+)$/);
  }
});
