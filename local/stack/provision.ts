import type { App } from "@supabase/lite";
import type { StackDatabase } from "./database.ts";
import { migrate } from "./migrate.ts";
import type { Migration } from "./read_migrations.ts";

/**
 * Gives the database what every Supabase project has (roles, schema auth), then applies the missing migrations and returns their
 * versions. Can be repeated.
 *
 * @throws {Error} If a migration fails.
 */
export async function provision(
  app: Pick<App, "ensureSystemSchema">,
  database: StackDatabase,
  migrations: Migration[],
): Promise<string[]> {
  await database.transaction((session) => session.script(ROLES));
  await app.ensureSystemSchema();
  // Policies do not need it, but functions with invoker rights that call auth.uid() do.
  await database.query("grant usage on schema auth to anon, authenticated, service_role");
  const applied = await migrate(database, migrations);
  // The REST server caches the schema that it read before the migrations.
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
