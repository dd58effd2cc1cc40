import { assertEquals } from "@std/assert";
import type { OperationPoint } from "../../../shared/contracts/metrics.ts";
import { toTokenSteps } from "./to_token_steps.ts";

function point(start: string, tokens: Partial<OperationPoint>): OperationPoint {
  return {
    start,
    operation: "extract",
    count: 1,
    error_rate: 0,
    p50_ms: 1,
    p95_ms: 1,
    cache_hit_rate: null,
    input_tokens: 0,
    output_tokens: 0,
    cache_read_input_tokens: 0,
    cost_usd: 0,
    ...tokens,
  };
}

Deno.test("toTokenSteps() adds up all operations of a step, by kind, and leaves out what is nothing", () => {
  const steps = toTokenSteps({
    window_seconds: 3600,
    step_seconds: 60,
    computed_at: "2026-11-23T12:00:00Z",
    operations: [],
    series: [
      point("2026-11-23T11:58:00Z", { input_tokens: 100, output_tokens: 10 }),
      point("2026-11-23T11:58:00Z", { input_tokens: 5 }),
      point("2026-11-23T11:59:00Z", { cache_read_input_tokens: 7 }),
    ],
  });

  assertEquals(
    steps.map(({ start, end, kind, tokens }) => [
      start.toISOString().slice(14, 19),
      end.toISOString().slice(14, 19),
      kind,
      tokens,
    ]),
    [
      ["58:00", "59:00", "Read", 105],
      ["58:00", "59:00", "Written", 10],
      ["59:00", "00:00", "Read from the cache", 7],
    ],
  );
});
