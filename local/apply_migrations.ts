import postgres from "postgres";
import { readMigrations } from "./stack/read_migrations.ts";

/** Applies every migration to the empty Postgres at the URL, as its superuser. */
export async function applyMigrations(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    for (const migration of await readMigrations(MIGRATIONS)) {
      await sql.begin((session) => session.unsafe(migration.sql));
    }
  } finally {
    await sql.end();
  }
}

const MIGRATIONS = new URL("../migrations/", import.meta.url);
