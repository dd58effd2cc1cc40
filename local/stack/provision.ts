import type { App } from "@supabase/lite";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import type { Migration } from "./read_migrations.ts";

/**
 * Makes the database what a fresh Supabase project is (roles, schema auth), then applies the migrations. Safe to repeat.
 * Returns the versions applied now.
 *
 * @throws {Error} If a migration fails.
 */
export async function provision(
  app: Pick<App, "ensureSystemSchema">,
  database: Database,
  migrations: Migration[],
): Promise<string[]> {
  await database.transaction((session) => session.script(ROLES));
  await app.ensureSystemSchema();
  // Policies could do without, but functions with invoker rights that call auth.uid() could not.
  await database.query("grant usage on schema auth to anon, authenticated, service_role");
  const applied = await migrate(database, migrations);
  // The REST server reads the schema once and keeps it.
  await database.connection.introspect({ useCache: false });
  return applied;
}

const ROLES = `
  select pg_advisory_xact_lock(hashtext('supabase_migrations'));
  do $$
  begin
    if to_regrole('anon') is null then create role anon nologin; end if;
    if to_regrole('authenticated') is null then create role authenticated nologin; end if;
    if to_regrole('service_role') is null then create role service_role nologin bypassrls; end if;
  end $$;
`;
