import { assertEquals, assertRejects } from "@std/assert";
import {
  createTestProject,
  type DatabaseCaller,
  type DatabaseProject,
  evidenceVersionOf,
  sqlstate,
  withDatabase,
} from "../harness/database.ts";

const database = withDatabase();

const TEXT = "Every Friday we lose twelve hours to retyping invoices.";
const QUOTE = "we lose twelve hours";

interface Written {
  statuses: Record<string, string>;
  revision_ids: Record<string, string>;
  foundation: Record<string, Record<string, unknown> | null>;
  snapshot: { version: number; cached: unknown; facts: { foundation: Record<string, unknown> } };
}

interface Confirmed {
  value: Record<string, unknown>;
  revision_id: string;
  confirmed_by: string;
}

Deno.test("commit_foundation() stores an element, its revision and gives the state after it", async () => {
  const project = await createTestProject(database());
  const value = await painQuoting(project);

  const written = await commit(project, { core_pain: { value, confidence: 0.7 } });

  const stored = { ...value, confirmed_by: null };
  const { evidence: _, ...scored } = stored;
  assertEquals(written.statuses, { core_pain: "extracted" });
  assertEquals(written.foundation["core_pain"], stored);
  assertEquals(written.foundation["wow_moment"], null);
  assertEquals(written.snapshot.cached, null);
  assertEquals(written.snapshot.facts.foundation["core_pain"], scored);
  const [revision] = await revisionsOf(project);
  assertEquals(revision?.id, written.revision_ids["core_pain"]);
  assertEquals([revision?.kind, revision?.value], ["accepted", stored]);
});

Deno.test("commit_foundation() writes nothing where the value is what stands", async () => {
  const project = await createTestProject(database());
  const value = await painQuoting(project);
  const first = await commit(project, { core_pain: { value, confidence: 0.7 } });

  const second = await commit(project, { core_pain: { value, confidence: 0.7 } });

  assertEquals(second.statuses, { core_pain: "unchanged" });
  assertEquals(second.revision_ids, {});
  assertEquals(second.snapshot.version, first.snapshot.version);
});

Deno.test("commit_foundation() never takes an extraction for a confirmation", async () => {
  const project = await createTestProject(database());

  const written = await commit(project, {
    core_pain: { value: { statement: "It hurts", confirmed_by: "client" }, confidence: 0.9 },
  });

  assertEquals(written.foundation["core_pain"]?.["confirmed_by"], null);
});

Deno.test("commit_foundation() keeps a proposal, once, where the client confirmed", async () => {
  const project = await createTestProject(database());
  await commit(project, { core_pain: { value: { statement: "Old" }, confidence: 0.7 } });
  await confirm(project, project.client);
  const proposal = { core_pain: { value: { statement: "New" }, confidence: 0.9 } };

  const written = await commit(project, proposal);
  await commit(project, proposal);

  assertEquals(written.statuses, { core_pain: "protected" });
  assertEquals(written.foundation["core_pain"]?.["statement"], "Old");
  const proposals = (await revisionsOf(project)).filter(({ kind }) => kind === "proposal");
  assertEquals(proposals.map(({ value }) => value["statement"]), ["New"]);
});

Deno.test("commit_foundation() keeps what a consultant wrote, and the new value as a proposal", async () => {
  const project = await createTestProject(database());
  await commit(project, { core_pain: { value: { statement: "Old" }, confidence: 0.7 } });
  await confirm(project, project.consultant);

  const written = await commit(project, {
    core_pain: { value: { statement: "New" }, confidence: 0.9 },
  });

  assertEquals(written.statuses, { core_pain: "protected" });
  assertEquals(written.foundation["core_pain"]?.["statement"], "Old");
  const proposals = (await revisionsOf(project)).filter(({ kind }) => kind === "proposal");
  assertEquals(proposals.map(({ value }) => value["statement"]), ["New"]);
});

Deno.test("commit_foundation() refuses all elements if one quote does not stand in its signal", async () => {
  const project = await createTestProject(database());
  const other = await createTestProject(database());
  const good = await painQuoting(project);
  const bad = [
    { ...good, evidence: [{ ...good.evidence[0], quote: "we lose twenty hours" }] },
    { ...good, evidence: [{ ...good.evidence[0], quote: "" }] },
    { ...good, evidence: [{ ...good.evidence[0], signal_id: crypto.randomUUID() }] },
    { ...good, evidence: [{ ...good.evidence[0], signal_id: "none" }] },
    await painQuoting(other),
  ];

  for (const value of bad) {
    const code = await codeOf(commit(project, {
      core_pain: { value: good, confidence: 0.7 },
      wow_moment: { value, confidence: 0.7 },
    }));
    assertEquals(code, "PT409");
  }
  assertEquals(await revisionsOf(project), []);
});

Deno.test("commit_foundation() refuses unknown elements, values that are no objects and unknown projects", async () => {
  const project = await createTestProject(database());
  const nowhere = { ...project, project_id: crypto.randomUUID() };

  assertEquals(await codeOf(commit(project, { core_pains: { value: {} } })), "PT400");
  assertEquals(await codeOf(commit(project, { core_pain: { value: [] } })), "PT400");
  assertEquals(await codeOf(commit(project, { core_pain: {} })), "PT400");
  assertEquals(await codeOf(commit(nowhere, { core_pain: { value: {} } })), "PT404");
});

Deno.test("commit_foundation() replaces an element that was stored malformed", async () => {
  const project = await createTestProject(database());
  await database().query(
    `insert into public.project_foundation (project_id, core_pain) values ($1, '"text"')`,
    [project.project_id],
  );

  const written = await commit(project, { core_pain: { value: { statement: "New" } } });

  assertEquals(written.statuses, { core_pain: "extracted" });
});

Deno.test("confirm_element() writes the member's role, not what the value says", async () => {
  const project = await createTestProject(database());
  await commit(project, { core_pain: { value: { statement: "It hurts" }, confidence: 0.7 } });

  const owner = await confirm(project, project.owner);
  const client = await confirm(project, project.client, {
    value: { statement: "It hurts a lot", confirmed_by: "consultant" },
  });

  assertEquals(owner.confirmed_by, "consultant");
  assertEquals(owner.value, { statement: "It hurts", confirmed_by: "consultant" });
  assertEquals(client.value, {
    statement: "It hurts a lot",
    evidence: [],
    support: {},
    standing: [],
    confirmed_by: "client",
  });
  assertEquals((await revisionsOf(project)).map((revision) => revision.confirmed_by), [
    null,
    "consultant",
    "client",
  ]);
});

Deno.test("confirm_element() twice is confirming once", async () => {
  const project = await createTestProject(database());
  await commit(project, { core_pain: { value: { statement: "It hurts" }, confidence: 0.7 } });
  const first = await confirm(project, project.client);

  const second = await confirm(project, project.client, { revision_id: first.revision_id });

  assertEquals(second, first);
  assertEquals((await revisionsOf(project)).length, 2);
});

Deno.test("confirm_element() refuses a revision that is not the newest, and shows what stands", async () => {
  const project = await createTestProject(database());
  const shown = await commit(project, { core_pain: { value: { statement: "Old" } } });
  const newer = await commit(project, { core_pain: { value: { statement: "New" } } });

  const error = await assertRejects(
    () => confirm(project, project.client, { revision_id: shown.revision_ids["core_pain"]! }),
    Error,
  ) as Error & { detail: string };

  assertEquals(sqlstate(error), "PT409");
  assertEquals(JSON.parse(error.detail), {
    current: { statement: "New", confirmed_by: null },
    revision_id: newer.revision_ids["core_pain"],
  });
});

Deno.test("confirm_element() does not let a consultant overwrite the client's word", async () => {
  const project = await createTestProject(database());
  await commit(project, { core_pain: { value: { statement: "It hurts" } } });
  await confirm(project, project.client);

  assertEquals(await codeOf(confirm(project, project.consultant)), "PT409");
  assertEquals(
    await codeOf(confirm(project, project.owner, { value: { statement: "No" } })),
    "PT409",
  );
});

Deno.test("confirm_element() refuses strangers, unknown elements, and missing values", async () => {
  const project = await createTestProject(database());
  const stranger = { user_id: crypto.randomUUID() };
  const value = await painQuoting(project);
  assertEquals(await codeOf(confirm(project, stranger, { value })), "PT404");
  assertEquals(await codeOf(confirm(project, project.owner, { element: "name" })), "PT400");
  assertEquals(await codeOf(confirm(project, project.owner)), "PT422");
});

Deno.test("a malformed foundation does not keep signals from being changed", async () => {
  const project = await createTestProject(database());
  const value = await painQuoting(project);
  await database().query(
    `insert into public.project_foundation (project_id, core_pain, wow_moment, business_case)
    values ($1, '"text"', '{"evidence": "text"}', '{"evidence": [1, {"signal_id": "x"}], "confidence": "high"}')`,
    [project.project_id],
  );

  await database().query("update public.signals set content = 'new' where id = $1", [
    value.evidence[0]!.signal_id,
  ]);

  await database().query("truncate public.signals");

  const foundation = await foundationOf(project);
  assertEquals(foundation["wow_moment"], { evidence: "text" });
  assertEquals(foundation["business_case"], { evidence: [], standing: [], confidence: "high" });
});

Deno.test("a project with evidence can be deleted", async () => {
  const project = await createTestProject(database());
  await commit(project, { core_pain: { value: await painQuoting(project) } });

  await database().query("delete from public.projects where id = $1", [project.project_id]);

  assertEquals(await foundationOf(project), {});
});

/** A core pain that quotes a signal made for it. */
async function painQuoting({ project_id }: DatabaseProject) {
  const signal_id = crypto.randomUUID();
  await database().query(
    "insert into public.signals (id, project_id, source_type, content) values ($1, $2, 'email', $3)",
    [signal_id, project_id, TEXT],
  );
  return {
    statement: "Retyping invoices",
    confidence: 0.7,
    standing: ["statement"],
    support: { statement: { verdict: "supported" } },
    evidence: [{
      signal_id,
      quote: QUOTE,
      start: 13,
      end: 33,
      match: "verbatim",
      speaker: null,
      force: "asserted",
      side: "client",
      fields: ["statement"],
    }],
  };
}

async function commit({ project_id }: DatabaseProject, elements: unknown): Promise<Written> {
  const [row] = await database().queryAs<{ written: Written }>(
    "service_role",
    "select public.commit_foundation($1, gen_random_uuid(), $2, $3) as written",
    [project_id, elements, await evidenceVersionOf(database(), project_id)],
  );
  return row!.written; // a function that does not throw returns its row
}

async function confirm(
  { project_id }: DatabaseProject,
  member: Exclude<DatabaseCaller, string>,
  options: { element?: string; value?: unknown; revision_id?: string } = {},
): Promise<Confirmed> {
  const element = options.element ?? "core_pain";
  const [newest] = await database().query<{ id: string }>(
    `select id from public.foundation_revisions where project_id = $1 and element = $2 and kind = 'accepted'
    order by created_at desc limit 1`,
    [project_id, element],
  );
  const [row] = await database().queryAs<{ confirmed: Confirmed }>(
    "service_role",
    "select public.confirm_element($1, $2, $3, $4, $5) as confirmed",
    [
      project_id,
      element,
      member.user_id,
      options.value ?? null,
      options.revision_id ?? newest?.id ?? null,
    ],
  );
  return row!.confirmed; // as above
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return sqlstate(await assertRejects(() => work, Error));
}

function revisionsOf({ project_id }: DatabaseProject) {
  return database().query<{
    id: string;
    kind: string;
    value: Record<string, unknown>;
    confirmed_by: string | null;
  }>(
    `select id, kind, value, confirmed_by from public.foundation_revisions
    where project_id = $1 order by created_at`,
    [project_id],
  );
}

async function foundationOf({ project_id }: DatabaseProject) {
  const [row] = await database().query<Record<string, Record<string, unknown> | null>>(
    "select * from public.project_foundation where project_id = $1",
    [project_id],
  );
  return row ?? {};
}
