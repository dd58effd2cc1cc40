/** The lease on a database with concurrent sessions, which PGlite does not have. */
import { assertEquals } from "@std/assert";
import { startPostgres } from "../harness/postgres.ts";
import { startStack } from "../../local/stack.ts";
import { countEffects, createCase, DONE_ONCE } from "./agent_case.ts";
import { createIsolate } from "../harness/isolate.ts";

Deno.test("of 50 concurrent requests with one key in 50 isolates, one is run and none gets another answer", async () => {
  await using postgres = await startPostgres();
  await using stack = await startStack({ database_url: postgres.url, functions: {} });
  const { project_id, body } = await createCase(stack);
  const isolates = Array.from({ length: 50 }, () => createIsolate(stack));

  const answers = await Promise.all(isolates.map(async (isolate) => {
    const response = await isolate.send({ body, headers: { "idempotency-key": "one" } });
    const { run_id, code = run_id } = await response.json();
    await isolate.idle();
    return { status: response.status, code };
  }));

  const [run] = await stack.sql<{ id: string }>("select id from public.di_agent_runs");
  for (const { status, code } of answers) {
    assertEquals([status, code], status === 200 ? [200, run?.id] : [409, "run_in_progress"]);
  }
  assertEquals(await countEffects(stack, project_id), DONE_ONCE);
});

Deno.test("50 concurrent requests for 50 projects in 50 isolates are all run, with the effects of one run each", async () => {
  await using postgres = await startPostgres();
  await using stack = await startStack({ database_url: postgres.url, functions: {} });
  const cases = await Promise.all(Array.from({ length: 50 }, () => createCase(stack)));

  const statuses = await Promise.all(cases.map(async ({ body }) => {
    const isolate = createIsolate(stack);
    const response = await isolate.send({ body });
    await response.body?.cancel();
    await isolate.idle();
    return response.status;
  }));

  assertEquals(statuses, cases.map(() => 200));
  const effects = await Promise.all(cases.map(({ project_id }) => countEffects(stack, project_id)));
  assertEquals(effects, cases.map(() => DONE_ONCE));
});
