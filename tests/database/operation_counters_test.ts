import { assert, assertEquals } from "@std/assert";
import { type Counters, countersSchema } from "../../shared/contracts/metrics.ts";
import { withDatabase } from "../harness/database.ts";

const database = withDatabase();

async function readCounters(): Promise<Counters> {
  const [row] = await database().queryAs<{ counters: unknown }>(
    "service_role",
    "select public.operation_counters() as counters",
  );
  return countersSchema.parse(row?.counters);
}

Deno.test("operation_counters() has no operations if nothing happened today", async () => {
  await database().query(
    `insert into public.operation_metrics (operation, duration_ms, created_at)
    values ('readiness', 10, date_trunc('day', now(), 'UTC') - interval '1 second')`,
  );

  const { operations, began_at, most_project_tokens } = await readCounters();

  assertEquals([operations, most_project_tokens], [[], 0]);
  assertEquals(Date.parse(began_at) % 86_400_000, 0);
});

Deno.test("operation_counters() counts what happened today, each operation in one bucket", async () => {
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
  await database().query(
    `insert into public.operation_metrics (
      operation, project_id, duration_ms, cache, ok, input_tokens, output_tokens, first_token_ms, streamed, cost_usd, db_calls, db_ms
    ) values
      ('readiness', $1, 10, 'hit', true, 0, 0, null, false, 0, 1, 8),
      ('readiness', $1, 250, 'miss', false, 0, 0, null, false, 0, 1, 9),
      ('readiness', $2, 30, 'bypass', true, 0, 0, null, false, 0, 1, 10),
      ('di_agent_run', $1, 4000, 'miss', true, 100, 20, 700, true, 0.25, 3, 30),
      ('di_agent_run', $2, 4000, 'miss', true, 300, 20, 900, true, null, 3, 30)`,
    [one, other],
  );

  const { operations, most_project_tokens } = await readCounters();

  const [agent, readiness] = operations;
  assertEquals(operations.map(({ operation }) => operation), ["di_agent_run", "readiness"]);
  assert(agent && readiness);
  const { count, failed, hits, misses, duration_ms, db_calls, db_ms } = readiness;
  assertEquals([count, failed, hits, misses, duration_ms, db_calls, db_ms], [
    ...[3, 1, 1, 1, 290, 3, 27],
  ]);
  assertEquals(readiness.duration_buckets.map(({ count }) => count), [1, 1, 1]);
  for (const [index, duration] of [10, 30, 250].entries()) {
    const { le_ms } = readiness.duration_buckets[index]!;
    assert(le_ms >= duration * (1 - 1e-9) && le_ms < duration * 1.04);
  }
  assertEquals(agent.first_token_buckets.map(({ count }) => count), [1, 1]);
  assertEquals([agent.streamed, agent.input_tokens, agent.cost_usd], [2, 400, 0.25]);
  assertEquals(most_project_tokens, 320);
});

Deno.test("operation_counters() never fall, whatever is merged, however odd the fractions", async () => {
  await database().query(
    `insert into public.operation_metrics (operation, duration_ms, db_ms, cost_usd, created_at)
    select 'odd', exp(ln(10) * random() * 5), random() * 100, random() / 1000,
      greatest(date_trunc('day', now(), 'UTC'), now() - random() * interval '2 hours')
    from generate_series(1, 500)`,
  );
  // One batch each, as they are recorded.
  for (let index = 0; index < 20; index++) {
    await database().query(
      "insert into public.operation_metrics (operation, duration_ms, db_ms) values ('odd', random() * 1000, random())",
    );
  }
  const before = (await readCounters()).operations.find(({ operation }) => operation === "odd");

  await database().query("select private.merge_operation_minutes()");

  const after = (await readCounters()).operations.find(({ operation }) => operation === "odd");
  assertEquals(after, before);
  assertEquals(after?.count, 520);
});

Deno.test("operation_counters() is for back ends alone", async () => {
  for (const caller of ["anon", { user_id: crypto.randomUUID() }] as const) {
    const { code } = await database().attempt(caller, "select public.operation_counters()");
    assertEquals(code, "42501");
  }
});
