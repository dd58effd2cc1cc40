/** Members come by invitation, change roles, leave, and are removed; an owner always stays. */
import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import postgres from "postgres";
import { createTestProject, type DatabaseProject, withDatabase } from "../harness/database.ts";
import { applyMigrations } from "../harness/debian_postgres.ts";
import { startPostgres } from "../harness/postgres.ts";

const database = withDatabase();

Deno.test.beforeAll(async () => {
  await database().query("create schema auth");
  await database().query(
    "create table auth.users (id uuid primary key, email text, email_confirmed_at timestamptz, raw_user_meta_data jsonb)",
  );
});

interface Account {
  user_id: string;
  address: string;
}

async function createAccount({ confirmed = true, name = "Ada Lem" } = {}): Promise<Account> {
  const user_id = crypto.randomUUID();
  const address = `${user_id}@lem.example`;
  await database().query("insert into auth.users values ($1, $2, $3, $4)", [
    user_id,
    address.toUpperCase(),
    confirmed ? new Date() : null,
    JSON.stringify({ full_name: name }),
  ]);
  return { user_id, address };
}

interface Invitation {
  id: string;
  token: string;
  address: string | null;
}

async function invite(
  { project_id, owner }: DatabaseProject,
  options: { role?: string; address?: string; days?: number } = {},
): Promise<Invitation> {
  const [row] = await database().queryAs<{ invitation: Invitation }>(
    owner,
    "select public.invite_member($1, $2, $3, $4) as invitation",
    [project_id, options.role ?? "client", options.address ?? null, options.days ?? 14],
  );
  assert(row);
  return row.invitation;
}

async function accept(
  caller: { user_id: string },
  { token = null, id = null }: { token?: string | null; id?: string | null },
) {
  const [row] = await database().queryAs<{ answer: { project_id: string; role: string } }>(
    caller,
    "select public.accept_invitation($1, $2) as answer",
    [token, id],
  );
  return row?.answer;
}

async function received(caller: { user_id: string }, token: string | null = null) {
  const [row] = await database().queryAs<{ invitations: { id: string }[] }>(
    caller,
    "select public.received_invitations($1) as invitations",
    [token],
  );
  return row?.invitations ?? [];
}

async function rolesOf({ project_id }: DatabaseProject, user_id: string): Promise<string[]> {
  const rows = await database().query<{ role: string }>(
    "select role from public.project_members where project_id = $1 and user_id = $2",
    [project_id, user_id],
  );
  return rows.map(({ role }) => role);
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await assertRejects(() => work, Error);
  return "code" in error ? String(error.code) : error.message;
}

Deno.test("an invitation by link makes whoever has it a member once", async () => {
  const project = await createTestProject(database());
  const [first, second] = [await createAccount(), await createAccount()];
  const { token } = await invite(project, { role: "consultant" });

  const shown = await received(first, token);
  const answer = await accept(first, { token });
  const again = await accept(first, { token });

  assertEquals(shown.length, 1);
  assertEquals(answer, { project_id: project.project_id, role: "consultant" });
  assertEquals(again, answer);
  assertEquals(await rolesOf(project, first.user_id), ["consultant"]);
  assertEquals(await refusalOf(accept(second, { token })), "PT410");
  assertEquals(await received(second, token), []);
});

Deno.test("an invitation to an address is for the account with that address, with or without the link", async () => {
  const project = await createTestProject(database());
  const [invited, other] = [await createAccount({ name: "Dana Whit" }), await createAccount()];
  const invitation = await invite(project, { address: ` ${invited.address.toUpperCase()} ` });

  assertEquals(invitation.address, invited.address);
  assertEquals(await refusalOf(accept(other, { token: invitation.token })), "PT403");
  assertEquals(await refusalOf(accept(other, { id: invitation.id })), "PT404");
  assertEquals(await received(other, invitation.token), []);
  assertEquals((await received(invited)).map(({ id }) => id), [invitation.id]);

  const answer = await accept(invited, { id: invitation.id });

  assertEquals(answer?.role, "client");
  const people = await database().query(
    "select name, side from public.project_people where project_id = $1 and user_id = $2",
    [project.project_id, invited.user_id],
  );
  assertEquals(people, [{ name: "Dana Whit", side: "client" }]);
});

Deno.test("an address that nobody confirmed receives no invitations", async () => {
  const project = await createTestProject(database());
  const unconfirmed = await createAccount({ confirmed: false });
  const { id, token } = await invite(project, { address: unconfirmed.address });

  assertEquals(await received(unconfirmed, token), []);
  assertEquals(await refusalOf(accept(unconfirmed, { token })), "PT403");
  assertEquals(await refusalOf(accept(unconfirmed, { id })), "PT404");
});

Deno.test("an expired or revoked invitation, and one of a former owner, is refused", async () => {
  const project = await createTestProject(database());
  const user = await createAccount();
  const expired = await invite(project);
  await database().query(
    "update public.project_invitations set expires_at = now() - interval '1 second' where id = $1",
    [expired.id],
  );
  const revoked = await invite(project);
  await database().queryAs(project.owner, "select public.revoke_invitation($1)", [revoked.id]);
  const orphaned = await invite(project);
  await database().query(
    "update public.project_members set role = 'client' where project_id = $1 and user_id = $2",
    [project.project_id, project.owner.user_id],
  );

  for (const { token } of [expired, revoked, orphaned]) {
    assertEquals(await received(user, token), []);
    assertEquals(await refusalOf(accept(user, { token })), "PT410");
  }
  assertEquals(await refusalOf(accept(user, { token: "guessed" })), "PT404");
  assertEquals(await refusalOf(accept(user, {})), "PT404");
});

Deno.test("a new invitation of an address takes the place of the earlier one", async () => {
  const project = await createTestProject(database());
  const { address, ...user } = await createAccount();
  const first = await invite(project, { address, role: "owner" });
  await invite(project, { address, role: "client" });

  assertEquals(await refusalOf(accept(user, { token: first.token })), "PT410");
  assertEquals((await received(user)).length, 1);
});

Deno.test("who is a member already keeps the role, and is not invited again", async () => {
  const project = await createTestProject(database());
  const account = await createAccount();
  await accept(account, await invite(project, { role: "consultant" }));

  const answer = await accept(account, await invite(project, { role: "owner" }));

  assertEquals(answer?.role, "consultant");
  assertEquals(await rolesOf(project, account.user_id), ["consultant"]);
  assertEquals(await refusalOf(invite(project, { address: account.address })), "PT409");
});

Deno.test("who was removed does not come back by the invitation that was used", async () => {
  const project = await createTestProject(database());
  const account = await createAccount();
  const { token } = await invite(project);
  await accept(account, { token });
  await database().queryAs(
    project.owner,
    "delete from public.project_members where project_id = $1 and user_id = $2",
    [project.project_id, account.user_id],
  );

  assertEquals(await refusalOf(accept(account, { token })), "PT410");
});

Deno.test("only owners invite, see invitations and revoke them, and who is invited declines", async () => {
  const project = await createTestProject(database());
  const stranger = { user_id: crypto.randomUUID() };
  const invited = await createAccount();
  const { id } = await invite(project, { address: invited.address });
  const invites = (caller: { user_id: string }) =>
    database().attempt(caller, "select public.invite_member($1, 'client')", [project.project_id]);
  const revokes = (caller: { user_id: string }) =>
    database().attempt(caller, "select public.revoke_invitation($1)", [id]);

  assertEquals((await invites(project.consultant)).code, "PT403");
  assertEquals((await invites(project.client)).code, "PT403");
  assertEquals((await invites(stranger)).code, "PT404");
  for (const caller of [project.consultant, project.client, stranger]) {
    assertEquals((await revokes(caller)).code, "PT404");
    assertEquals(await database().queryAs(caller, "select id from public.project_invitations"), []);
  }
  assertEquals((await revokes(project.owner)).code, null);
  assertEquals((await revokes(invited)).code, null);
});

Deno.test("the token of an invitation is stored nowhere", async () => {
  const project = await createTestProject(database());
  const { token } = await invite(project);

  const [row] = await database().query<{ stored: string }>(
    "select string_agg(invitation::text, '') as stored from public.project_invitations as invitation",
  );

  assertMatch(token, /^[0-9a-f]{64}$/);
  assertEquals(row?.stored.includes(token), false);
});

Deno.test("invitations are refused for what is no role, address or time", async () => {
  const project = await createTestProject(database());
  const wrong = [
    { role: "admin" },
    { address: "nobody" },
    { address: "a@b" },
    { address: "a b@lem.example" },
    { address: `${"a".repeat(250)}@lem.example` },
    { days: 0 },
    { days: 91 },
  ];

  for (const options of wrong) {
    assertEquals(await refusalOf(invite(project, options)), "PT400", JSON.stringify(options));
  }
});

Deno.test("members leave, and visits end with the membership", async () => {
  const { project_id, client, consultant } = await createTestProject(database());
  await database().queryAs(client, "select public.mark_seen($1)", [project_id]);

  const left = await database().queryAs(
    client,
    "delete from public.project_members where project_id = $1 and user_id = $2 returning role",
    [project_id, client.user_id],
  );
  const removed = await database().queryAs(
    consultant,
    "delete from public.project_members where project_id = $1 and role = 'owner' returning role",
    [project_id],
  );

  assertEquals(left, [{ role: "client" }]);
  assertEquals(removed, []);
  assertEquals(
    await database().query("select from public.project_visits where project_id = $1", [project_id]),
    [],
  );
});

Deno.test("the last owner can neither leave nor be demoted, an owner beside another can", async () => {
  const project = await createTestProject(database());
  const { project_id, owner } = project;
  const leave = "delete from public.project_members where project_id = $1 and user_id = $2";
  const demote =
    "update public.project_members set role = 'consultant' where project_id = $1 and user_id = $2";
  const own = [project_id, owner.user_id];

  assertEquals((await database().attempt(owner, leave, own)).code, "PT409");
  assertEquals((await database().attempt(owner, demote, own)).code, "PT409");
  assertEquals(
    (await database().attempt(
      owner,
      "update public.project_members set role = 'client' where project_id = $1",
      [project_id],
    )).code,
    "PT409",
  );

  await accept(await createAccount(), await invite(project, { role: "owner" }));

  assertEquals((await database().attempt(owner, demote, own)).code, null);
  assertEquals((await database().attempt(owner, leave, own)).code, null);
  await database().queryAs(owner, "delete from public.projects where id = $1", [project_id]);
});

Deno.test("a membership is not given to another user or project", async () => {
  const mine = await createTestProject(database());
  const theirs = await createTestProject(database());
  const change = (column: string, value: string) =>
    database().attempt(
      mine.owner,
      `update public.project_members set ${column} = $2 where project_id = $1 and role = 'client'`,
      [mine.project_id, value],
    );

  assertEquals((await change("user_id", crypto.randomUUID())).code, "42501");
  assertEquals((await change("project_id", theirs.project_id)).code, "42501");
});

Deno.test("mark_seen() never goes back, nor beyond now, and is for members", async () => {
  const { project_id, client } = await createTestProject(database());
  const mark = async (seen_at: string) => {
    const [row] = await database().queryAs<{ seen_at: Date }>(
      client,
      "select public.mark_seen($1, $2) as seen_at",
      [project_id, seen_at],
    );
    return row?.seen_at.getTime() ?? 0;
  };

  const past = await mark("2026-01-02T00:00:00Z");
  const earlier = await mark("2026-01-01T00:00:00Z");
  const future = await mark("2999-01-01T00:00:00Z");

  assertEquals(past, Date.UTC(2026, 0, 2));
  assertEquals(earlier, past);
  assert(future > past && future <= Date.now() + 60_000);
  assertEquals(
    (await database().attempt({ user_id: crypto.randomUUID() }, "select public.mark_seen($1)", [
      project_id,
    ])).code,
    "42501",
  );
});

Deno.test("of two owners who leave at the same time one stays", async () => {
  await using server = await startPostgres();
  await applyMigrations(server.url);
  await using sql = await openSql(server.url);
  const owners = [crypto.randomUUID(), crypto.randomUUID()] as const;
  const [project] = await sql`
    insert into public.projects (name, created_by) values ('Two owners', ${
    owners[0]
  }) returning id`;
  await sql`
    insert into public.project_members (project_id, user_id, role)
    values (${project?.["id"]}, ${owners[1]}, 'owner')`;
  const leave = (user_id: string, before_commit: () => Promise<unknown>) =>
    sql.begin(async (transaction) => {
      await transaction`set local role authenticated`;
      await transaction`select set_config('request.jwt.claims', ${
        JSON.stringify({ sub: user_id })
      }, true)`;
      await transaction`delete from public.project_members where user_id = ${user_id}`;
      await before_commit();
    });

  const second = Promise.withResolvers<string>();
  await leave(owners[0], async () => {
    second.resolve(refusalOf(leave(owners[1], () => Promise.resolve())));
    // Until the other one waits for the lock of this transaction.
    while ((await sql`select from pg_stat_activity where wait_event = 'advisory'`).length === 0);
  });

  assertEquals(await second.promise, "PT409");
  assertEquals([...await sql`select user_id from public.project_members`], [{
    user_id: owners[1],
  }]);
});

async function openSql(url: string) {
  const sql = postgres(url, { max: 4, onnotice: () => {} });
  await sql`select 1`;
  return Object.assign(sql, { [Symbol.asyncDispose]: () => sql.end() });
}
