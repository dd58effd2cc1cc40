/** The people of a project, and how they follow from its members. */
import { assertEquals, assertExists } from "@std/assert";
import { createTestProject, type DatabaseProject, withDatabase } from "../harness/database.ts";

const database = withDatabase();

interface Person {
  name: string;
  addresses: string[];
  side: string;
  user_id: string | null;
}

const selectPeople = (project_id: string) =>
  database().query<Person>(
    `select name, addresses, side, user_id from public.project_people
    where project_id = $1 order by created_at, name`,
    [project_id],
  );

const sides = async ({ project_id }: DatabaseProject) =>
  Object.fromEntries((await selectPeople(project_id)).map(({ user_id, side }) => [user_id, side]));

Deno.test("members are people of their project, on the side of their role", async () => {
  const project = await createTestProject(database());

  assertEquals(await sides(project), {
    [project.owner.user_id]: "studio",
    [project.consultant.user_id]: "studio",
    [project.client.user_id]: "client",
  });
});

Deno.test("a member's side follows a change of the role", async () => {
  const project = await createTestProject(database());

  await database().queryAs(
    project.owner,
    "update public.project_members set role = 'client' where project_id = $1 and user_id = $2",
    [project.project_id, project.consultant.user_id],
  );

  assertEquals((await sides(project))[project.consultant.user_id], "client");
});

Deno.test("a member who leaves remains a person on the same side without an account, and is linked again on return", async () => {
  const { project_id, owner, client } = await createTestProject(database());
  const people = async () =>
    (await selectPeople(project_id)).filter(({ side }) => side === "client");

  await database().queryAs(
    owner,
    "delete from public.project_members where project_id = $1 and user_id = $2",
    [project_id, client.user_id],
  );
  const left = await people();
  await database().queryAs(
    owner,
    "insert into public.project_members (project_id, user_id, role) values ($1, $2, 'client')",
    [project_id, client.user_id],
  );

  assertEquals(left.map(({ user_id }) => user_id), [null]);
  assertEquals((await people()).map(({ user_id }) => user_id).includes(client.user_id), true);
});

Deno.test("deleting a project deletes its people, members included", async () => {
  const { project_id, owner } = await createTestProject(database());

  await database().queryAs(owner, "delete from public.projects where id = $1", [project_id]);

  assertEquals(await selectPeople(project_id), []);
});

Deno.test("users can neither change a member's side nor delete a member's person", async () => {
  const { project_id, owner, client } = await createTestProject(database());
  const of_client = [project_id, client.user_id];

  const turned = await database().attempt(
    owner,
    "update public.project_people set side = 'studio' where project_id = $1 and user_id = $2",
    of_client,
  );
  const removed = await database().attempt(
    owner,
    "delete from public.project_people where project_id = $1 and user_id = $2",
    of_client,
  );
  const renamed = await database().attempt(
    owner,
    "update public.project_people set spellings = '{Dee}' where project_id = $1 and user_id = $2 returning 1",
    of_client,
  );

  assertEquals([turned.code, removed.code, renamed.row_count], ["PT403", "PT403", 1]);
});

Deno.test("no user can link a person to an account", async () => {
  const { project_id, owner, consultant } = await createTestProject(database());

  const { code } = await database().attempt(
    owner,
    "insert into public.project_people (project_id, name, side, user_id) values ($1, 'Me', 'client', $2)",
    [project_id, consultant.user_id],
  );

  assertEquals(code, "42501");
});

Deno.test("a member has the name and address of the account, and is matched to an existing person by the address", async () => {
  await database().query("create schema auth");
  await database().query(
    "create table auth.users (id uuid primary key, email varchar(255), raw_user_meta_data jsonb)",
  );
  try {
    const [ada, bob] = [crypto.randomUUID(), crypto.randomUUID()];
    await database().query(
      `insert into auth.users values ($1, 'Ada@Lem.example', '{"full_name": "Ada Lem"}'), ($2, 'bob@lem.example', '{}')`,
      [ada, bob],
    );
    const { project_id } = await createTestProject(database());
    await database().query(
      `insert into public.project_people (project_id, name, addresses, side)
      values ($1, 'Adele', '{ADA@lem.example}', 'other')`,
      [project_id],
    );

    await database().query(
      `insert into public.project_members (project_id, user_id, role)
      values ($1, $2, 'client'), ($1, $3, 'consultant')`,
      [project_id, ada, bob],
    );

    const people = await selectPeople(project_id);
    const known = people.find(({ user_id }) => user_id === ada);
    const added = people.find(({ user_id }) => user_id === bob);
    assertExists(known);
    assertEquals([known.name, known.side], ["Adele", "client"]);
    assertEquals([added?.name, added?.addresses, added?.side], [
      "bob",
      ["bob@lem.example"],
      "studio",
    ]);
  } finally {
    await database().query("drop schema auth cascade");
  }
});
