import { assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import {
  createTestProject,
  type DatabaseProject,
  evidenceVersionOf,
  sqlstate,
  withDatabase,
} from "../harness/database.ts";

const database = withDatabase();

const PAIN = "we lose twelve hours";
const BUDGET = "there is forty thousand for it";
const TEXT = `Every Friday ${PAIN} to retyping invoices, and ${BUDGET}.`;

interface Parts {
  opportunity: Record<string, unknown>;
  investment_case: Record<string, unknown>;
  constraints: Record<string, unknown>;
  risks: unknown[];
  evidence: { fields: string[]; signal_id?: string; pending?: boolean }[];
  source_gone?: boolean;
}

interface Row extends Parts {
  confirmation_status: string;
}

/** The row in the form of an element. */
interface Value extends Parts {
  confirmed_by: string | null;
}

interface Written {
  statuses: Record<string, string>;
  foundation: { strategic_context: Value };
  snapshot: { version: number; facts: { strategic_context: Partial<Parts> } };
}

/** What an extraction finds: a problem and a budget, each with its quote. */
async function addFindings({ project_id }: DatabaseProject) {
  const signal_id = crypto.randomUUID();
  await database().query(
    "insert into public.signals (id, project_id, source_type, content) values ($1, $2, 'email', $3)",
    [signal_id, project_id, TEXT],
  );
  const cite = (field: string, quote: string) => {
    const start = TEXT.indexOf(quote);
    const end = start + quote.length;
    return { fields: [field], signal_id, quote, start, end, match: "verbatim", speaker: null };
  };
  const found = {
    opportunity: { problem_statement: "Retyping invoices" },
    investment_case: {},
    constraints: { budget: "40,000" },
    risks: [] as unknown[],
    evidence: [cite("opportunity.problem_statement", PAIN), cite("constraints.budget", BUDGET)],
  };
  return { signal_id, found, cite };
}

async function commit(
  { project_id }: DatabaseProject,
  value: unknown,
): Promise<Written> {
  const [row] = await database().queryAs<{ written: Written }>(
    "service_role",
    "select public.commit_foundation($1, gen_random_uuid(), $2, $3) as written",
    [
      project_id,
      { strategic_context: { value } },
      await evidenceVersionOf(database(), project_id),
    ],
  );
  return row!.written; // a function that does not throw returns its row
}

async function rowOf({ project_id }: DatabaseProject): Promise<Row | undefined> {
  const [row] = await database().query<Row>(
    `select opportunity, investment_case, constraints, risks, evidence, confirmation_status
    from public.strategic_context where project_id = $1`,
    [project_id],
  );
  return row;
}

/** As a consultant would, over the data API. */
async function edit({ project_id, consultant }: DatabaseProject, change: string): Promise<void> {
  await database().queryAs(
    consultant,
    `update public.strategic_context set ${change} where project_id = $1`,
    [project_id],
  );
}

function revisionsOf({ project_id }: DatabaseProject) {
  return database().query<{ kind: string; value: Value; run_id: string | null }>(
    `select kind, value, run_id from public.foundation_revisions
    where project_id = $1 and element = 'strategic_context' order by created_at`,
    [project_id],
  );
}

const fields = (row: Row | undefined) => row?.evidence.flatMap(({ fields }) => fields);

Deno.test("commit_foundation() stores the strategic context in its own table, with a revision", async () => {
  const project = await createTestProject(database());
  const { found } = await addFindings(project);

  const { statuses, snapshot, foundation } = await commit(project, found);

  assertEquals(statuses, { strategic_context: "extracted" });
  assertEquals(await rowOf(project), { ...found, confirmation_status: "ai_generated" });
  const stored = { ...found, confirmed_by: null, source_gone: false };
  assertEquals(foundation.strategic_context, stored);
  assertEquals(snapshot.facts.strategic_context.constraints, found.constraints);
  assertEquals(
    (await revisionsOf(project)).map(({ kind, value }) => [kind, value]),
    [["accepted", stored]],
  );
});

Deno.test("commit_foundation() leaves the elements alone when it stores the strategic context", async () => {
  const project = await createTestProject(database());
  const { found } = await addFindings(project);

  await commit(project, found);

  const rows = await database().query(
    "select from public.project_foundation where project_id = $1",
    [project.project_id],
  );
  assertEquals(rows.length, 0);
});

Deno.test("commit_foundation() finds the same strategic context unchanged", async () => {
  const project = await createTestProject(database());
  const { found } = await addFindings(project);
  const first = await commit(project, found);

  const second = await commit(project, found);

  assertEquals(second.statuses, { strategic_context: "unchanged" });
  assertEquals(second.snapshot.version, first.snapshot.version);
  assertEquals((await revisionsOf(project)).length, 1);
});

Deno.test("commit_foundation() fills what a person left blank, and keeps what a person wrote", async () => {
  const project = await createTestProject(database());
  const { found } = await addFindings(project);
  await database().queryAs(
    project.consultant,
    `insert into public.strategic_context (project_id, opportunity, investment_case, risks)
    values ($1, $2, '{"contribution_gbp": 190000}', '["The tender"]')`,
    [project.project_id, { problem_statement: " ", market_gap: "None" }],
  );

  await commit(project, found);

  const row = await rowOf(project);
  assertEquals(row?.opportunity, {
    problem_statement: "Retyping invoices",
    market_gap: "None",
  });
  assertEquals(row?.investment_case, { contribution_gbp: 190000 });
  assertEquals(row?.risks, ["The tender"]);
});

Deno.test("commit_foundation() leaves a text alone that a person wrote, and the question put to the client open", async () => {
  const project = await createTestProject(database());
  const { found } = await addFindings(project);
  await database().queryAs(
    project.consultant,
    `insert into public.strategic_context (project_id, opportunity, confirmation_status)
    values ($1, '{"problem_statement": "Paper"}', 'needs_client')`,
    [project.project_id],
  );

  await commit(project, found);

  const row = await rowOf(project);
  assertEquals(row?.opportunity["problem_statement"], "Paper");
  assertEquals(row?.confirmation_status, "needs_client");
});

Deno.test("commit_foundation() replaces a part together with its quotes", async () => {
  const project = await createTestProject(database());
  const { found, cite } = await addFindings(project);
  await commit(project, found);
  const again = {
    ...found,
    opportunity: { problem_statement: "Twelve hours a week are lost" },
    constraints: {},
    evidence: [cite("opportunity.problem_statement", `${PAIN} to retyping`)],
  };

  await commit(project, again);

  const row = await rowOf(project);
  assertEquals(row?.opportunity, again.opportunity);
  assertEquals(row?.constraints, found.constraints);
  assertEquals(row?.evidence, [...found.evidence.slice(1), ...again.evidence]);
});

Deno.test("commit_foundation() keeps a proposal beside a strategic context that is confirmed", async () => {
  const project = await createTestProject(database());
  const { found } = await addFindings(project);
  for (const status of ["confirmed_consultant", "confirmed_client"]) {
    await database().query(
      `insert into public.strategic_context (project_id, confirmation_status) values ($1, $2)
      on conflict (project_id) do update set confirmation_status = $2`,
      [project.project_id, status],
    );

    const { statuses } = await commit(project, found);

    assertEquals(statuses, { strategic_context: "protected" }, status);
    assertEquals((await rowOf(project))?.opportunity, {}, status);
  }
  assertEquals((await revisionsOf(project)).map(({ kind }) => kind), ["proposal"]);
});

Deno.test("commit_foundation() refuses a strategic context with a quote that does not stand", async () => {
  const project = await createTestProject(database());
  const { found, cite } = await addFindings(project);
  const forged = { ...found, evidence: [{ ...cite("risks", PAIN), quote: "we lose a fortune" }] };

  assertEquals(sqlstate(await assertRejects(() => commit(project, forged), Error)), "PT409");
  assertEquals(await rowOf(project), undefined);
});

Deno.test("confirm_element() confirms the strategic context by its status", async () => {
  const project = await createTestProject(database());
  const { found } = await addFindings(project);
  await commit(project, found);

  await database().queryAs(
    "service_role",
    `select public.confirm_element($1, 'strategic_context', $2, null, (
      select id from public.foundation_revisions where project_id = $1 and element = 'strategic_context'
    ))`,
    [project.project_id, project.client.user_id],
  );

  assertEquals(await rowOf(project), { ...found, confirmation_status: "confirmed_client" });
});

Deno.test("a part of the strategic context goes with its last quote, and readiness with it", async () => {
  const project = await createTestProject(database());
  const { signal_id, found } = await addFindings(project);
  const other = await addFindings(project);
  const evidence = [found.evidence[0]!, other.found.evidence[1]!];
  const { snapshot } = await commit(project, { ...found, evidence });

  await database().queryAs(project.consultant, "delete from public.signals where id = $1", [
    other.signal_id,
  ]);

  const row = await rowOf(project);
  assertEquals([row?.opportunity, row?.constraints], [found.opportunity, {}]);
  assertEquals(row?.evidence, [{ ...found.evidence[0]!, signal_id, pending: true as boolean }]);
  const [state] = await database().query<{ version: number }>(
    "select version from private.readiness_state($1)",
    [project.project_id],
  );
  assertNotEquals(state?.version, snapshot.version);
});

Deno.test("a list of risks goes with its last quote", async () => {
  const project = await createTestProject(database());
  const { signal_id, found, cite } = await addFindings(project);
  const evidence = [...found.evidence, cite("risks", BUDGET)];
  await commit(project, { ...found, risks: [{ description: "Money" }], evidence });

  await database().query("delete from public.signals where id = $1", [signal_id]);

  const empty = { opportunity: {}, constraints: {}, risks: [], evidence: [] };
  assertEquals(await rowOf(project), { ...found, ...empty, confirmation_status: "ai_generated" });
});

Deno.test("a strategic context that the client confirmed loses its quotes with their words, and no part", async () => {
  const project = await createTestProject(database());
  const { signal_id, found } = await addFindings(project);
  await commit(project, found);
  await database().query(
    "update public.strategic_context set confirmation_status = 'confirmed_client' where project_id = $1",
    [project.project_id],
  );

  await database().query("delete from public.signals where id = $1", [signal_id]);

  const row = await rowOf(project);
  assertEquals([row?.opportunity, row?.evidence], [found.opportunity, []]);
  assertEquals(
    await database().query(
      "select source_gone from public.strategic_context where project_id = $1",
      [
        project.project_id,
      ],
    ),
    [{ source_gone: true }],
  );
});

Deno.test("a consultant's confirmation of the strategic context keeps no part whose quotes are gone", async () => {
  const project = await createTestProject(database());
  const { signal_id, found } = await addFindings(project);
  await commit(project, found);
  await edit(project, "confirmation_status = 'confirmed_consultant'");

  await database().query("delete from public.signals where id = $1", [signal_id]);

  assertEquals((await rowOf(project))?.opportunity, {});
});

Deno.test("a part that a person rewrites stands without a quote, and outlives the quote it had", async () => {
  const project = await createTestProject(database());
  const { signal_id, found } = await addFindings(project);
  await commit(project, found);

  await edit(project, `opportunity = '{"problem_statement": "Our own words"}'`);
  const edited = await rowOf(project);
  await database().query("delete from public.signals where id = $1", [signal_id]);

  assertEquals(fields(edited), ["constraints.budget"]);
  assertEquals((await rowOf(project))?.opportunity, { problem_statement: "Our own words" });
});

Deno.test("of a quote that supports several parts, the ones that a person rewrites are dropped", async () => {
  const project = await createTestProject(database());
  const { found, cite } = await addFindings(project);
  const shared = {
    ...cite("opportunity.problem_statement", PAIN),
    fields: ["opportunity.problem_statement", "constraints.budget"],
  };
  await commit(project, { ...found, evidence: [shared] });

  await edit(project, `opportunity = '{"problem_statement": "Our own words"}'`);

  assertEquals(fields(await rowOf(project)), ["constraints.budget"]);
});

Deno.test("nobody but the system writes quotes into the strategic context", async () => {
  const project = await createTestProject(database());
  const insert = (column: string) =>
    `insert into public.strategic_context (project_id, ${column}) values ($1, '[]') returning 1`;

  const own = await database().attempt(project.owner, insert("risks"), [project.project_id]);
  const forged = await database().attempt(project.owner, insert("evidence"), [project.project_id]);

  assertEquals([own.code, forged.code], [null, "42501"]);
});
