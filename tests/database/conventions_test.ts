/** The migrations follow the conventions in migrations/README.md. */
import { assertEquals } from "@std/assert";
import { readMigrations } from "../../local/stack/read_migrations.ts";
import { withDatabase } from "../harness/database.ts";

const DIRECTORY = new URL("../../migrations/", import.meta.url);

const database = withDatabase();
const migrations = await readMigrations(DIRECTORY);
const readme = await Deno.readTextFile(new URL("README.md", DIRECTORY));

/** The cells of the first column of the README's table with that heading. */
function listed(heading: string): string[] {
  const [, table = ""] = readme.split(new RegExp(`^\\| ${heading} .*\\n.*\\n`, "m"));
  const [rows = ""] = table.split("\n\n");
  return [...rows.matchAll(/^\| `([^`]+)`/gm)].flatMap(([, cell = ""]) => cell);
}

Deno.test("migrations are named by valid timestamps and listed in order", () => {
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

Deno.test("the security definer functions are those listed", async () => {
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

Deno.test("security definer functions cannot be called by anon, and by users only in policies and behind RPCs", async () => {
  const open = await database().query<{ name: string; role: string }>(
    `select oid::regproc::text as name, role
    from pg_proc
    cross join unnest(array['public', 'anon', 'authenticated']) as role
    where prosecdef and pronamespace in ('public'::regnamespace, 'private'::regnamespace)
      and has_function_privilege(role, oid, 'execute')
    order by name, role`,
  );

  assertEquals(open, [
    { name: "private.accept_invitation", role: "authenticated" },
    { name: "private.has_members", role: "authenticated" },
    { name: "private.invite_member", role: "authenticated" },
    { name: "private.member_project_ids", role: "authenticated" },
    { name: "private.received_invitations", role: "authenticated" },
    { name: "private.revoke_invitation", role: "authenticated" },
  ]);
});

Deno.test("functions raise exactly the listed SQLSTATEs", async () => {
  const raised = await database().query<{ state: string }>(
    `select distinct found[1] as state
    from pg_proc
    cross join lateral regexp_matches(prosrc, '''(PT[0-9]+)''', 'g') as found
    where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
    order by state`,
  );

  assertEquals(raised.map(({ state }) => state), listed("state"));
});
