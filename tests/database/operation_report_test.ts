import { assertAlmostEquals, assertEquals } from "@std/assert";
import { operationReportSchema } from "../../shared/contracts/metrics.ts";
import { withDatabase } from "../harness/database.ts";

const HOUR = 3_600;
const database = withDatabase();

Deno.test("operation_report() is empty if nothing happened, and has no series by default", async () => {
  assertEquals(await report(HOUR, null), { operations: [] });
  assertEquals(await report(HOUR, 60), { operations: [], series: [] });
});

Deno.test("operation_report() aggregates each operation per step within the window", async () => {
  await database().query(
    `insert into public.operation_metrics (
      operation, duration_ms, cache, ok, input_tokens, output_tokens, cache_read_input_tokens, cost_usd, created_at
    )
    select seen.operation, seen.duration_ms, seen.cache, seen.ok, seen.tokens, 2, 3, seen.cost_usd, begin.at + seen.after
    from (select date_bin('10 minutes', now(), '1970-01-01T00:00:00Z') - interval '10 minutes' as at) as begin,
      (values
        ('readiness', 10, 'hit', true, 5, 0.5, interval '0'),
        ('readiness', 30, 'miss', false, 6, null, interval '599 seconds'),
        ('readiness', 70, 'bypass', true, 7, null, interval '-1 second'),
        ('foundation', 500, null, true, 90, 0.25, interval '1 second'),
        ('readiness', 9999, 'hit', true, 1, 1, interval '-1 hour')
      ) as seen (operation, duration_ms, cache, ok, tokens, cost_usd, after)`,
  );

  const { series = [] } = await report(HOUR, 600);

  const starts = series.map(({ start }) => Date.parse(start) / 1000);
  const [before = NaN, within = NaN] = starts;
  assertEquals(starts, [before, within, within]);
  assertEquals([within - before, within % 600], [600, 0]);
  assertEquals(series.map(({ operation }) => operation), ["readiness", "foundation", "readiness"]);
  const { p50_ms = NaN, p95_ms = NaN } = series[2] ?? {};
  assertAlmostEquals(p50_ms, 20, 0.4);
  assertAlmostEquals(p95_ms, 29, 0.58);
  assertEquals(series[2], {
    start: series[2]?.start ?? "",
    operation: "readiness",
    count: 2,
    error_rate: 0.5,
    p50_ms,
    p95_ms,
    cache_hit_rate: 0.5,
    input_tokens: 11,
    output_tokens: 4,
    cache_read_input_tokens: 6,
    cost_usd: 0.5,
  });
  assertEquals([series[0]?.cache_hit_rate, series[0]?.cost_usd], [null, 0]);
});

async function report(window_seconds: number, step_seconds: number | null) {
  const [row] = await database().queryAs<{ report: unknown }>(
    "service_role",
    "select public.operation_report($1, $2) as report",
    [window_seconds, step_seconds],
  );
  return operationReportSchema.parse(row?.report);
}
