import type { App } from "@supabase/lite";
import { createApp, type Mail } from "./create_app.ts";
import type { StackDatabase } from "./database.ts";
import type { StackKeys } from "./load_keys.ts";
import { isEmpty, openPglite } from "./open_pglite.ts";
import { openPostgres } from "./open_postgres.ts";
import { isLoss } from "./pool_sessions.ts";
import { provision } from "./provision.ts";
import { type Migration, readMigrations } from "./read_migrations.ts";
import { templateCache } from "./template_cache.ts";

interface MigratedOptions {
  keys: StackKeys;
  /** As of `createApp`. */
  url: string;
  /** As of `createApp`. */
  sendMail(mail: Mail): void;
  /** A Postgres server to use instead of PGlite. */
  database_url?: string | undefined;
  /** The directory of PGlite's files. Default: in memory. */
  directory?: string | undefined;
}

/** A database with all migrations applied, and the REST and auth servers on it. */
export interface Migrated {
  database: StackDatabase;
  app: App;
}

/**
 * Opens the database and applies the missing migrations.
 *
 * @throws {Error} If a migration fails.
 */
export async function openMigrated(options: MigratedOptions): Promise<Migrated> {
  const { database_url, directory } = options;
  const migrations = await readMigrations(MIGRATIONS);
  if (database_url !== undefined) {
    return await migratedPostgres(database_url, options, migrations);
  }
  if (directory !== undefined && !await isEmpty(directory)) {
    return await migrated(await openPglite({ directory }), options, migrations);
  }
  return await openNew(options, migrations);
}

/** @throws {Error} If the server cannot be reached; the message names it without the password. */
async function migratedPostgres(
  database_url: string,
  options: MigratedOptions,
  migrations: Migration[],
): Promise<Migrated> {
  try {
    return await migrated(openPostgres(database_url), options, migrations);
  } catch (error) {
    if (!isLoss(error)) throw error;
    const host = URL.parse(database_url)?.host ?? "";
    throw new Error(
      `Cannot reach the Postgres at "${host}": ${error.message}. Start it, or correct DATABASE_URL`,
      { cause: error },
    );
  }
}

async function openNew(options: MigratedOptions, migrations: Migration[]): Promise<Migrated> {
  const place = options.directory === undefined ? {} : { directory: options.directory };
  const templates = await templateCache(migrations, "stack");
  const template = await templates.read();
  if (template !== undefined) {
    return await migrated(await openPglite({ ...place, template }), options, migrations);
  }
  const database = await openPglite(place);
  const result = await migrated(database, options, migrations);
  await templates.write(await database.dump());
  return result;
}

async function migrated(
  database: StackDatabase,
  options: MigratedOptions,
  migrations: Migration[],
): Promise<Migrated> {
  try {
    const app = createApp(database, options);
    await provision(app, database, migrations);
    return { database, app };
  } catch (error) {
    await database.close();
    throw error;
  }
}

const MIGRATIONS = new URL("../../migrations/", import.meta.url);
