/** That facts and conflicts are rebuilt and nothing is added twice, that what was decided stays, and that a changed signal drops its own. */
import { assertEquals } from "@std/assert";
import { delay } from "@std/async";
import { stateProject } from "../../shared/facts/state_project.ts";
import type { SignalText } from "../../shared/contracts/signal.ts";
import {
  createTestProject,
  type DatabaseProject,
  evidenceVersionOf,
  withDatabase,
} from "../harness/database.ts";

const database = withDatabase();

/** Notes of the client, a day apart. */
async function addNotes({ project_id }: DatabaseProject, ...texts: string[]) {
  const notes = texts.map((content, day): SignalText => ({
    id: crypto.randomUUID(),
    source_type: "note",
    authority: "client",
    title: null,
    content,
    occurred_at: `2026-03-0${day + 1}T09:00:00Z`,
    created_at: "2026-03-01T09:00:00Z",
  }));
  // PGlite's clock tells milliseconds: what was done before would else have been done at the same time.
  await delay(2);
  for (const { id, source_type, authority, content, occurred_at } of notes) {
    await database().query(
      `insert into public.signals (id, project_id, source_type, authority, content, occurred_at)
      values ($1, $2, $3, $4, $5, $6)`,
      [id, project_id, source_type, authority, content, occurred_at],
    );
  }
  return notes;
}

async function replaceFacts(
  { project_id }: DatabaseProject,
  signals: SignalText[],
  version?: number,
) {
  const evidence_version = version ?? await evidenceVersionOf(database(), project_id);
  const [row] = await database().queryAs<{ replace_facts: boolean }>(
    "service_role",
    "select public.replace_facts($1, $2)",
    [project_id, { ...stateProject(signals, []), evidence_version }],
  );
  return row?.replace_facts;
}

interface Stored {
  kind: string;
  resolution: string | null;
  earlier: string;
  later: string;
}

function conflictsOf({ project_id }: DatabaseProject) {
  return database().query<Stored & { id: string }>(
    `select conflict.id, conflict.kind, conflict.resolution, earlier.status as earlier, later.status as later
    from public.conflicts as conflict
    join public.stated_facts as earlier on earlier.id = conflict.earlier_fact_id
    join public.stated_facts as later on later.id = conflict.later_fact_id
    where conflict.project_id = $1
    order by later.said_at`,
    [project_id],
  );
}

const describe = ({ kind, earlier, later }: Stored) => `${kind}: ${earlier}, ${later}`;

Deno.test("replace_facts stores what was stated and what contradicts it, and adds nothing when it is done again", async () => {
  const project = await createTestProject(database());
  const signals = await addNotes(
    project,
    "Our budget is 20,000 euros.",
    "Our budget is 26,000 euros.",
    "The budget is now 23,000 euros.",
  );

  assertEquals(await replaceFacts(project, signals), true);
  const [first] = await conflictsOf(project);
  await replaceFacts(project, signals);
  const again = await conflictsOf(project);

  assertEquals(again.map(describe), [
    "superseded: superseded, current",
    "superseded: superseded, current",
  ]);
  assertEquals(again.some(({ id }) => id === first?.id), true);
});

Deno.test("list_conflicts dates no statement whose signal nobody dated", async () => {
  const project = await createTestProject(database());
  const signals = await addNotes(
    project,
    "Our budget is 20,000 euros.",
    "Our budget is 26,000 euros.",
  );
  const [first, second] = signals;
  await database().query("update public.signals set occurred_at = null where id = $1", [first?.id]);
  await replaceFacts(project, [{ ...first!, occurred_at: null }, second!]);

  const [row] = await database().queryAs<{ said: Record<string, string | null> }>(
    project.client,
    `select jsonb_object_agg(said ->> 'signal_id', said ->> 'said_at') as said
    from jsonb_array_elements(public.list_conflicts($1)) as conflict,
        jsonb_array_elements(jsonb_build_array(conflict -> 'earlier', conflict -> 'later')) as said`,
    [project.project_id],
  );

  assertEquals(row?.said[first!.id], null);
  assertEquals(row?.said[second!.id]?.slice(0, 10), "2026-03-02");
});

Deno.test("replace_facts keeps what was decided, and settles which fact holds", async () => {
  const project = await createTestProject(database());
  const signals = await addNotes(
    project,
    "Our budget is 20,000 euros.",
    "Our budget is 26,000 euros.",
  );
  await replaceFacts(project, signals);
  const [open] = await conflictsOf(project);

  await database().queryAs(
    project.client,
    "update public.conflicts set resolution = 'earlier' where id = $1",
    [open?.id],
  );
  await replaceFacts(project, signals);
  const [settled] = await conflictsOf(project);
  const [{ resolved_by } = { resolved_by: null }] = await database().query<
    { resolved_by: string | null }
  >("select resolved_by from public.conflicts where id = $1", [open?.id]);

  assertEquals(open && describe(open), "open: conflicting, conflicting");
  assertEquals([settled?.resolution, settled && describe(settled)], [
    "earlier",
    "open: current, superseded",
  ]);
  assertEquals(resolved_by, project.client.user_id);
});

Deno.test("a signal that is edited or deleted drops its facts and their conflicts, and no others", async () => {
  const project = await createTestProject(database());
  const signals = await addNotes(
    project,
    "Our budget is 20,000 euros.",
    "Our budget is 26,000 euros.",
    "The opening is on 3 May.",
  );
  await replaceFacts(project, signals);

  await database().query("update public.signals set content = 'Nothing' where id = $1", [
    signals[1]?.id,
  ]);
  const facts = await database().query<{ kind: string }>(
    "select kind from public.stated_facts where project_id = $1 order by kind",
    [project.project_id],
  );

  assertEquals(facts.map(({ kind }) => kind), ["date", "money"]);
  assertEquals(await conflictsOf(project), []);
});

Deno.test("what was decided stays where another sentence of the signal is edited", async () => {
  const project = await createTestProject(database());
  const [first, second] = await addNotes(
    project,
    "The hall is cold. Our budget is 20,000 euros.",
    "Our budget is 26,000 euros.",
  );
  await replaceFacts(project, [first!, second!]);
  const [open] = await conflictsOf(project);
  await database().queryAs(
    project.client,
    "update public.conflicts set resolution = 'earlier' where id = $1",
    [open?.id],
  );

  const content = "The hall is very cold in winter. Our budget is 20,000 euros.";
  await database().query("update public.signals set content = $2 where id = $1", [
    first?.id,
    content,
  ]);
  const edited = await conflictsOf(project);
  await replaceFacts(project, [{ ...first!, content }, second!]);

  assertEquals(
    [edited, await conflictsOf(project)].map(([found]) => [found?.id, found?.resolution]),
    [
      [open?.id, "earlier"],
      [open?.id, "earlier"],
    ],
  );
});

Deno.test("a statement goes with the name of who made it", async () => {
  const project = await createTestProject(database());
  const [note] = await addNotes(project, "Heard from Ida Blum. Our budget is 20,000 euros.");
  await replaceFacts(project, [note!]);
  await database().query(
    `update public.stated_facts set evidence = jsonb_set(evidence, '{speaker}', '"Ida Blum"')
    where project_id = $1`,
    [project.project_id],
  );
  const countAfter = async (old: string, text: string) => {
    await database().query(
      "update public.signals set content = replace(content, $2, $3) where id = $1",
      [note?.id, old, text],
    );
    const facts = await database().query("select from public.stated_facts where project_id = $1", [
      project.project_id,
    ]);
    return facts.length;
  };

  assertEquals(await countAfter("Heard", "I heard"), 1);
  assertEquals(await countAfter("Ida Blum", "[erased]"), 0);
});

Deno.test("replace_facts writes nothing of signals that have changed since they were read", async () => {
  const project = await createTestProject(database());
  const signals = await addNotes(project, "Our budget is 20,000 euros.");
  const version = await evidenceVersionOf(database(), project.project_id);
  await database().query(
    "update public.signals set content = 'Our budget is 5 euros.' where id = $1",
    [
      signals[0]?.id,
    ],
  );

  assertEquals(await replaceFacts(project, signals, version), false);
  assertEquals(await conflictsOf(project), []);
});

Deno.test("clients see no fact of a signal that is the studio's own, and no conflict with one", async () => {
  const project = await createTestProject(database());
  const signals = await addNotes(
    project,
    "Our budget is 20,000 euros.",
    "Our budget is 26,000 euros.",
  );
  await replaceFacts(project, signals);
  await database().query("update public.signals set visibility = 'studio' where id = $1", [
    signals[0]?.id,
  ]);
  const seen = (table: string) =>
    database().queryAs(project.client, `select id from public.${table} where project_id = $1`, [
      project.project_id,
    ]);

  assertEquals([(await seen("stated_facts")).length, (await seen("conflicts")).length], [1, 0]);
});

Deno.test("an open conflict disputes the fields that quote one of its statements, until it is resolved", async () => {
  const project = await createTestProject(database());
  const signals = await addNotes(
    project,
    "Our budget is 20,000 euros.",
    "Our budget is 26,000 euros.",
  );
  await replaceFacts(project, signals);
  const quote = "Our budget is 20,000 euros.";
  const budget_constraints = {
    evidence: [{ signal_id: signals[0]?.id, quote, cited: quote, fields: ["budget_range"] }],
  };
  await database().query(
    "insert into public.project_foundation (project_id, budget_constraints) values ($1, $2)",
    [project.project_id, budget_constraints],
  );
  const disputed = async () => {
    const [row] = await database().query<{ open_conflicts: unknown }>(
      "select private.open_conflicts($1)",
      [project.project_id],
    );
    return row?.open_conflicts;
  };
  const before = await disputed();
  await database().query("update public.conflicts set resolution = 'both' where project_id = $1", [
    project.project_id,
  ]);

  assertEquals(before, {
    open: 1,
    disputed: [{ element: "budget_constraints", field: "budget_range" }],
  });
  assertEquals(await disputed(), { open: 0, disputed: [] });
});

Deno.test("what the client objects to is disputed until it says something else or the client says yes", async () => {
  const project = await createTestProject(database());
  const commit = (value: Record<string, unknown>) =>
    database().queryAs(
      "service_role",
      "select public.commit_foundation($1, null, $2, private.evidence_version($1))",
      [project.project_id, { core_pain: { value: { evidence: [], confidence: 0.6, ...value } } }],
    );
  const object = () =>
    database().query(
      `insert into public.signals (project_id, source_type, authority, content, metadata, created_at)
      values ($1, 'portal_response', 'client', 'Not quite.', '{"about": "core_pain"}', clock_timestamp())`,
      [project.project_id],
    );
  const disputed = async () => {
    const [row] = await database().query<{ fields: string[] }>(
      `select array(
        select field ->> 'field' from jsonb_array_elements(private.open_conflicts($1) -> 'disputed') as field
      ) as fields`,
      [project.project_id],
    );
    return row!.fields;
  };
  await commit({ statement: "Forty returns a week", trigger: "The audit" });

  await object();
  const objected = await disputed();
  await commit({ statement: "Fifty returns a week", trigger: "The audit" });
  const corrected = await disputed();
  await database().queryAs(
    "service_role",
    `select public.confirm_element($1, 'core_pain', $2, null, revision.id)
    from public.foundation_revisions as revision
    where revision.project_id = $1 order by revision.created_at desc limit 1`,
    [project.project_id, project.client.user_id],
  );
  const confirmed = await disputed();
  await object();

  assertEquals([objected, corrected, confirmed, await disputed()], [
    ["statement", "trigger"],
    ["trigger"],
    [],
    ["statement", "trigger"],
  ]);
});

Deno.test("a confirmed strategic context is disputed by what contradicts its quotes, and once confirmed again no more", async () => {
  const project = await createTestProject(database());
  const quote = "Our budget is 20,000 euros.";
  const [first] = await addNotes(project, quote);
  await database().query(
    `insert into public.strategic_context (project_id, constraints, evidence, confirmation_status)
    values ($1, '{"budget": "20,000 euros"}', $2, 'confirmed_client')`,
    [
      project.project_id,
      JSON.stringify([
        { signal_id: first?.id, quote, cited: quote, fields: ["constraints.budget"] },
      ]),
    ],
  );
  const confirm = () =>
    database().query(
      `insert into public.activity (project_id, action, subject, created_at)
      values ($1, 'confirmed', 'strategic_context', clock_timestamp())`,
      [project.project_id],
    );
  const shown = async () => {
    const [row] = await database().queryAs<{ read_foundation: { elements: Shown } }>(
      project.client,
      "select public.read_foundation($1, false)",
      [project.project_id],
    );
    return row?.read_foundation.elements.strategic_context?.disputed;
  };
  await confirm();
  const [second] = await addNotes(project, "Our budget is now 26,000 euros.");
  await replaceFacts(project, [first!, { ...second!, occurred_at: "2026-03-05T09:00:00Z" }]);

  assertEquals(await shown(), ["constraints.budget"]);

  await confirm();

  assertEquals(await shown(), undefined);
});

Deno.test("a confirmed element is disputed by a statement that replaces its own and came in after the confirmation", async () => {
  const project = await createTestProject(database());
  const quote = "Our budget is 20,000 euros.";
  const [first] = await addNotes(project, quote);
  const budget_constraints = {
    budget_range: "20,000 euros",
    confirmed_by: "client",
    evidence: [{ signal_id: first?.id, quote, cited: quote, fields: ["budget_range"] }],
  };
  await database().query(
    "insert into public.project_foundation (project_id, budget_constraints) values ($1, $2)",
    [project.project_id, budget_constraints],
  );
  const confirm = () =>
    database().query(
      `insert into public.foundation_revisions (project_id, element, value, confirmed_by, kind, created_at)
      values ($1, 'budget_constraints', $2, 'client', 'accepted', clock_timestamp())`,
      [project.project_id, budget_constraints],
    );
  const shown = async () => {
    const [row] = await database().queryAs<{ read_foundation: { elements: Shown } }>(
      project.client,
      "select public.read_foundation($1, false)",
      [project.project_id],
    );
    return row?.read_foundation.elements.budget_constraints?.disputed;
  };
  const asked = async () => {
    const [row] = await database().queryAs<{ list_conflicts: unknown[] }>(
      project.client,
      "select public.list_conflicts($1)",
      [project.project_id],
    );
    return row?.list_conflicts.length;
  };
  await confirm();
  const [second] = await addNotes(project, "Our budget is now 26,000 euros.");
  const later = { ...second!, occurred_at: "2026-03-05T09:00:00Z" };
  await replaceFacts(project, [first!, later]);

  assertEquals(
    (await conflictsOf(project)).map(({ kind }) => kind),
    ["superseded"],
  );
  assertEquals([await shown(), await asked()], [["budget_range"], 1]);

  await confirm();

  assertEquals([await shown(), await asked()], [undefined, 0]);
});

Deno.test("a statement that replaces what the client said yes to disputes it until the client says yes to that again", async () => {
  const quote = "Our budget is 20,000 euros.";
  const value = {
    budget_range: "20,000 euros",
    timeline: "by May",
    confidence: 0.8,
  };
  for (const [yes, other] of [[["budget_range"], ["timeline"]], [null, null]]) {
    const project = await createTestProject(database());
    const { project_id, client } = project;
    const [first] = await addNotes(project, quote);
    const evidence = [{ signal_id: first?.id, quote, cited: quote, fields: ["budget_range"] }];
    await database().queryAs(
      "service_role",
      "select public.commit_foundation($1, gen_random_uuid(), $2, $3)",
      [
        project_id,
        { budget_constraints: { value: { ...value, evidence } } },
        await evidenceVersionOf(database(), project_id),
      ],
    );
    const shown = async () => {
      const [row] = await database().queryAs<{
        read_foundation: { elements: Shown; revision_ids: Record<string, string> };
      }>(client, "select public.read_foundation($1, false)", [project_id]);
      const { elements, revision_ids } = row!.read_foundation; // a function returns its row
      return {
        disputed: elements.budget_constraints?.disputed,
        revision_id: revision_ids["budget_constraints"],
      };
    };
    const sayYes = async (fields: string[] | null | undefined) =>
      await database().queryAs(
        "service_role",
        "select public.confirm_element($1, 'budget_constraints', $2, null, $3, $4)",
        [project_id, client.user_id, (await shown()).revision_id, fields],
      );
    await sayYes(yes);
    const [second] = await addNotes(project, "Our budget is now 26,000 euros.");
    await replaceFacts(project, [first!, { ...second!, occurred_at: "2026-03-05T09:00:00Z" }]);

    assertEquals((await shown()).disputed, ["budget_range"]);
    const { revision_id } = await shown();
    if (other !== null) {
      // With it the whole element is confirmed: that field is not what the client was asked about.
      await sayYes(other);
      assertEquals((await shown()).disputed, ["budget_range"]);
    }
    await database().query(
      `update public.project_foundation
      set budget_constraints = budget_constraints #- '{evidence,0,pending}' where project_id = $1`,
      [project_id],
    );
    await database().query(
      "update public.readiness_cache set cached_readiness_data = '{}', computed_at = now() where project_id = $1",
      [project_id],
    );
    await sayYes(yes);
    const [cache] = await database().query<{ is_null: boolean }>(
      "select cached_readiness_data is null as is_null from public.readiness_cache where project_id = $1",
      [project_id],
    );
    const settled = await shown();
    await sayYes(yes);

    assertEquals(settled.disputed, undefined);
    assertEquals(cache, { is_null: true });
    assertEquals(settled.revision_id === revision_id, false);
    assertEquals(await shown(), settled);
  }
});

interface Shown {
  budget_constraints: { disputed?: string[] } | null;
  strategic_context: { disputed?: string[] } | null;
}
