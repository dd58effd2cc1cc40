import type { Database, Session } from "./database.ts";
import type { Migration } from "./read_migrations.ts";

/**
 * Applies the migrations that the database has not seen, all in one transaction, and returns their versions. They are
 * recorded where the Supabase CLI records them, so that `supabase db push` and this see each other's work. Two processes
 * that start at once take turns.
 *
 * @throws {Error} If a migration fails; the message names its file, nothing is applied.
 */
export async function migrate(database: Database, migrations: Migration[]): Promise<string[]> {
  const applied: string[] = [];
  await database.transaction(async (session) => {
    await session.script(HISTORY);
    const rows = await session.query<{ version: string }>(
      "select version from supabase_migrations.schema_migrations",
    );
    const known = new Set(rows.map((row) => row.version));
    for (const migration of migrations.filter(({ version }) => !known.has(version))) {
      await apply(session, migration);
      applied.push(migration.version);
    }
  });
  return applied;
}

async function apply(session: Session, { version, name, sql }: Migration): Promise<void> {
  try {
    await session.script(sql);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Cannot apply migration "${version}_${name}.sql": ${reason}`, { cause: error });
  }
  await session.query(
    "insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, array[$3])",
    [version, name, sql],
  );
}

const HISTORY = `
  select pg_advisory_xact_lock(hashtext('supabase_migrations'));
  create schema if not exists supabase_migrations;
  create table if not exists supabase_migrations.schema_migrations (
    version text not null primary key,
    statements text[],
    name text
  );
`;
