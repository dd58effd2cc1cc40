import { assertEquals } from "@std/assert";
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
  assertEquals([readiness?.count, readiness?.p50_ms, readiness?.p95_ms], [3, 20, 29]);
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

  assertEquals(extract?.first_token_p50_ms, 1000);
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

async function figuresOf(window_seconds: number) {
  const [row] = await database().queryAs<{ figures: unknown }>(
    "service_role",
    "select public.operation_figures($1) as figures",
    [window_seconds],
  );
  return z.array(operationFiguresSchema).parse(row?.figures);
}
