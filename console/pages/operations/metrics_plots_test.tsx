import { assertEquals } from "@std/assert";
import { timeDomain, toDecades, toTokenSteps } from "./metrics_plots.tsx";
import type { OperationPoint } from "../../../shared/contracts/metrics.ts";

Deno.test("timeDomain() reaches from the first step's begin to the last one's end", () => {
  const domain = timeDomain({
    window_seconds: 3600,
    step_seconds: 600,
    computed_at: "2026-11-23T12:04:30Z",
    operations: [],
  });

  assertEquals(
    domain.map((date) => date.toISOString()),
    ["2026-11-23T11:00:00.000Z", "2026-11-23T12:10:00.000Z"],
  );
});

Deno.test("toDecades() encloses the values", () => {
  assertEquals(toDecades([12, 340, 9_100]), [10, 100, 1_000, 10_000]);
});

Deno.test("toDecades() spans at least one decade, and begins at 1", () => {
  assertEquals(toDecades([100]), [100, 1_000]);
  assertEquals(toDecades([0, 0.2]), [1, 10]);
});

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
