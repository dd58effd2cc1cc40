import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { createProject } from "../../tests/harness/project.ts";
import { withStack } from "../../tests/harness/stack.ts";
import { metricsSchema } from "../../shared/contracts/metrics.ts";

const stack = withStack();

function ask(query = ""): Promise<Response> {
  return fetch(`${stack().url}/functions/v1/metrics${query}`, {
    headers: { apikey: stack().secret_key },
  });
}

Deno.test("metrics tells what each operation did", async () => {
  const { project_id, members } = await createProject(stack());
  for (let read = 0; read < 4; read++) {
    await members.owner.client.functions.invoke("readiness", { body: { project_id } });
    await stack().idle();
  }

  const { operations, window_seconds } = metricsSchema.parse(await (await ask()).json());

  const readiness = operations.find(({ operation }) => operation === "readiness");
  assertEquals(window_seconds, 3600);
  assertEquals(readiness?.count, 4);
  assertEquals(readiness?.cache_hit_rate, 0.75);
  assertEquals([readiness?.db_calls_per_request, readiness?.error_rate], [1, 0]);
});

Deno.test("metrics counts for Prometheus since the day began, whatever the window", async () => {
  const response = await ask("?format=prometheus&window=1m");

  assertStringIncludes(response.headers.get("content-type") ?? "", "text/plain; version=0.0.4");
  const text = await response.text();
  assertStringIncludes(
    text,
    'groundwork_cache_reads_total{operation="readiness",outcome="hit"} 3',
  );
  assertStringIncludes(
    text,
    'groundwork_duration_seconds_bucket{operation="readiness",le="+Inf"} 4',
  );
});

Deno.test("metrics refuses a window that it cannot mean, or that is longer than metrics are kept", async () => {
  for (const window of ["1w", "0h", "-1h", "31d", "1h;drop"]) {
    const response = await ask(`?window=${encodeURIComponent(window)}`);

    assertEquals([response.status, (await response.json()).code], [400, "invalid_request"]);
  }
});

Deno.test("metrics tells how the figures went, step by step, where a step is asked for", async () => {
  const { project_id, members } = await createProject(stack());
  await members.owner.client.functions.invoke("readiness", { body: { project_id } });
  await stack().idle();

  const metrics = metricsSchema.parse(await (await ask("?window=1h&step=5m")).json());

  const { series = [], operations, step_seconds } = metrics;
  const of_readiness = series.filter(({ operation }) => operation === "readiness");
  assertEquals(step_seconds, 300);
  assert(of_readiness.every(({ start }) => Date.parse(start) % 300_000 === 0));
  assertEquals(
    of_readiness.reduce((sum, { count }) => sum + count, 0),
    operations.find(({ operation }) => operation === "readiness")?.count,
  );
});

Deno.test("metrics gives no series unless asked, and in Prometheus' format never", async () => {
  const without = metricsSchema.parse(await (await ask()).json());
  const prometheus = await (await ask("?step=5m&format=prometheus")).text();

  assertEquals(["series" in without, "step_seconds" in without], [false, false]);
  assertEquals(prometheus.includes("start"), false);
});

Deno.test("metrics asks the database once, for the series too", async () => {
  const response = await ask("?window=1d&step=1h");

  await response.body?.cancel();
  assertStringIncludes(response.headers.get("server-timing") ?? "", 'desc="1 calls", llm');
});

Deno.test("metrics refuses a step that it cannot mean, or that cuts the window into more than 500", async () => {
  for (const query of ["step=0m", "step=1s", "window=30d&step=1h", "window=501m&step=1m"]) {
    const response = await ask(`?${query}`);

    assertEquals([response.status, (await response.json()).code], [400, "invalid_request"]);
  }
  assertEquals((await ask("?window=500m&step=1m")).status, 200);
});
