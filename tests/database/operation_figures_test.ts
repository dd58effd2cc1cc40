import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { z } from "zod";
import { operationFiguresSchema } from "../../shared/contracts/metrics.ts";
import { createTestProject, withDatabase } from "../harness/database.ts";

const database = withDatabase();

Deno.test("operation_figures() is empty if nothing happened", async () => {
  assertEquals(await figuresOf(60), []);
});

Deno.test("operation_figures() aggregates each operation over the window", async () => {
  await database().query(
    `insert into public.operation_metrics (
      operation, duration_ms, db_calls, db_ms, cache, ok, input_tokens, created_at
    ) values
      ('readiness', 10, 1, 6, 'hit', true, 0, now()),
      ('readiness', 20, 1, 10, 'miss', true, 0, now()),
      ('readiness', 30, 2, 8, 'bypass', false, 0, now()),
      ('readiness', 9999, 1, 1, 'hit', true, 0, now() - interval '2 minutes'),
      ('foundation', 500, 0, 0, null, true, 70, now())`,
  );

  const [foundation, readiness] = await figuresOf(60);

  assertEquals([foundation?.operation, readiness?.operation], ["foundation", "readiness"]);
  assertEquals([readiness?.count, readiness?.duration_ms], [3, 60]);
  assertWithin2Percent(readiness?.p50_ms, 20);
  assertWithin2Percent(readiness?.p95_ms, 29);
  assertEquals(Math.round((readiness?.error_rate ?? 0) * 300), 100);
  assertEquals(readiness?.cache_hit_rate, 0.5);
  assertEquals(readiness?.db_ms_per_call, 6);
  assertEquals([foundation?.cache_hit_rate, foundation?.db_ms_per_call], [null, null]);
  assertEquals(foundation?.input_tokens, 70);
});

Deno.test("operation_figures() has the cost, the number of streams and the median time to the first token", async () => {
  await database().query(
    `insert into public.operation_metrics (operation, duration_ms, first_token_ms, streamed, cost_usd) values
      ('extract', 10, 900, true, 0.02),
      ('extract', 10, 1100, false, 0.03),
      ('extract', 10, null, false, null)`,
  );

  const extract = (await figuresOf(60)).find(({ operation }) => operation === "extract");

  assertWithin2Percent(extract?.first_token_p50_ms ?? undefined, 1000);
  assertEquals([extract?.streamed, extract?.cost_usd], [1, 0.05]);
  assertEquals(extract?.invalidations, null);
});

Deno.test("operation_figures() counts how often a score was nulled, but not the storing of scores", async () => {
  const { project_id } = await createTestProject(database());
  await database().query(
    "insert into public.operation_metrics (operation, duration_ms) values ('readiness', 1)",
  );
  const countInvalidations = async () =>
    (await figuresOf(60)).find(({ operation }) => operation === "readiness")?.invalidations ?? NaN;
  const before = await countInvalidations();

  const storeScore = () =>
    database().query(
      "update public.readiness_cache set cached_readiness_data = '{}' where project_id = $1",
      [project_id],
    );
  const addFeatures = () =>
    database().query(
      "insert into public.features (project_id, name) select $1, 'New' from generate_series(1, 10)",
      [project_id],
    );

  await storeScore();
  await addFeatures();
  await addFeatures();
  await storeScore();
  await database().query("delete from public.features where project_id = $1", [project_id]);
  await storeScore();

  assertEquals(await countInvalidations() - before, 2);
});

Deno.test("operation_figures() has percentiles within 2 % of the exact ones, before and after minutes are merged", async () => {
  await database().query(
    `insert into public.operation_metrics (operation, duration_ms, created_at)
    select 'spread_' || number % 4, exp(number % 4 + 3 * random()) * random(), now() - number * interval '1 second'
    from generate_series(1, 1000) as number`,
  );
  const exact = await database().query<Record<"operation" | "p50" | "p95" | "p99", string>>(
    `select
      operation,
      percentile_cont(0.5) within group (order by duration_ms) as p50,
      percentile_cont(0.95) within group (order by duration_ms) as p95,
      percentile_cont(0.99) within group (order by duration_ms) as p99
    from public.operation_metrics
    where operation like 'spread%'
    group by operation
    order by operation`,
  );

  const before = (await figuresOf(1_100)).filter(({ operation }) => operation.startsWith("spread"));
  const merged = await merge();
  const after = (await figuresOf(1_100)).filter(({ operation }) => operation.startsWith("spread"));

  assert(merged > 4);
  assertEquals(withoutSums(after), withoutSums(before));
  for (const [index, { p50, p95, p99 }] of exact.entries()) {
    assertWithin2Percent(before[index]?.p50_ms, Number(p50));
    assertWithin2Percent(before[index]?.p95_ms, Number(p95));
    assertWithin2Percent(before[index]?.p99_ms, Number(p99));
  }
});

Deno.test("operation_figures() counts every operation in one bucket, whose bound it does not exceed", async () => {
  await database().query(
    `insert into public.operation_metrics (operation, duration_ms)
    values ('bucketed', 0), ('bucketed', 1), ('bucketed', 1.041), ('bucketed', 100), ('bucketed', 100)`,
  );

  const figures = (await figuresOf(60)).find(({ operation }) => operation === "bucketed");

  const buckets = figures?.duration_buckets ?? [];
  assertEquals(buckets.map(({ count }) => count), [1, 1, 1, 2]);
  const [zero, one, more, hundred] = buckets.map(({ le_ms }) => le_ms);
  assert(zero! < 0.011 && one === 1); // as many as were compared before
  assertAlmostEquals(more!, 1.04 ** 2, 1e-9);
  assert(hundred! >= 100 && hundred! < 104);
});

Deno.test("merge_operation_minutes() leaves one row of a minute, whatever is recorded late", async () => {
  const record = () =>
    database().queryAs(
      "service_role",
      `select public.record_operations('[
        {"operation": "late", "duration_ms": 5, "db_calls": 1, "db_ms": 2, "llm_calls": 0, "llm_ms": 0, "input_tokens": 0,
         "output_tokens": 0, "cache_read_input_tokens": 0, "cache_creation_input_tokens": 0, "streamed": false, "ok": true,
         "age_ms": 300000}
      ]')`,
    );
  const rows = () =>
    database().query(
      "select count, is_merged, duration_counts from private.operation_minutes where operation = 'late' order by minute",
    );
  await database().query("delete from private.operation_minutes where not is_merged");
  await record();
  await record();
  await merge();
  await record();
  await merge();

  const [kept, ...others] = await rows();
  // The minute may have passed between two of them.
  const all = [kept, ...others].map((row) => Number(row?.["count"]));
  assertEquals(all.reduce((sum, count) => sum + count, 0), 3);
  assert(others.length <= 1);
  assertEquals(await merge(), 0);
});

function assertWithin2Percent(actual: number | undefined, exact: number): void {
  assertAlmostEquals(actual ?? NaN, exact, 0.02 * exact);
}

/** Sums of fractions depend on the order in which they are added. */
function withoutSums(figures: z.infer<typeof operationFiguresSchema>[]) {
  return figures.map(({ duration_ms, ...others }) => ({
    ...others,
    duration_ms: Math.round(duration_ms * 1e3),
  }));
}

async function merge(): Promise<number> {
  const [row] = await database().query<{ count: number }>(
    "select private.merge_operation_minutes() as count",
  );
  return row!.count; // a function that does not throw returns its row
}

async function figuresOf(window_seconds: number) {
  const [row] = await database().queryAs<{ figures: unknown }>(
    "service_role",
    "select public.operation_figures($1) as figures",
    [window_seconds],
  );
  return z.array(operationFiguresSchema).parse(row?.figures);
}
