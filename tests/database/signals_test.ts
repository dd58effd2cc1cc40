/** What the database keeps consistent in a signal: turns that belong to its text, who entered it, who can read it. */
import { assertEquals } from "@std/assert";
import { createTestProject, type DatabaseCaller, withDatabase } from "../harness/database.ts";

const database = withDatabase();

const TURNS = '[{"start": 0, "end": 4, "speaker": "Ada", "kind": "written"}]';

async function addSignal(caller: DatabaseCaller, project_id: string, visibility = "project") {
  const id = crypto.randomUUID();
  await database().queryAs(
    caller,
    `insert into public.signals (id, project_id, source_type, content, turns, visibility)
    values ($1, $2, 'note', 'Blue', $3, $4)`,
    [id, project_id, TURNS, visibility],
  );
  return id;
}

async function turnsAfter(change: string) {
  const { project_id, owner } = await createTestProject(database());
  const id = await addSignal(owner, project_id);
  await database().queryAs(owner, `update public.signals set ${change} where id = $1`, [id]);
  const [row] = await database().query<{ turns: unknown }>(
    "select turns from public.signals where id = $1",
    [id],
  );
  return row?.turns;
}

Deno.test("a change of the text removes its turns", async () => {
  assertEquals(await turnsAfter("content = 'Red'"), null);
  assertEquals(await turnsAfter("source_type = 'email'"), null);
});

Deno.test("turns remain if the text is unchanged or the change has new turns", async () => {
  const own = '[{"start": 0, "end": 3, "speaker": "Ada", "kind": "written"}]';

  assertEquals(await turnsAfter("title = 'Colours'"), JSON.parse(TURNS));
  assertEquals(await turnsAfter(`content = 'Red', turns = '${own}'`), JSON.parse(own));
});

Deno.test("turns are a list or missing", async () => {
  const { project_id, owner } = await createTestProject(database());
  const insert = (turns: string) =>
    database().attempt(
      owner,
      "insert into public.signals (project_id, source_type, turns) values ($1, 'note', $2) returning 1",
      [project_id, turns],
    );

  assertEquals((await insert("[]")).code, null);
  assertEquals((await insert('{"start": 0}')).code, "23514");
  assertEquals((await insert("null")).code, "23514");
});

Deno.test("a signal is entered by the user who adds it, and no one can claim otherwise", async () => {
  const { project_id, owner } = await createTestProject(database());
  const id = await addSignal(owner, project_id);

  const [row] = await database().query("select entered_by from public.signals where id = $1", [id]);
  const forged = await database().attempt(
    owner,
    "insert into public.signals (project_id, source_type, entered_by) values ($1, 'note', gen_random_uuid())",
    [project_id],
  );

  assertEquals(row, { entered_by: owner.user_id });
  assertEquals(forged.code, "42501");
});

Deno.test("clients neither see nor add the studio's own signals", async () => {
  const { project_id, owner, consultant, client } = await createTestProject(database());
  const id = await addSignal(owner, project_id, "studio");
  const seenBy = async (caller: DatabaseCaller) =>
    (await database().attempt(caller, "select 1 from public.signals where id = $1", [id]))
      .row_count;

  const added = await database().attempt(
    client,
    `insert into public.signals (project_id, source_type, authority, visibility)
    values ($1, 'note', 'client', 'studio')`,
    [project_id],
  );

  assertEquals([await seenBy(consultant), await seenBy(client)], [1, 0]);
  assertEquals(added.code, "42501");
});

Deno.test("a signal was said when it occurred, otherwise when it was added", async () => {
  const { project_id, owner } = await createTestProject(database());
  const id = await addSignal(owner, project_id);
  const isSaidAt = async (column: string) =>
    await database().query(
      `select said_at = ${column} as is_same from public.signals where id = $1`,
      [id],
    );

  assertEquals(await isSaidAt("created_at"), [{ is_same: true }]);
  await database().query("update public.signals set occurred_at = '2026-03-02' where id = $1", [
    id,
  ]);
  assertEquals(await isSaidAt("occurred_at"), [{ is_same: true }]);
});
