/** The grants on servers other than PGlite whose default privileges grant new objects to everyone, as Supabase once did. */
import { assertEquals } from "@std/assert";
import postgres, { type Sql } from "postgres";
import { startPostgres } from "../harness/postgres.ts";
import {
  applyMigrations,
  findMissingPackages,
  startDebianPostgres,
} from "../harness/debian_postgres.ts";
import { withDatabase } from "../harness/database.ts";

const database = withDatabase();
const missing = await findMissingPackages([]);
if (missing.length > 0) {
  // deno-lint-ignore no-console -- says why a test below is skipped
  console.log(`The grants are not tried on Postgres 15: apt-get install ${missing.join(" ")}`);
}

Deno.test("the grants are the same on a Postgres 17 that grants new objects to everyone", async () => {
  await using server = await startPostgres();

  assertEquals(await grantsOn(server.url), await database().query(GRANTS));
});

Deno.test({
  name: "the grants are the same on a Postgres 15 that grants new objects to everyone",
  ignore: missing.length > 0,
  async fn() {
    await using server = await startDebianPostgres();

    assertEquals(await grantsOn(server.url), await database().query(GRANTS));
  },
});

async function grantsOn(url: string): Promise<object[]> {
  await withSql(url, (sql) => sql.unsafe(GENEROUS).simple());
  await applyMigrations(url);
  return await withSql(url, async (sql) => [...await sql.unsafe(GRANTS)]);
}

async function withSql<Result>(
  url: string,
  work: (sql: Sql) => PromiseLike<Result>,
): Promise<Result> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

const GENEROUS = `
  create role anon nologin noinherit;
  create role authenticated nologin noinherit;
  create role service_role nologin noinherit bypassrls;
  alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
  alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
  alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;`;

/** All privileges on the project's objects of roles other than their owner. */
const GRANTS = `
  with objects (name, rights) as (
    select oid::regclass::text, coalesce(relacl, acldefault('r', relowner)) from pg_class
    where relnamespace in ('public'::regnamespace, 'private'::regnamespace) and relkind in ('r', 'S')
    union all
    select attrelid::regclass || '.' || attname, attacl from pg_attribute
    join pg_class on pg_class.oid = attrelid
    where relnamespace in ('public'::regnamespace, 'private'::regnamespace) and relkind = 'r'
    union all
    select oid::regprocedure::text, coalesce(proacl, acldefault('f', proowner)) from pg_proc
    where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
    union all
    select nspname::text, nspacl from pg_namespace where nspname = 'private'
  )
  select name, grantee::regrole::text as grantee, privilege_type::text as privilege
  from objects
  cross join lateral aclexplode(rights)
  where grantee <> grantor
  order by name collate "C", grantee::regrole::text collate "C", privilege_type collate "C"`;
