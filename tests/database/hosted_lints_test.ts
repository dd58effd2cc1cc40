/** The checks of the hosted platform's linter (numbers in parentheses) that no other test covers. */
import { assertEquals } from "@std/assert";
import { withDatabase } from "../harness/database.ts";

const database = withDatabase();

/** The policies, each with its full condition as `rule`, with white space collapsed. */
const POLICIES = `(
  select tablename, policyname, permissive, roles, cmd,
    lower(regexp_replace(concat_ws(' ', qual, with_check), '\\s+', ' ', 'g')) as rule
  from pg_policies
)`;

Deno.test("anon cannot see any table or column (0026)", async () => {
  const offenders = await database().query(
    `select oid::regclass::text as name from pg_class
    where relnamespace in ('public'::regnamespace, 'private'::regnamespace)
      and relkind in ('r', 'p', 'v', 'm', 'f')
      and has_any_column_privilege('anon', oid, 'select, insert, update, references')`,
  );

  assertEquals(offenders, []);
});

Deno.test("signed-in users see only the tables that have rows for them (0027)", async () => {
  const seen = await database().query<{ name: string }>(
    `select relname::text as name from pg_class
    where relnamespace in ('public'::regnamespace, 'private'::regnamespace)
      and relkind in ('r', 'p', 'v', 'm', 'f')
      and has_any_column_privilege('authenticated', oid, 'select')
    order by 1`,
  );

  assertEquals(seen.map(({ name }) => name), [
    "activity",
    "conflicts",
    "di_agent_logs",
    "di_analysis_cache",
    "erased_sources",
    "features",
    "foundation_revisions",
    "meetings",
    "personas",
    "project_foundation",
    "project_invitations",
    "project_members",
    "project_people",
    "project_visits",
    "projects",
    "readiness_cache",
    "readiness_history",
    "signals",
    "stated_facts",
    "strategic_context",
    "vp_steps",
    "webhook_deliveries",
    "webhooks",
  ]);
});

Deno.test("the data API exposes no schema with security definer functions (0028, 0029)", async () => {
  const config = await Deno.readTextFile(new URL("../../supabase/config.toml", import.meta.url));
  const [, list = ""] = /^schemas = \[(.*)\]$/m.exec(config) ?? [];
  const exposed = [...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
  assertEquals(exposed.includes("public"), true);

  const offenders = await database().query(
    `select oid::regprocedure::text as name from pg_proc
    where prosecdef and pronamespace::regnamespace::text = any ($1)`,
    [exposed],
  );

  assertEquals(offenders, []);
});

Deno.test("public has only tables: no views, materialized views, foreign tables or extensions (0010, 0014, 0016, 0017)", async () => {
  const offenders = await database().query(
    `select oid::regclass::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f')
    union all
    select extname::text from pg_extension where extnamespace = 'public'::regnamespace`,
  );

  assertEquals(offenders, []);
});

Deno.test("policies exist only on our tables, and evaluate auth.uid() once per statement (0003, 0007, 0025)", async () => {
  const foreign = await database().query(
    "select policyname from pg_policies where schemaname <> 'public'",
  );
  // Whether a new project has members is evaluated per row, but only for rows that the user has created.
  const per_row = await database().query(
    `select tablename, policyname from ${POLICIES} as policy
    where replace(replace(rule, 'select private.', ''), 'private.has_members(id)', '') ~ 'private\\.|auth\\.|current_setting'`,
  );

  assertEquals([foreign, per_row], [[], []]);
});

Deno.test("no policy trusts user metadata or allows everyone to write (0015, 0024)", async () => {
  const offenders = await database().query(
    `select tablename, policyname from ${POLICIES} as policy
    where rule ~ 'user_metadata'
      or (cmd <> 'SELECT' and rule in ('true', '(true)', 'true true', ''))`,
  );

  assertEquals(offenders, []);
});

Deno.test("there is at most one policy per table, role and command (0006)", async () => {
  const offenders = await database().query(
    `select tablename, role, command, count(*)
    from ${POLICIES} as policy
    cross join unnest(roles) as role
    cross join unnest(
      case cmd when 'ALL' then array['SELECT', 'INSERT', 'UPDATE', 'DELETE'] else array[cmd] end
    ) as command
    where permissive = 'PERMISSIVE'
    group by 1, 2, 3
    having count(*) > 1`,
  );

  assertEquals(offenders, []);
});

Deno.test("every table in public has a policy (0008)", async () => {
  const offenders = await database().query(
    `select oid::regclass::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not exists (select from pg_policy where polrelid = pg_class.oid)`,
  );

  assertEquals(offenders, []);
});

Deno.test("no two indexes are equal (0009)", async () => {
  const offenders = await database().query(
    `select indrelid::regclass::text as name, array_agg(indexrelid::regclass::text) as indexes
    from pg_index
    where indrelid::regclass::text !~ '^(pg_|information_schema)'
    group by indrelid, indkey::text, indclass::text, indoption::text,
      pg_get_expr(indexprs, indrelid), pg_get_expr(indpred, indrelid)
    having count(*) > 1`,
  );

  assertEquals(offenders, []);
});

Deno.test("no column has a reg* type, and no foreign key refers to the platform's schemas (0018, 0021)", async () => {
  const offenders = await database().query(
    `select attrelid::regclass::text as name from pg_attribute
    join pg_class as class on class.oid = attrelid
    where relnamespace in ('public'::regnamespace, 'private'::regnamespace)
      and atttypid in (
        'regcollation'::regtype, 'regconfig'::regtype, 'regdictionary'::regtype,
        'regnamespace'::regtype, 'regoper'::regtype, 'regoperator'::regtype,
        'regproc'::regtype, 'regprocedure'::regtype
      )
    union all
    select conname::text from pg_constraint
    where contype = 'f' and confrelid::regclass::text ~ '^(auth|storage|realtime)\\.'`,
  );

  assertEquals(offenders, []);
});
