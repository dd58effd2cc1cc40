/** An archived project is read, erased and deleted, and nothing else of what it holds is changed until it is taken up again. */
import { assertEquals, assertRejects } from "@std/assert";
import {
  createTestProject,
  type DatabaseCaller,
  evidenceVersionOf,
  sqlstate,
  withDatabase,
} from "../harness/database.ts";

const database = withDatabase();

type Project = Awaited<ReturnType<typeof createFilled>>;

/** A row in each table that users write, and a value with a proposal beside it. */
async function createFilled() {
  const project = await createTestProject(database());
  const { project_id } = project;
  const insert = async (table: string, columns: string, values: string) => {
    const [row] = await database().query<{ id: string }>(
      `insert into public.${table} (project_id, ${columns}) values ($1, ${values}) returning id`,
      [project_id],
    );
    return row!.id; // an insert that does not throw returns its row
  };
  const signal_id = await insert(
    "signals",
    "source_type, authority, content, turns",
    "'email', 'client', 'We lose forty orders.', '[]'",
  );
  const ids = {
    signals: signal_id,
    project_people: await insert("project_people", "name, side", "'Ada Lem', 'client'"),
    features: await insert("features", "name", "'Tracking'"),
    personas: await insert("personas", "name", "'Clerk'"),
    vp_steps: await insert("vp_steps", "step_index", "1"),
    meetings: await insert("meetings", "title", "'Call'"),
  };
  const facts = ["2", "3"].map((day) =>
    insert(
      "stated_facts",
      "id, signal_id, statement_id, kind, subject, value, evidence, said_at",
      `gen_random_uuid(), '${signal_id}', gen_random_uuid(), 'date', 'deadline', '{}', '{}', '2026-01-0${day}'`,
    )
  );
  const [earlier, later] = await Promise.all(facts);
  const conflict_id = await insert(
    "conflicts",
    "kind, subject, earlier_fact_id, later_fact_id",
    `'open', 'deadline', '${earlier}', '${later}'`,
  );
  await database().query(
    "insert into public.strategic_context (project_id, confirmation_status) values ($1, 'needs_client')",
    [project_id],
  );
  const commit = (value: object, entry: object) =>
    database().queryAs<{ written: { revision_ids: { core_pain: string } } }>(
      "service_role",
      "select public.commit_foundation($1, gen_random_uuid(), $2, $3) as written",
      [
        project_id,
        { core_pain: { value: { evidence: [], ...value }, ...entry } },
        version,
      ],
    );
  const version = await evidenceVersionOf(database(), project_id);
  const [stood] = await commit({ statement: "Orders are lost" }, {});
  const [proposed] = await commit({ statement: "Orders are late" }, { proposed_by: null });
  return {
    ...project,
    ids,
    conflict_id,
    revision_id: stood!.written.revision_ids.core_pain,
    proposal_id: proposed!.written.revision_ids.core_pain,
  };
}

const archive = ({ project_id, consultant }: Project, status = "archived") =>
  database().queryAs(
    consultant,
    `update public.projects set status = '${status}' where id = $1 returning id`,
    [project_id],
  );

interface Change {
  as: "owner" | "consultant" | "client" | "service_role";
  sql: string;
  params: unknown[];
}

/** Every change of what the project holds, in the name of each of its members. */
function listChanges(project: Project): Record<string, Change> {
  const { project_id, ids, owner, client, revision_id, proposal_id } = project;
  const rest = {
    signals: ["source_type", "'note'", "title = 'Other'"],
    project_people: ["name, side", "'Bo Ray', 'client'", "side = 'other'"],
    features: ["name", "'Search'", "name = 'Other'"],
    personas: ["name", "'Driver'", "name = 'Other'"],
    vp_steps: ["step_index", "2", "label = 'Other'"],
    meetings: ["title", "'Workshop'", "title = 'Other'"],
  } as const;
  const byRest = Object.entries(rest).flatMap(([table, [columns, values, change]]) => {
    const id = ids[table as keyof typeof ids];
    const insert =
      `insert into public.${table} (project_id, ${columns}) values ($1, ${values}) returning id`;
    return [
      [`insert into ${table}`, { as: "owner", sql: insert, params: [project_id] }],
      [`update ${table}`, {
        as: "consultant",
        sql: `update public.${table} set ${change} where id = $1 returning id`,
        params: [id],
      }],
      [`delete from ${table}`, {
        as: "owner",
        sql: `delete from public.${table} where id = $1 returning id`,
        params: [id],
      }],
    ] as [string, Change][];
  });
  const rpc = (call: string, params: unknown[], as: Change["as"] = "service_role"): Change => ({
    as,
    sql: `select public.${call}`,
    params: [project_id, ...params],
  });
  const quote = {
    source_type: "signal",
    signal_id: ids.signals,
    quote: "forty orders",
    start: 8,
    end: 20,
    speaker: null,
  };
  return {
    ...Object.fromEntries(byRest),
    "a client's signal": {
      as: "client",
      sql:
        "insert into public.signals (project_id, source_type, authority) values ($1, 'portal_response', 'client')",
      params: [project_id],
    },
    "update strategic_context": {
      as: "owner",
      sql:
        "update public.strategic_context set risks = '[]' where project_id = $1 returning project_id",
      params: [project_id],
    },
    "settle a conflict": {
      as: "client",
      sql: "update public.conflicts set resolution = 'later' where id = $1 returning id",
      params: [project.conflict_id],
    },
    "confirm a row": rpc(
      "confirm_entity($1, 'features', $2, (select updated_at from public.features where id = $2))",
      [ids.features],
      "client",
    ),
    "confirm an element": rpc("confirm_element($1, 'core_pain', $2, null, $3)", [
      client.user_id,
      revision_id,
    ]),
    "withdraw a yes": rpc("withdraw_confirmation($1, 'core_pain', $2, $3)", [
      client.user_id,
      revision_id,
    ]),
    "take a proposal over": rpc("decide_proposal($1, 'core_pain', $2, $3, 'taken_over', $4)", [
      owner.user_id,
      proposal_id,
      revision_id,
    ]),
    "leave a proposal": rpc("decide_proposal($1, 'core_pain', $2, $3, 'left')", [
      owner.user_id,
      proposal_id,
    ]),
    "attach words to an element": rpc("attach_evidence($1, 'core_pain', $2, $3, $4)", [
      owner.user_id,
      revision_id,
      { ...quote, fields: ["statement"] },
    ]),
    "attach words to a feature": rpc("attach_quote($1, 'features', $2, $3, $4)", [
      ids.features,
      owner.user_id,
      quote,
    ]),
    "store a foundation": rpc("commit_foundation($1, gen_random_uuid(), $2, 0, $3)", [
      { core_pain: { value: { evidence: [] } } },
      owner.user_id,
    ]),
    "begin an extraction": rpc("begin_extraction($1, $2)", [
      {
        reservation_id: crypto.randomUUID(),
        user_id: owner.user_id,
        feature_limit: 1,
        signal_limit: 1,
      },
    ]),
    "run the agent": rpc("begin_agent_run($1, $2)", [
      {
        run_id: crypto.randomUUID(),
        user_id: owner.user_id,
        request_key: "key",
        lease_seconds: 30,
      },
    ]),
  };
}

const callerOf = (project: Project, as: Change["as"]): DatabaseCaller =>
  as === "service_role" ? as : project[as];

Deno.test("whatever changes an archived project is refused with the reason", async () => {
  const project = await createFilled();
  await archive(project);
  for (const [name, { as, sql, params }] of Object.entries(listChanges(project))) {
    const error = await assertRejects(
      () => database().queryAs(callerOf(project, as), sql, params),
      Error,
      "the project is archived",
      name,
    );
    assertEquals(sqlstate(error), "PT409", name);
  }
});

Deno.test("the same changes are taken from those who may once the project is taken up again", async () => {
  const project = await createFilled();
  await archive(project);
  await archive(project, "active");
  for (const [name, { as, sql, params }] of Object.entries(listChanges(project))) {
    const { code } = await database().attempt(callerOf(project, as), sql, params);
    // Nobody has said yes yet.
    assertEquals(code, name === "withdraw a yes" ? "PT422" : null, name);
  }
});

Deno.test("an archived project is read, keeps its caches, lets members go, and is erased and deleted", async () => {
  const project = await createFilled();
  const { project_id, owner, client, ids } = project;
  await archive(project);

  const [shown] = await database().queryAs<{ shown: { elements: { core_pain: object } } }>(
    client,
    "select public.read_foundation($1) as shown",
    [project_id],
  );
  assertEquals(shown!.shown.elements.core_pain !== null, true);
  const [stored] = await database().queryAs<{ stored: boolean }>(
    "service_role",
    `select public.store_readiness($1, state.version, '{"score": 1, "gate_score": 1, "phase": "insufficient"}', now()) as stored
    from private.readiness_state($1) as state`,
    [project_id],
  );
  assertEquals(stored!.stored, true);
  const left = await database().attempt(
    client,
    "delete from public.project_members where project_id = $1 and user_id = $2 returning role",
    [project_id, client.user_id],
  );
  assertEquals(left, { row_count: 1, code: null });

  await database().queryAs(owner, "select public.erase_signal($1, $2)", [project_id, ids.signals]);
  await database().queryAs(owner, "select public.erase_person($1, $2)", [
    project_id,
    ids.project_people,
  ]);
  const gone = await database().queryAs(
    owner,
    "delete from public.projects where id = $1 returning id",
    [project_id],
  );
  assertEquals(gone.length, 1);
});

Deno.test("a back end may still write into an archived project, and strangers are told nothing of it", async () => {
  const project = await createFilled();
  await archive(project);
  await database().queryAs(
    "service_role",
    "insert into public.features (project_id, name) values ($1, 'Imported')",
    [project.project_id],
  );
  const stranger = { user_id: crypto.randomUUID() };
  const { code } = await database().attempt(
    stranger,
    "insert into public.features (project_id, name) values ($1, 'Mine')",
    [project.project_id],
  );
  assertEquals(code, "42501");
  const decided = await database().attempt(
    "service_role",
    "select public.decide_proposal($1, 'core_pain', $2, $3, 'left')",
    [project.project_id, stranger.user_id, project.proposal_id],
  );
  assertEquals(decided.code, "PT404");
});
