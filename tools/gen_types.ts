/**
 * `deno task gen:types`: writes shared/contracts/database.ts. The Supabase CLI from npm pushes the migrations to a temporary Postgres
 * 17 and generates the types from its schema. Needs npx (Node), but no Docker and no account.
 */
import { refuseArgs } from "../local/read_args.ts";
import { startPostgres } from "../tests/harness/postgres.ts";
import { pushMigrations, readTypes } from "./supabase_cli.ts";

/**
 * Replaces shared/contracts/database.ts with the unchanged output of the CLI. Format and lint exclude the file.
 *
 * @throws {Error} If the CLI fails; the message has its output.
 */
async function generateTypes(): Promise<void> {
  await using postgres = await startPostgres();
  await pushMigrations(postgres.url);
  await Deno.writeTextFile(TARGET, await readTypes(postgres.url));
}

const TARGET = new URL("../shared/contracts/database.ts", import.meta.url);

if (import.meta.main) {
  refuseArgs(
    Deno.args,
    `Usage: deno task gen:types\n\nWrites shared/contracts/database.ts from the migrations.`,
  );
  await generateTypes();
}
