import { assertEquals } from "@std/assert";
import { ANALYSIS_AREAS } from "../../shared/contracts/di_agent.ts";
import { ELEMENT_NAMES } from "../../shared/elements/elements.ts";
import { withDatabase } from "../harness/database.ts";

const database = withDatabase();

Deno.test("every table has row level security, a key, timestamps, and a trigger that maintains them", async () => {
  const offenders = await database().query(
    `select class.relname
    from pg_class as class
    where class.relnamespace = 'public'::regnamespace
      and class.relkind = 'r'
      and not (
        class.relrowsecurity
        and exists (select from pg_index where indrelid = class.oid and indisprimary)
        and exists (
          select from pg_trigger
          where tgrelid = class.oid and tgname = '_100_touch_updated_at'
        )
        and 2 = (
          select count(*) from pg_attribute
          where attrelid = class.oid and attname in ('created_at', 'updated_at') and attnotnull
        )
      )`,
  );

  assertEquals(offenders, []);
});

Deno.test("every table, column, function and trigger function has a comment", async () => {
  const silent = await database().query(
    `select class.relname as name from pg_class as class
    where class.relnamespace = 'public'::regnamespace and class.relkind = 'r'
      and obj_description(class.oid, 'pg_class') is null
    union all
    select class.relname || '.' || attribute.attname
    from pg_attribute as attribute join pg_class as class on class.oid = attribute.attrelid
    where class.relnamespace = 'public'::regnamespace and class.relkind = 'r'
      and attribute.attnum > 0 and not attribute.attisdropped
      and col_description(class.oid, attribute.attnum) is null
    union all
    select function.proname from pg_proc as function
    where function.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
      and obj_description(function.oid, 'pg_proc') is null`,
  );

  assertEquals(silent, []);
});

Deno.test("every function has a fixed search path, and none in public is a security definer", async () => {
  const offenders = await database().query(
    `select function.oid::regproc::text as name
    from pg_proc as function
    where function.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
      and (
        not coalesce(function.proconfig @> array['search_path=""'], false)
        or (function.prosecdef and function.pronamespace = 'public'::regnamespace)
      )`,
  );

  assertEquals(offenders, []);
});

Deno.test("every foreign key is the prefix of an index", async () => {
  const offenders = await database().query(
    `select constraints.conname
    from pg_constraint as constraints
    where constraints.contype = 'f' and constraints.connamespace = 'public'::regnamespace
      and not exists (
        select from pg_index as indexes
        where indexes.indrelid = constraints.conrelid
          and indexes.indkey[0] = constraints.conkey[1]
      )`,
  );

  assertEquals(offenders, []);
});

Deno.test("the indexes of the performance document exist", async () => {
  const names = [
    "idx_di_cache_project_id",
    "idx_features_project_confirmed",
    "idx_features_project_id",
    "idx_meetings_project_id",
    "idx_personas_project_id",
    "idx_readiness_cache_project_id",
    "idx_signals_created_at",
    "idx_signals_project_authority",
    "idx_signals_project_created",
    "idx_signals_project_id",
    "idx_vp_steps_project_id",
  ];

  const found = await database().query<{ indexname: string }>(
    "select indexname from pg_indexes where schemaname = 'public' and indexname = any ($1) order by 1",
    [names],
  );

  assertEquals(found.map(({ indexname }) => indexname), names);
});

Deno.test("the columns named by the contracts exist", async () => {
  const columnsOf = async (table: string) => {
    const rows = await database().query<{ column_name: string }>(
      `select column_name from information_schema.columns
      where table_schema = 'public' and table_name = $1`,
      [table],
    );
    return new Set(rows.map(({ column_name }) => column_name));
  };

  const foundation = await columnsOf("project_foundation");
  const analysis = await columnsOf("di_analysis_cache");

  assertEquals(ELEMENT_NAMES.filter((name) => !foundation.has(name)), []);
  assertEquals(ANALYSIS_AREAS.filter((name) => !analysis.has(name)), []);
});

Deno.test("a project's readiness row is deleted last when the project is deleted", async () => {
  const rows = await database().query<{ name: string }>(
    `select constraints.conrelid::regclass::text as name
    from pg_trigger as cascade
      join pg_constraint as constraints on constraints.oid = cascade.tgconstraint
    where cascade.tgrelid = 'public.projects'::regclass
      and cascade.tgname like 'RI_ConstraintTrigger_a_%'
      and cascade.tgfoid = '"RI_FKey_cascade_del"'::regproc
    order by cascade.tgname`,
  );
  const order = rows.map(({ name }) => name);

  const entities = [
    "signals",
    "features",
    "personas",
    "vp_steps",
    "meetings",
    "strategic_context",
    "project_foundation",
  ];
  const last = Math.max(...entities.map((table) => order.indexOf(table)));
  assertEquals(order.indexOf("readiness_cache") > last, true);
  assertEquals(order.indexOf("di_analysis_cache") > last, true);
});
