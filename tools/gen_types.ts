/**
 * Writes shared/contracts/database.ts from the migrations: `deno task gen:types`. The Supabase CLI, as an npm package, applies
 * them to a fresh Postgres 17 and describes the schema to which they lead. Needs npx (Node), but no Docker and no account.
 */
import { startPostgres } from "../tests/harness/postgres.ts";
import { pushMigrations } from "./supabase_cli/push_migrations.ts";
import { readTypes } from "./supabase_cli/read_types.ts";

/**
 * Replaces shared/contracts/database.ts with the CLI's output, letter for letter; format and lint leave the file alone.
 *
 * @throws {Error} If a step of the CLI fails; the message holds what it printed.
 */
export async function generateTypes(): Promise<void> {
  await using postgres = await startPostgres();
  await pushMigrations(postgres.url);
  await Deno.writeTextFile(TARGET, await readTypes(postgres.url));
}

const TARGET = new URL("../shared/contracts/database.ts", import.meta.url);

if (import.meta.main) await generateTypes();
