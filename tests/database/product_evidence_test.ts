/** What features and steps stand on: words of the client that the system verified, for as long as they stand. */
import { assertEquals, assertRejects } from "@std/assert";
import {
  createTestProject,
  type DatabaseCaller,
  type DatabaseProject,
  sqlstate,
  withDatabase,
} from "../harness/database.ts";

const database = withDatabase();

const WORDS = "we lose twelve hours";
const TABLES = ["features", "vp_steps"] as const;
type Table = typeof TABLES[number];

interface Item {
  source_type: string;
  signal_id?: string;
  quote: string;
  speaker?: string | null;
}

async function addSignal({ project_id }: DatabaseProject, visibility = "project") {
  const [row] = await database().query<{ id: string }>(
    `insert into public.signals (project_id, source_type, authority, content, visibility)
    values ($1, 'email', 'client', $2, $3) returning id`,
    [project_id, `Every Friday ${WORDS} to retyping.`, visibility],
  );
  return row!.id; // an insert that does not throw returns its row
}

async function addRow({ project_id }: DatabaseProject, table: Table, evidence: Item[] = []) {
  const own = { features: "name", vp_steps: "step_index" }[table];
  const [row] = await database().query<{ id: string }>(
    `insert into public.${table} (project_id, ${own}, evidence) values ($1, '1', $2) returning id`,
    [project_id, evidence],
  );
  return row!.id; // an insert that does not throw returns its row
}

const evidenceOf = async (table: Table, id: string) =>
  (await database().query<{ evidence: Item[] }>(
    `select evidence from public.${table} where id = $1`,
    [id],
  ))[0]?.evidence;

const quoteOf = (signal_id: string): Item => ({ source_type: "signal", signal_id, quote: WORDS });
const NOTE: Item = { source_type: "research", quote: "Others do it too." };

async function codeOf(caller: DatabaseCaller, sql: string, params: unknown[]) {
  const work = () => database().queryAs(caller, sql, params);
  return sqlstate(await assertRejects(work, Error));
}

for (const table of TABLES) {
  const update = `update public.${table} set evidence = $2 where id = $1 returning id`;

  Deno.test(`${table}: users take quotes off and note other sources, but write no words of a signal`, async () => {
    const project = await createTestProject(database());
    const stranger = await createTestProject(database());
    const { consultant, client } = project;
    const signal_id = await addSignal(project);
    const quote = quoteOf(signal_id);
    const id = await addRow(project, table, [quote]);
    const own = { features: "name", vp_steps: "step_index" }[table];

    for (
      const forged of [[{ ...quote, quote: "we gain" }], [quote, quote], [quote, quoteOf("x")]]
    ) {
      assertEquals(await codeOf(consultant, update, [id, forged]), "PT403");
    }
    assertEquals(
      await codeOf(
        consultant,
        `insert into public.${table} (project_id, ${own}, evidence) values ($1, '1', $2)`,
        [project.project_id, [quote]],
      ),
      "PT403",
    );
    for (const caller of [client, stranger.owner]) {
      assertEquals(await database().queryAs(caller, update, [id, []]), []);
    }
    await database().queryAs(consultant, update, [id, [NOTE, quote]]);
    assertEquals(await evidenceOf(table, id), [NOTE, quote]);
    await database().queryAs(consultant, update, [id, [NOTE]]);
    assertEquals(await evidenceOf(table, id), [NOTE]);
    assertEquals(await codeOf(consultant, update, [id, [quote]]), "PT403");
  });

  Deno.test(`${table}: who moves a row to another project leaves its quotes behind`, async () => {
    const project = await createTestProject(database());
    const other = await createTestProject(database(), project);
    const id = await addRow(project, table, [quoteOf(await addSignal(project)), NOTE]);

    await database().queryAs(
      project.owner,
      `update public.${table} set project_id = $2 where id = $1`,
      [id, other.project_id],
    );

    assertEquals(await evidenceOf(table, id), [NOTE]);
  });

  for (
    const [change, sql] of Object.entries({
      "loses them": "update public.signals set content = 'Nothing of it.' where id = $1",
      "is deleted": "delete from public.signals where id = $1",
      "is hidden from the client": "update public.signals set visibility = 'studio' where id = $1",
      "moves": "update public.signals set project_id = $2 where id = $1",
    })
  ) {
    Deno.test(`${table}: words are gone with the statement in which their signal ${change}`, async () => {
      const project = await createTestProject(database());
      const other = await createTestProject(database());
      const [lost, kept] = [await addSignal(project), await addSignal(project)];
      const id = await addRow(project, table, [quoteOf(lost), NOTE, quoteOf(kept)]);

      await database().query(
        sql,
        sql.includes("$2") ? [lost, other.project_id] : [lost],
      );

      assertEquals(await evidenceOf(table, id), [NOTE, quoteOf(kept)]);
    });
  }

  Deno.test(`${table}: words stay where their signal is edited around them`, async () => {
    const project = await createTestProject(database());
    const signal_id = await addSignal(project);
    const id = await addRow(project, table, [quoteOf(signal_id)]);

    await database().query(
      "update public.signals set content = 'On Mondays ' || content where id = $1",
      [signal_id],
    );

    assertEquals(await evidenceOf(table, id), [quoteOf(signal_id)]);
  });

  Deno.test(`${table}: attach_quote() adds words of the project that the client may read`, async () => {
    const project = await createTestProject(database());
    const other = await createTestProject(database());
    const { consultant, client } = project;
    const id = await addRow(project, table, [NOTE]);
    const foreign_id = await addRow(other, table);
    const attach = "select public.attach_quote($1, $2, $3, $4, $5) as evidence";
    const args = (user_id: string, signal_id: string, entity_id = id) => [
      project.project_id,
      table,
      entity_id,
      user_id,
      quoteOf(signal_id),
    ];
    const signal_id = await addSignal(project);
    const { user_id } = consultant;

    const refused = await Promise.all([
      codeOf("service_role", attach, args(client.user_id, signal_id)),
      codeOf("service_role", attach, args(other.owner.user_id, signal_id)),
      codeOf("service_role", attach, args(user_id, signal_id, foreign_id)),
      codeOf("service_role", attach, args(user_id, await addSignal(other))),
      codeOf("service_role", attach, args(user_id, await addSignal(project, "studio"))),
      codeOf(consultant, attach, args(user_id, signal_id)),
    ]);
    assertEquals(refused, ["PT403", "PT404", "PT404", "PT409", "PT422", "42501"]);

    await database().queryAs("service_role", attach, args(user_id, signal_id));
    await database().queryAs("service_role", attach, args(user_id, signal_id));
    assertEquals(await evidenceOf(table, id), [NOTE, quoteOf(signal_id)]);
  });
}
