import { assertEquals, assertRejects } from "@std/assert";
import { installStandIns } from "../../local/schedule.ts";
import { createTestProject, withDatabase } from "../harness/database.ts";

const database = withDatabase();

/** An SQL expression for that many minutes ago. */
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

async function createProject(): Promise<string> {
  const { project_id } = await createTestProject(database());
  return project_id;
}

async function insertSignal(project_id: string, created_at = ago(0)): Promise<void> {
  await database().query(
    "insert into public.signals (project_id, source_type, content, created_at) values ($1, 'note', 'Words', $2)",
    [project_id, created_at],
  );
}

async function insertAnalysis(project_id: string, analyzed_at: string): Promise<void> {
  await database().query(
    "insert into public.di_analysis_cache (project_id, last_full_analysis_at) values ($1, $2)",
    [project_id, analyzed_at],
  );
}

interface Run {
  state: string;
  created_at: string;
  lease_seconds?: number;
}

async function insertRun(
  project_id: string,
  { state, created_at, lease_seconds = 0 }: Run,
): Promise<void> {
  await database().query(
    `insert into public.di_agent_runs (id, project_id, state, created_at, lease_expires_at)
    values (gen_random_uuid(), $1, $2, $3, now() + make_interval(secs => $4))`,
    [project_id, state, created_at, lease_seconds],
  );
}

interface Spent {
  created_at?: string;
  operation?: string;
  cache_read_input_tokens?: number;
}

async function spend(project_id: string, input_tokens: number, spent: Spent = {}): Promise<void> {
  await database().query(
    `insert into public.operation_metrics
      (project_id, operation, duration_ms, input_tokens, cache_read_input_tokens, created_at)
    values ($1, $2, 1, $3, $4, $5)`,
    [
      project_id,
      spent.operation ?? "di_agent_run",
      input_tokens,
      spent.cache_read_input_tokens ?? 0,
      spent.created_at ?? ago(0),
    ],
  );
}

interface Due {
  project_id: string;
  reason: string;
}

/** Which of these projects are due, in order, ignoring those of other tests. */
async function findDue(project_ids: string[], args = "1000"): Promise<Due[]> {
  const due = await database().query<Due>(
    `select project_id, reason from private.due_projects(${args})`,
  );
  return due.filter(({ project_id }) => project_ids.includes(project_id));
}

Deno.test("due_projects() returns projects with unread signals, longest waiting first", async () => {
  const [empty, newer, older] = [
    await createProject(),
    await createProject(),
    await createProject(),
  ];
  await insertSignal(newer, ago(5));
  await insertSignal(older, ago(10));

  assertEquals(await findDue([empty, newer, older]), [
    { project_id: older, reason: "unread_signals" },
    { project_id: newer, reason: "unread_signals" },
  ]);
});

Deno.test("due_projects() omits archived projects", async () => {
  const project_id = await createProject();
  await insertSignal(project_id);
  await database().query("update public.projects set status = 'archived' where id = $1", [
    project_id,
  ]);

  assertEquals(await findDue([project_id]), []);
});

Deno.test("due_projects() returns projects with an expired or invalidated analysis, but not with a fresh one", async () => {
  const [fresh, expired, outdated] = [
    await createProject(),
    await createProject(),
    await createProject(),
  ];
  await insertAnalysis(fresh, ago(59));
  await insertAnalysis(expired, ago(61));
  await insertAnalysis(outdated, ago(1));
  await database().query("select public.invalidate_di_cache($1, 'test')", [outdated]);

  assertEquals(await findDue([fresh, expired, outdated]), [
    { project_id: expired, reason: "expired" },
    { project_id: outdated, reason: "invalidated" },
  ]);
});

Deno.test("due_projects() returns a project again until a run has succeeded", async () => {
  const project_id = await createProject();
  await insertSignal(project_id);

  const first = await findDue([project_id]);

  assertEquals(await findDue([project_id]), first);
});

Deno.test("due_projects() omits a project while a run holds its lease", async () => {
  const project_id = await createProject();
  await insertSignal(project_id);
  await insertRun(project_id, { state: "running", created_at: ago(30), lease_seconds: 30 });

  assertEquals(await findDue([project_id]), []);
});

Deno.test("due_projects() waits twice as long after each failed run", async () => {
  const [once, thrice, dead] = [
    await createProject(),
    await createProject(),
    await createProject(),
  ];
  for (const project_id of [once, thrice, dead]) await insertSignal(project_id);
  await insertRun(once, { state: "failed", created_at: ago(11) });
  for (const minutes of [39, 50, 60]) {
    await insertRun(thrice, { state: "failed", created_at: ago(minutes) });
  }
  await insertRun(dead, { state: "running", created_at: ago(9), lease_seconds: -60 });

  assertEquals((await findDue([once, thrice, dead])).map(({ project_id }) => project_id), [once]);
});

Deno.test("due_projects() ignores failures before a success", async () => {
  const project_id = await createProject();
  await insertSignal(project_id);
  for (const minutes of [3, 4]) {
    await insertRun(project_id, { state: "failed", created_at: ago(minutes) });
  }
  await insertRun(project_id, { state: "done", created_at: ago(1) });

  assertEquals((await findDue([project_id])).length, 1);
});

Deno.test("due_projects() passes by projects that rest, however many signals of theirs wait longest", async () => {
  const resting = await createProject();
  await database().query(
    `insert into public.signals (project_id, source_type, created_at)
    select $1, 'note', now() - interval '1 day' + make_interval(secs => number) from generate_series(1, 500) as number`,
    [resting],
  );
  await insertRun(resting, { state: "failed", created_at: ago(1) });
  const waiting = await createProject();
  await insertSignal(waiting, ago(60));

  // More than fit into the first look, all of them older than what the other tests leave behind.
  await database().query(
    "update public.signals set created_at = created_at - interval '1 year' where project_id = any ($1)",
    [
      [resting, waiting],
    ],
  );
  const due = await findDue([resting, waiting], "1");

  assertEquals(due.map(({ project_id }) => project_id), [waiting]);
  await database().query("delete from public.projects where id = any ($1)", [[resting, waiting]]);
});

Deno.test("an invalidation that could not reach the caches is due like another, and is carried out after an hour", async () => {
  const project_id = await createProject();
  await insertAnalysis(project_id, ago(1));
  await database().query(
    `insert into private.pending_invalidations (project_id, cache, reason, created_at)
    values ($1, 'di_analysis', 'signals: update', $2), ($1, 'readiness', null, $2)`,
    [project_id, ago(61)],
  );
  await database().query(
    `update public.readiness_cache set cached_readiness_data = '{}', computed_at = now() where project_id = $1`,
    [project_id],
  );
  const reasons = async () => (await findDue([project_id])).map(({ reason }) => reason);
  assertEquals(await reasons(), ["invalidated"]);

  await database().query("select private.settle_invalidations()");

  const [left] = await database().query(
    `select
      cached_readiness_data as score,
      (select invalidation_reason from public.di_analysis_cache where project_id = $1) as reason,
      (select count(*)::integer from private.pending_invalidations where project_id = $1) as pending
    from public.readiness_cache
    where project_id = $1`,
    [project_id],
  );
  assertEquals(left, { score: null, reason: "signals: update", pending: 0 });
  assertEquals(await reasons(), ["invalidated"]);
  await database().query("delete from public.projects where id = $1", [project_id]);
});

Deno.test("due_projects() returns at most as many as requested", async () => {
  for (const project_id of [await createProject(), await createProject()]) {
    await insertSignal(project_id);
  }

  const rows = await database().query("select from private.due_projects(1)");

  assertEquals(rows.length, 1);
});

Deno.test("due_projects() omits a project that has used its daily tokens", async () => {
  const [spent, thrifty, cached] = [
    await createProject(),
    await createProject(),
    await createProject(),
  ];
  for (const project_id of [spent, thrifty, cached]) await insertSignal(project_id, ago(1));
  await spend(spent, 1000);
  await spend(thrifty, 999);
  await spend(thrifty, 5000, { created_at: ago(24 * 60) });
  await spend(cached, 1, { cache_read_input_tokens: 100_000 });
  const projects = [spent, thrifty, cached];

  const due = await findDue(projects, "1000, 1000");

  assertEquals(due.map(({ project_id }) => project_id).toSorted(), [thrifty, cached].toSorted());
  assertEquals((await findDue(projects, "1000, 0")).length, 3);
});

Deno.test("cold_projects() returns recently read projects without a cached score", async () => {
  const [read, unread, long_ago, warm] = [
    await createProject(),
    await createProject(),
    await createProject(),
    await createProject(),
  ];
  await spend(read, 0, { operation: "readiness" });
  await spend(unread, 0);
  await spend(long_ago, 0, { operation: "readiness", created_at: ago(61) });
  await spend(warm, 0, { operation: "readiness" });
  await database().query(
    "update public.readiness_cache set cached_readiness_data = '{}', computed_at = now() where project_id = $1",
    [warm],
  );

  const cold = await database().query("select project_id from private.cold_projects()");

  assertEquals(cold, [{ project_id: read }]);
});

Deno.test("cold_projects() counts a read of several projects as a read of each", async () => {
  const [first, second, unread] = [
    await createProject(),
    await createProject(),
    await createProject(),
  ];
  await database().query(
    "insert into public.operation_metrics (operation, project_ids, duration_ms) values ('readiness', $1, 1)",
    [[first, second]],
  );

  const cold = await database().query<{ project_id: string }>(
    "select project_id from private.cold_projects(1000)",
  );

  const named = cold.map(({ project_id }) => project_id);
  assertEquals([first, second, unread].map((id) => named.includes(id)), [true, true, false]);
});

Deno.test("call_di_agent() and warm_readiness() queue requests with the key from the Vault", async () => {
  const { query } = database();
  const project_id = await createProject();
  await insertSignal(project_id, "1999-01-01");
  await spend(project_id, 0, { operation: "readiness" });
  await assertRejects(() => query("select private.call_di_agent(1)"), Error, "pg_net is missing");
  await installStandIns((text, params) => query(text, params), {
    project_url: "https://example.supabase.co",
    cron_key: "sb_secret_test",
  });

  const [asked] = await query("select private.call_di_agent(1) as count");
  const [warmed] = await query("select private.warm_readiness() > 0 as some");

  assertEquals([asked, warmed], [{ count: 1 }, { some: true }]);
  const headers = { "Content-Type": "application/json", apikey: "sb_secret_test" };
  const [agent, readiness] = await query<{ url: string; headers: unknown; body: unknown }>(
    "select url, headers, body from net.http_request_queue order by id",
  );
  assertEquals(agent, {
    url: "https://example.supabase.co/functions/v1/di-agent",
    headers: { ...headers, "Idempotency-Key": `scheduled-${project_id}` },
    body: { project_id, trigger: "scheduled" },
  });
  assertEquals(readiness?.url, "https://example.supabase.co/functions/v1/readiness");
  assertEquals(
    (readiness?.body as { project_ids: string[] }).project_ids.includes(project_id),
    true,
  );
});

Deno.test("no caller of the data API can run scheduled jobs", async () => {
  for (const caller of [{ user_id: crypto.randomUUID() }, "service_role", "anon"] as const) {
    for (
      const call of [
        "call_di_agent()",
        "cold_projects()",
        "due_projects()",
        "post_to_function('readiness', '{}')",
        "read_secret('cron_key')",
        "schedule_jobs()",
        "warm_readiness()",
      ]
    ) {
      const { code } = await database().attempt(caller, `select private.${call}`);
      assertEquals(code, "42501", `${JSON.stringify(caller)} ${call}`);
    }
  }
});

Deno.test("schedule_jobs() does nothing without pg_cron", async () => {
  assertEquals(await database().query("select private.schedule_jobs() as count"), [{ count: 0 }]);
});
