import { assert, assertEquals } from "@std/assert";
import { type LocalPostgres, startPostgres } from "../harness/postgres.ts";
import { checkFreshness } from "./check_freshness.ts";

let server: LocalPostgres;

Deno.test.beforeAll(async () => {
  server = await startPostgres();
});

Deno.test.afterAll(async () => {
  await server.close();
});

Deno.test("no read of readiness is stale, and nothing deadlocks, while projects change in every way", async () => {
  const report = await checkFreshness({ server_url: server.url, duration_ms: 10_000 });

  assertEquals(report.stale, []);
  assertEquals(report.deadlock_count, 0);
  assert(report.cache.hit > 0 && report.cache.miss > 0, JSON.stringify(report.cache));
});

Deno.test("checkFreshness() finds stale reads if the store no longer checks the version", async () => {
  const report = await checkFreshness({
    server_url: server.url,
    duration_ms: 5_000,
    guarded: false,
  });

  assert(report.stale.length > 0, JSON.stringify({ ...report, stale: 0 }));
});
