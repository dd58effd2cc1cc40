/** That the migrations keep to what migrations/README.md says of them. */
import { assertEquals } from "@std/assert";
import { readMigrations } from "../../local/stack/read_migrations.ts";
import { withDatabase } from "../harness/database.ts";

const DIRECTORY = new URL("../../migrations/", import.meta.url);

const database = withDatabase();
const migrations = await readMigrations(DIRECTORY);
const readme = await Deno.readTextFile(new URL("README.md", DIRECTORY));

/** The first cells of the rows in the README's table with that heading. */
function listed(heading: string): string[] {
  const [, table = ""] = readme.split(new RegExp(`^\\| ${heading} .*\\n.*\\n`, "m"));
  const [rows = ""] = table.split("\n\n");
  return [...rows.matchAll(/^\| `([^`]+)`/gm)].flatMap(([, cell = ""]) => cell);
}

Deno.test("migrations are named by possible times, and listed in their order", () => {
  const times = migrations.map(({ version }) =>
    version.replace(/(....)(..)(..)(..)(..)(..)/, "$1-$2-$3T$4:$5:$6.000Z")
  );

  assertEquals(times.map((time) => new Date(time).toISOString()), times);
  assertEquals(migrations.map(({ name }) => name), listed("file"));
});

Deno.test("functions state their volatility", () => {
  const headers = migrations.flatMap((
    { sql },
  ) => [...sql.matchAll(/^create (?:or replace )?function ([\w.]+)[^]*?^as \$\$/gm)]);
  const silent = headers.filter(([header]) => !/^ {4}(?:immutable|stable|volatile)$/m.test(header));

  assertEquals(headers.length > 0, true);
  assertEquals(silent.map(([, name]) => name), []);
});

Deno.test("functions with their owner's rights are those listed", async () => {
  const functions = await database().query<{ name: string }>(
    `select oid::regproc::text as name
    from pg_proc
    where prosecdef and pronamespace in ('public'::regnamespace, 'private'::regnamespace)`,
  );

  assertEquals(
    functions.map(({ name }) => name).toSorted(),
    listed("security definer").toSorted(),
  );
});

Deno.test("functions with their owner's rights are not for strangers, and for users those of policies and behind RPCs alone", async () => {
  const open = await database().query<{ name: string; role: string }>(
    `select oid::regproc::text as name, role
    from pg_proc
    cross join unnest(array['public', 'anon', 'authenticated']) as role
    where prosecdef and pronamespace in ('public'::regnamespace, 'private'::regnamespace)
      and has_function_privilege(role, oid, 'execute')
    order by name, role`,
  );

  assertEquals(
    open,
    [
      "private.accept_invitation",
      "private.confirm_entity",
      "private.disputed_fields",
      "private.erase_person",
      "private.erase_signal",
      "private.has_members",
      "private.invite_member",
      "private.member_project_ids",
      "private.read_foundation",
      "private.readiness_snapshot",
      "private.received_invitations",
      "private.revoke_invitation",
      "private.scored_project_ids",
    ].map((name) => ({ name, role: "authenticated" })),
  );
});

Deno.test("functions raise the states that are listed, and no others of the kind", async () => {
  const raised = await database().query<{ state: string }>(
    `select distinct found[1] as state
    from pg_proc
    cross join lateral regexp_matches(prosrc, '''(PT[0-9]+)''', 'g') as found
    where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
    order by state`,
  );

  assertEquals(raised.map(({ state }) => state), listed("state"));
});
