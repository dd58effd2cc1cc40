import { assertEquals, assertExists } from "@std/assert";
import { createCase } from "../tests/endpoints/agent_case.ts";
import { prepareJobs, runJob, startSchedule } from "./schedule.ts";
import { withStack } from "../tests/harness/stack.ts";

const stack = withStack();

async function findJob(name: string) {
  const job = (await prepareJobs(stack())).find((each) => each.name === name);
  assertExists(job);
  return job;
}

const countDue = async () => (await stack().sql("select from private.due_projects()")).length;

Deno.test("the scheduled agent is answered immediately with 202, and runs until nothing is due", async () => {
  const { project_id } = await createCase(stack());
  const job = await findJob("di-agent-due");

  const answers = await runJob(stack(), job);
  await stack().idle();

  assertEquals(answers, [{ url: `${stack().url}/functions/v1/di-agent`, status: 202 }]);
  const runs = await stack().sql(
    "select trigger, success from public.di_agent_logs where project_id = $1",
    [project_id],
  );
  assertEquals(runs, [{ trigger: "scheduled", success: true }]);
  assertEquals(await countDue(), 0);
  assertEquals(await runJob(stack(), job), []);
});

Deno.test("a lost request is sent again at the next tick", async () => {
  const { project_id } = await createCase(stack());
  const job = await findJob("di-agent-due");
  await stack().sql(job.command);
  await stack().sql("delete from net.http_request_queue");

  const answers = await runJob(stack(), job);
  await stack().idle();

  assertEquals(answers.map(({ status }) => status), [202]);
  const runs = await stack().sql("select from public.di_agent_logs where project_id = $1", [
    project_id,
  ]);
  assertEquals(runs.length, 1);
});

Deno.test("a request that is sent twice starts one run", async () => {
  const { project_id } = await createCase(stack());
  const job = await findJob("di-agent-due");
  await stack().sql(job.command);

  const answers = await runJob(stack(), job);
  await stack().idle();

  assertEquals(answers.length, 2);
  const runs = await stack().sql("select from public.di_agent_logs where project_id = $1", [
    project_id,
  ]);
  assertEquals(runs.length, 1);
});

Deno.test("a nulled score is recomputed before its readers return", async () => {
  const { project_id, owner } = await createCase(stack());
  const read = async () =>
    (await owner.client.functions.invoke("readiness", { body: { project_id } })).data;
  await read();
  await stack().idle();
  await stack().sql("update public.projects set name = 'Other' where id = $1", [project_id]);
  await stack().sql("insert into public.features (project_id, name) values ($1, 'New')", [
    project_id,
  ]);

  await runJob(stack(), await findJob("readiness-warm-up"));
  await stack().idle();

  assertEquals((await read()).cache, "hit");
});

Deno.test("scores that a user read together are warmed up, those that only the warm-up read are not", async () => {
  const [mine, theirs] = [await createCase(stack()), await createCase(stack())];
  const project_ids = [mine.project_id, theirs.project_id];
  await mine.owner.client.functions.invoke("readiness", { body: { project_ids } });
  await stack().idle();
  const readers = await stack().sql(
    "select project_ids from public.operation_metrics where project_ids @> array[$1::uuid]",
    [mine.project_id],
  );
  assertEquals(readers, [{ project_ids: [mine.project_id] }]);
  await stack().sql("insert into public.features (project_id, name) values ($1, 'New')", [
    mine.project_id,
  ]);

  await runJob(stack(), await findJob("readiness-warm-up"));
  await stack().idle();

  const scored = await stack().sql(
    "select project_id from public.readiness_cache where project_id = any ($1) and cached_readiness_data is not null",
    [project_ids],
  );
  assertEquals(scored, [{ project_id: mine.project_id }]);
  const again = await stack().sql(
    "select from public.operation_metrics where project_ids @> array[$1::uuid]",
    [mine.project_id],
  );
  assertEquals(again.length, 1);
});

Deno.test("startSchedule() runs all jobs of the migrations, and none if pg_cron does", async () => {
  using schedule = await startSchedule(stack(), () => {});
  assertEquals(schedule.jobs.map(({ name }) => name), [
    "di-agent-due",
    "readiness-warm-up",
    "operation-minutes",
    "webhook-deliveries",
    "pending-invalidations",
    "operation-metrics-retention",
    "operation-minutes-retention",
    "cache-invalidations-retention",
    "token-reservations-retention",
    "webhook-deliveries-retention",
    "di-agent-runs-retention",
  ]);
  for (const job of schedule.jobs) await runJob(stack(), job);

  await stack().sql("create schema cron");
  using none = await startSchedule(stack(), () => {});
  assertEquals(none.jobs, []);
});
