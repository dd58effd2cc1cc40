import { assertEquals, assertRejects } from "@std/assert";
import {
  createTestProject,
  type DatabaseProject,
  evidenceVersionOf,
  sqlstate,
  withDatabase,
} from "../harness/database.ts";

const database = withDatabase();

const LOG = { trigger: "scheduled", action_type: "guidance", decision: "Ask", success: true };

interface Committed {
  statuses?: Record<string, string>;
  foundation: Record<string, unknown>;
  snapshot: { project_id: string; cached: unknown };
}

Deno.test("commit_agent_run() logs the run under its id and gives the state after it", async () => {
  const project = await createTestProject(database());
  const run_id = crypto.randomUUID();

  const committed = await commit(project, { run_id, log: LOG });

  const [log] = await database().query(
    `select project_id, trigger, action_type, decision, success, tools_called, gates_affected
    from public.di_agent_logs where id = $1`,
    [run_id],
  );
  assertEquals(log, {
    ...LOG,
    project_id: project.project_id,
    tools_called: [],
    gates_affected: [],
  });
  assertEquals(committed.snapshot.project_id, project.project_id);
  assertEquals(committed.snapshot.cached, null);
  assertEquals(await analysisOf(project), undefined);
});

Deno.test("commit_agent_run() stores a run once, however often it is sent", async () => {
  const project = await createTestProject(database());
  const run = { run_id: crypto.randomUUID(), log: LOG, elements: { core_pain: { value: {} } } };

  await commit(project, run);
  await commit(project, { ...run, elements: { core_pain: { value: { statement: "Again" } } } });

  const revisions = await database().query(
    "select value from public.foundation_revisions where project_id = $1",
    [project.project_id],
  );
  assertEquals(revisions.length, 1);
});

Deno.test("commit_agent_run() marks exactly the signals whose text is the one it read", async () => {
  const project = await createTestProject(database());
  const other = await createTestProject(database());
  const [read, changed, unread] = await insertSignals(project, 3);
  const [foreign] = await insertSignals(other, 1);
  await database().query("update public.signals set content = 'new' where id = $1", [changed?.id]);

  await commit(project, { log: LOG, analyzed_signals: [read, changed, foreign] });

  const marked = await database().query(
    "select id from public.signals where analyzed_at is not null and id = any ($1)",
    [[read?.id, changed?.id, unread?.id, foreign?.id]],
  );
  assertEquals(marked, [{ id: read?.id }]);
});

Deno.test("commit_agent_run() stores what it found on the web once, as research that is read and nobody's word", async () => {
  const project = await createTestProject(database());
  const run_id = crypto.randomUUID();
  const found = {
    title: "Research: labels",
    content: "Each item is labelled.",
    metadata: { run_id },
  };
  const posing = { ...found, source_type: "email", authority: "client", project_id: null };

  const run = { run_id, log: LOG, research: [posing], ...await versionOf(project) };
  await commit(project, run);
  await commit(project, run);

  const stored = await database().query(
    `select source_type, authority, title, content, metadata, analyzed_at is not null as is_read
    from public.signals where project_id = $1`,
    [project.project_id],
  );
  assertEquals(stored, [
    { ...found, source_type: "research", authority: "research", is_read: true },
  ]);
  assertEquals((await analysisOf(project))?.["invalidated_at"], null);
});

Deno.test("commit_agent_run() merges what was learned: fields, items, and confidences", async () => {
  const project = await createTestProject(database());
  await commit(project, {
    log: LOG,
    ...await versionOf(project),
    analysis: {
      org_profile: { size: 40, city: "Graz" },
      identified_risks: ["late", { kind: "cost" }],
    },
    confidence_by_area: { org_profile: 0.4 },
    last_decision: { decision: "Ask" },
    last_decision_key: "one",
  });

  await commit(project, {
    log: LOG,
    ...await versionOf(project),
    analysis: {
      org_profile: { size: 45 },
      identified_risks: [{ kind: "cost" }, "new"],
      inferences: null,
    },
    confidence_by_area: { identified_risks: 0.8 },
  });

  const analysis = await analysisOf(project);
  assertEquals(analysis?.["org_profile"], { size: 45, city: "Graz" });
  assertEquals(analysis?.["identified_risks"], ["late", { kind: "cost" }, "new"]);
  assertEquals(analysis?.["inferences"], null);
  assertEquals(analysis?.["confidence_by_area"], { org_profile: 0.4, identified_risks: 0.8 });
  assertEquals(Math.round(Number(analysis?.["overall_confidence"]) * 10), 6);
});

Deno.test("commit_agent_run() keeps the decision of the newest run alone", async () => {
  const project = await createTestProject(database());
  const decided = { last_decision: { decision: "Ask" }, last_decision_key: "one" };
  const decision = async () => {
    const analysis = await analysisOf(project);
    return [analysis?.["last_decision"], analysis?.["last_decision_key"]];
  };

  await commit(project, { log: LOG, ...await versionOf(project), ...decided });
  assertEquals(await decision(), [{ decision: "Ask" }, "one"]);

  await commit(project, { log: LOG, ...await versionOf(project) });
  assertEquals(await decision(), [null, null]);
});

Deno.test("commit_agent_run() clears the invalidation it began with, and none that came later", async () => {
  const project = await createTestProject(database());
  await invalidate(project);
  const version = await versionOf(project);

  await commit(project, { log: LOG, ...version });
  assertEquals((await analysisOf(project))?.["invalidated_at"], null);

  await invalidate(project);
  await commit(project, { log: LOG, ...version });
  assertEquals((await analysisOf(project))?.["invalidation_reason"], "asked for");
});

for (
  const [change, statement] of [
    ["a new signal", "insert into public.signals (project_id, source_type) values ($1, 'note')"],
    ["another title", "update public.signals set title = 'New' where project_id = $1"],
    ["a deleted signal", "delete from public.signals where project_id = $1"],
    [
      "another foundation",
      "insert into public.project_foundation (project_id, core_pain) values ($1, '{}')",
    ],
  ] as const
) {
  Deno.test(`commit_agent_run() does not call the analysis valid after ${change} since the run began`, async () => {
    const project = await createTestProject(database());
    await insertSignals(project, 2);
    await invalidate(project);
    const version = await versionOf(project);

    await database().query(statement, [project.project_id]);
    await commit(project, { log: LOG, ...version });

    assertEquals((await analysisOf(project))?.["invalidation_reason"], "asked for");
  });
}

Deno.test("commit_agent_run() is not invalidated by its own write to the foundation", async () => {
  const project = await createTestProject(database());
  await invalidate(project);

  const committed = await commit(project, {
    log: LOG,
    ...await versionOf(project),
    elements: { core_pain: { value: { statement: "It hurts" }, confidence: 0.5 } },
  });

  assertEquals(committed.statuses, { core_pain: "extracted" });
  assertEquals((await analysisOf(project))?.["invalidated_at"], null);
});

Deno.test("commit_agent_run() counts the analysis as full only when no signal is left unread", async () => {
  const project = await createTestProject(database());
  const [first, second] = await insertSignals(project, 2);
  const isFull = async () => (await analysisOf(project))?.["last_full_analysis_at"] !== null;

  await commit(project, { log: LOG, ...await versionOf(project), analyzed_signals: [first] });
  assertEquals(await isFull(), false);

  await commit(project, { log: LOG, ...await versionOf(project), analyzed_signals: [second] });
  assertEquals(await isFull(), true);
});

Deno.test("commit_agent_run() leaves nothing behind when one part of it fails", async () => {
  const project = await createTestProject(database());
  const [signal] = await insertSignals(project, 1);
  const version = await versionOf(project);
  const evidence = [{ signal_id: signal?.id, quote: "never said" }];
  const evidence_version = await evidenceVersionOf(database(), project.project_id);

  const error = await assertRejects(() =>
    commit(project, {
      log: LOG,
      ...version,
      analyzed_signals: [signal],
      evidence_version,
      elements: { core_pain: { value: { evidence } } },
    })
  );

  assertEquals(sqlstate(error), "PT409");
  assertEquals(await analysisOf(project), undefined);
  assertEquals(
    await database().query(
      `select id from public.signals where project_id = $1 and analyzed_at is not null
      union all select id from public.di_agent_logs where project_id = $1`,
      [project.project_id],
    ),
    [],
  );
});

Deno.test("report_agent_run() stops the run of somebody who is no longer a consultant of the project", async () => {
  const begin = async (user_id: string | null) => {
    const { project_id } = await createTestProject(database());
    const run_id = crypto.randomUUID();
    await database().query(
      `insert into public.project_members (project_id, user_id, role)
      select $1, $2::uuid, 'consultant' where $2::uuid is not null`,
      [project_id, user_id],
    );
    await database().query(
      `insert into public.di_agent_runs (id, project_id, user_id, lease_expires_at)
      values ($1, $2, $3, now() + interval '1 hour')`,
      [run_id, project_id, user_id],
    );
    return { project_id, run_id };
  };
  const report = async ({ run_id }: { run_id: string }) => {
    const text = "select public.report_agent_run($1, '[]', 60) as state";
    const [row] = await database().queryAs<{ state: string }>("service_role", text, [run_id]);
    return row?.state;
  };
  const [removed, demoted, kept, back_end] = [
    await begin(crypto.randomUUID()),
    await begin(crypto.randomUUID()),
    await begin(crypto.randomUUID()),
    await begin(null),
  ];
  assertEquals([await report(removed), await report(demoted)], ["running", "running"]);

  await database().query(
    "delete from public.project_members where project_id = $1 and role = 'consultant'",
    [removed.project_id],
  );
  await database().query(
    "update public.project_members set role = 'client' where project_id = $1 and role = 'consultant'",
    [demoted.project_id],
  );

  const states = [];
  for (const run of [removed, demoted, kept, back_end]) states.push(await report(run));
  assertEquals(states, ["stopped", "stopped", "running", "running"]);
});

Deno.test("di_agent_logs answer an idempotency key with one successful run", async () => {
  const project = await createTestProject(database());
  const log = { ...LOG, idempotency_key: "key" };
  await commit(project, { log: { ...log, success: false } });
  await commit(project, { log });

  const error = await assertRejects(() => commit(project, { log }));

  assertEquals(sqlstate(error), "23505");
});

Deno.test("invalidate_di_cache() counts up, creates the row, and knows no unknown project", async () => {
  const project = await createTestProject(database());

  assertEquals([await invalidate(project), await invalidate(project)], [1, 2]);
  const error = await assertRejects(() =>
    invalidate({ ...project, project_id: crypto.randomUUID() })
  );
  assertEquals(sqlstate(error), "PT404");
});

async function commit(
  { project_id }: DatabaseProject,
  run: Record<string, unknown>,
): Promise<Committed> {
  const [row] = await database().queryAs<{ committed: Committed }>(
    "service_role",
    "select public.commit_agent_run($1, $2) as committed",
    [project_id, { run_id: crypto.randomUUID(), ...run }],
  );
  return row!.committed; // a function that does not throw returns its row
}

/** What the analysis is based on now, as `begin_agent_run` gives it. */
async function versionOf({ project_id }: DatabaseProject): Promise<{ analysis_version: number }> {
  const [row] = await database().query<{ analysis_version: number }>(
    "select private.analysis_version($1) as analysis_version",
    [project_id],
  );
  return row!; // a function returns one row
}

async function invalidate({ project_id }: DatabaseProject): Promise<number | undefined> {
  const [row] = await database().queryAs<{ revision: number }>(
    "service_role",
    "select public.invalidate_di_cache($1, 'asked for')::integer as revision",
    [project_id],
  );
  return row?.revision;
}

async function analysisOf({ project_id }: DatabaseProject) {
  const [row] = await database().query(
    "select * from public.di_analysis_cache where project_id = $1",
    [project_id],
  );
  return row;
}

function insertSignals({ project_id }: DatabaseProject, count: number) {
  return database().query<{ id: string; content_hash: string }>(
    `insert into public.signals (project_id, source_type, content)
    select $1, 'note', 'text ' || number from generate_series(1, $2) as number
    returning id, content_hash`,
    [project_id, count],
  );
}
