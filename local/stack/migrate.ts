import type { DatabaseSession, StackDatabase } from "./database.ts";
import type { Migration } from "./read_migrations.ts";

/**
 * Applies the missing migrations in one transaction and returns their versions. They are recorded where the Supabase CLI records
 * them, so that `supabase db push` recognizes them and vice versa. An advisory lock makes concurrent starts wait for each other.
 *
 * @throws {Error} If the database was created by other migrations, or if one fails; the message names the file. Then nothing is
 * applied.
 */
export async function migrate(database: StackDatabase, migrations: Migration[]): Promise<string[]> {
  const applied: string[] = [];
  await database.transaction(async (session) => {
    await session.script(HISTORY);
    const history = await session.query<Applied>(
      "select version, name, statements from supabase_migrations.schema_migrations order by version",
    );
    requireSameSchema(history, migrations);
    const known = new Set(history.map((row) => row.version));
    for (const migration of migrations.filter(({ version }) => !known.has(version))) {
      await apply(session, migration);
      applied.push(migration.version);
    }
  });
  return applied;
}

interface Applied {
  version: string;
  name: string | null;
  /** The whole file if applied here, single statements if applied by the CLI, null if only marked as applied by the CLI. */
  statements: string[] | null;
}

function requireSameSchema(history: Applied[], migrations: Migration[]): void {
  const texts = new Map(migrations.map(({ version, sql }) => [version, toComparable(sql)]));
  const other = history.find(({ version, statements }) =>
    !texts.has(version) ||
    statements !== null && toComparable(statements.join("\n")) !== texts.get(version)
  );
  if (other === undefined) return;
  const fate = texts.has(other.version) ? "has changed since" : "is not part of this version";
  throw new Error(
    `The database has another schema: its migration "${other.version}_${other.name}" ${fate}. ` +
      "Before the first release a schema is not upgraded: start with another --data directory, " +
      "or an empty database in DATABASE_URL",
  );
}

/** Without comments, and without the white space and semicolons that the CLI removes when it splits a file into statements. */
function toComparable(sql: string): string {
  return sql.replaceAll(/--.*/g, "").replaceAll(/[\s;]+/g, "");
}

async function apply(session: DatabaseSession, { version, name, sql }: Migration): Promise<void> {
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
