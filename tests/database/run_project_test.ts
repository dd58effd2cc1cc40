/** What begin_agent_run() returns about the project with the lease. */
import { assertEquals } from "@std/assert";
import { createTestProject, type DatabaseProject, withDatabase } from "../harness/database.ts";

const database = withDatabase();

const LIMITS = {
  succeeded_since: "2000-01-01T00:00:00Z",
  memory_limit: 2,
  unread_limit: 2,
  signal_limit: 2,
};

interface Begun {
  state: string;
  project?: {
    foundation: Record<string, unknown> | null;
    analysis: Record<string, unknown> | null;
    recent_runs: { tools: string[]; gates_affected: string[] }[];
    signals: { content: string; analyzed: boolean }[];
    analyzed_count: number;
    tokens_left: number | null;
  };
}

async function begin({ project_id }: DatabaseProject, run: object = LIMITS): Promise<Begun> {
  const [row] = await database().queryAs<{ begun: Begun }>(
    "service_role",
    "select public.begin_agent_run($1, $2) as begun",
    [project_id, {
      run_id: crypto.randomUUID(),
      request_key: "one",
      use_cache: true,
      decision_ttl_seconds: 60,
      lease_seconds: 60,
      ...run,
    }],
  );
  return row!.begun; // a function that does not throw returns its row
}

/** Consecutive signals, of which the first are analyzed. */
async function insertSignals(
  { project_id }: DatabaseProject,
  { read, unread }: { read: number; unread: number },
): Promise<void> {
  await database().query(
    `insert into public.signals (project_id, source_type, content, created_at, analyzed_at)
    select $1, 'note', 'Note ' || number, timestamptz '2026-01-01' + number * interval '1 day',
      case when number <= $2::integer then now() end
    from generate_series(1, $2::integer + $3::integer) as number`,
    [project_id, read, unread],
  );
}

Deno.test("begin_agent_run() returns the oldest unread and the newest analyzed signals", async () => {
  const project = await createTestProject(database());
  await insertSignals(project, { read: 3, unread: 3 });
  await insertSignals(await createTestProject(database()), { read: 1, unread: 1 });

  const { project: told } = await begin(project);

  const signals = told?.signals.map(({ content, analyzed }) => [content, analyzed]);
  assertEquals(signals, [
    ["Note 4", false],
    ["Note 5", false],
    ["Note 3", true],
    ["Note 2", true],
  ]);
  assertEquals(told?.analyzed_count, 3);
});

Deno.test("begin_agent_run() returns what is stored, and null for what is missing", async () => {
  const project = await createTestProject(database());

  const begun = await begin(project);

  const { project: told } = begun;
  assertEquals(Object.keys(begun).toSorted(), [
    "analysis_version",
    "project",
    "readiness_version",
    "state",
  ]);
  assertEquals([told?.foundation, told?.analysis, told?.tokens_left], [null, null, null]);
  assertEquals([told?.recent_runs, told?.signals], [[], []]);
});

Deno.test("begin_agent_run() returns the newest successful runs with the names of their tools", async () => {
  const project = await createTestProject(database());
  await database().query(
    `insert into public.di_agent_logs (project_id, trigger, success, tools_called, gates_affected, created_at)
    select $1, 'scheduled', number <> 4, jsonb_build_array(jsonb_build_object('tool_name', 'tool_' || number)),
      array['core_pain'], now() - number * interval '1 hour'
    from generate_series(3, 6) as number`,
    [project.project_id],
  );

  const { project: told } = await begin(project);

  assertEquals(
    told?.recent_runs.map(({ tools, gates_affected }) => ({ tools, gates_affected })),
    ["tool_3", "tool_5"].map((tool) => ({ tools: [tool], gates_affected: ["core_pain"] })),
  );
});

Deno.test("begin_agent_run() returns how many of the daily tokens are left", async () => {
  const project = await createTestProject(database());
  await database().query(
    `insert into public.operation_metrics (operation, project_id, duration_ms, input_tokens)
    values ('di_agent_run', $1, 1, 300)`,
    [project.project_id],
  );

  const { project: told } = await begin(project, { ...LIMITS, daily_token_budget: 1_000 });

  assertEquals(told?.tokens_left, 700);
});

Deno.test("begin_agent_run() returns nothing about the project without a lease", async () => {
  const project = await createTestProject(database());
  await begin(project);

  const second = await begin(project);

  assertEquals([second.state, second.project], ["busy", undefined]);
});
