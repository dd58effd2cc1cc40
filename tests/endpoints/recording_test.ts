import { assertEquals } from "@std/assert";
import { createHandler } from "../../functions/readiness/handler.ts";
import { createBackground } from "../../local/stack/create_background.ts";
import { readEnv } from "../../shared/env.ts";
import { createProject } from "../harness/project.ts";
import { withStack } from "../harness/stack.ts";

const stack = withStack();

/** An isolate that collects metrics for a minute, or until it is told that it is about to end. */
function createIsolate() {
  const background = createBackground(() => {});
  const log: Record<string, unknown>[] = [];
  let end = () => {};
  const handler = createHandler({
    env: readEnv({ METRICS_DELAY_SECONDS: "60" }),
    supabase_env: stack().supabase_env,
    waitUntil: background.waitUntil,
    onShutdown: (run) => end = run,
    log: (line) => log.push(line),
  });
  return {
    log,
    read: async (project_id: string) => {
      const response = await handler(
        new Request("http://isolate/readiness", {
          method: "POST",
          headers: { apikey: stack().secret_key },
          body: JSON.stringify({ project_id }),
        }),
      );
      await response.body?.cancel();
    },
    end: async () => {
      end();
      await background.settled();
    },
  };
}

const recordedOf = (project_id: string) =>
  stack().sql<{ age: number; transaction: string }>(
    `select extract(epoch from now() - created_at)::double precision as age, xmin::text as transaction
    from public.operation_metrics where project_id = $1`,
    [project_id],
  );

Deno.test("metrics are collected, and recorded together when the isolate ends", async () => {
  const { project_id } = await createProject(stack());
  const isolate = createIsolate();
  for (let read = 0; read < 3; read += 1) await isolate.read(project_id);
  const before = await recordedOf(project_id);

  await isolate.end();

  const recorded = await recordedOf(project_id);
  assertEquals([before.length, recorded.length], [0, 3]);
  assertEquals(new Set(recorded.map(({ transaction }) => transaction)).size, 1);
  assertEquals(recorded.every(({ age }) => age > 0 && age < 60), true);
});

Deno.test("metrics of an isolate that goes on after it was told to end are recorded at once", async () => {
  const { project_id } = await createProject(stack());
  const isolate = createIsolate();
  await isolate.end();

  await isolate.read(project_id);
  await isolate.end();

  assertEquals((await recordedOf(project_id)).length, 1);
});

Deno.test("metrics that cannot be recorded are counted in the log, and the next ones are recorded", async () => {
  const { project_id } = await createProject(stack());
  const isolate = createIsolate();
  await isolate.read(project_id);
  await isolate.read(project_id);
  await stack().sql("revoke execute on function public.record_operations from service_role");
  await isolate.end();
  await stack().sql("grant execute on function public.record_operations to service_role");
  await isolate.read(project_id);
  await isolate.end();

  const lost = isolate.log.filter(({ event }) => event === "record_operations");
  assertEquals(lost.map(({ lost_count }) => lost_count), [2]);
  assertEquals((await recordedOf(project_id)).length, 1);
});
