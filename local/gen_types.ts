/**
 * Writes shared/contracts/database.ts from the migrations: `deno task gen:types`. The Supabase CLI, as an npm package, applies
 * them to a fresh Postgres 17 and describes the schema to which they lead. Needs npx (Node), but no Docker and no account.
 */
import { startPostgres } from "./postgres.ts";

/**
 * Replaces shared/contracts/database.ts with the CLI's output, letter for letter; format and lint leave the file alone.
 *
 * @throws {Error} If a step of the CLI fails; the message holds what it printed.
 */
export async function generateTypes(): Promise<void> {
  await using postgres = await startPostgres();
  await run("npx", [...CLI, "db", "push", "--yes", `--remote=${postgres.url}`]);
  const types = await run("npx", [
    ...CLI,
    "gen",
    "types",
    "--lang=typescript",
    "--schema=public",
    `--remote=${postgres.url}`,
  ]);
  await Deno.writeTextFile(TARGET, types);
}

async function run(program: string, args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(program, {
    args,
    cwd: ROOT,
    // The server of the moment speaks no TLS.
    env: { PGSSLMODE: "disable" },
  }).output();
  const decoder = new TextDecoder();
  if (!success) {
    throw new Error(`Cannot run "${program} ${args.join(" ")}": ${decoder.decode(stderr).trim()}`);
  }
  return decoder.decode(stdout);
}

/** The version with which the layout of supabase/ was tried. */
const CLI = ["-y", "supabase@3.1.0"];
const ROOT = new URL("../", import.meta.url);
const TARGET = new URL("shared/contracts/database.ts", ROOT);

if (import.meta.main) await generateTypes();
