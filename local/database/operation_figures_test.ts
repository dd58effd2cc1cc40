import { assertEquals } from "@std/assert";
import { z } from "zod";
import { operationFiguresSchema } from "../../shared/contracts/metrics.ts";
import { withDatabase } from "./with_database.ts";

const database = withDatabase();

Deno.test("operation_figures() gives nothing where nothing happened", async () => {
  assertEquals(await figuresOf(60), []);
});

Deno.test("operation_figures() adds up each operation over the window", async () => {
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

async function figuresOf(window_seconds: number) {
  const [row] = await database().queryAs<{ figures: unknown }>(
    "service_role",
    "select public.operation_figures($1) as figures",
    [window_seconds],
  );
  return z.array(operationFiguresSchema).parse(row?.figures);
}
