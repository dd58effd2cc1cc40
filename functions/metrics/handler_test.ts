import { assertEquals, assertStringIncludes } from "@std/assert";
import { createProject } from "../../local/testing/create_project.ts";
import { withStack } from "../../local/testing/with_stack.ts";
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

Deno.test("metrics answers in Prometheus' text format where asked to", async () => {
  const response = await ask("?format=prometheus&window=30m");

  assertStringIncludes(response.headers.get("content-type") ?? "", "text/plain; version=0.0.4");
  assertStringIncludes(
    await response.text(),
    'groundwork_cache_hit_ratio{operation="readiness"} 0.75',
  );
});

Deno.test("metrics refuses a window that it cannot mean, or that is longer than metrics are kept", async () => {
  for (const window of ["1w", "0h", "-1h", "31d", "1h;drop"]) {
    const response = await ask(`?window=${encodeURIComponent(window)}`);

    assertEquals([response.status, (await response.json()).code], [400, "invalid_request"]);
  }
});
