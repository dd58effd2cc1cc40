import { fromFileUrl, join, toFileUrl } from "@std/path";
import postgres, { type Sql } from "postgres";
import { runProgram } from "../../local/run_program.ts";
import { readMigrations } from "../../local/stack/read_migrations.ts";

/** One of the two builds: its source, and a database with its schema. */
export interface Build extends AsyncDisposable {
  directory: string;
  /** The database, as superuser. */
  database_url: string;
  /** Up to eight sessions there. */
  sql: Sql;
  /** What probes have started; ends with the build. */
  resources: AsyncDisposableStack;
}

/** The directory of the build that runs this. */
export const OURS = fromFileUrl(new URL("../../", import.meta.url));

interface CheckedOut extends AsyncDisposable {
  directory: string;
}

/** Whether git knows the revision by that name. */
export async function isRevision(rev: string): Promise<boolean> {
  const { success } = await new Deno.Command("git", {
    args: ["rev-parse", "--verify", "--quiet", "--end-of-options", `${rev}^{commit}`],
    cwd: OURS,
    stdout: "null",
  }).output();
  return success;
}

/**
 * A work tree of the revision with its packages, which is removed at the end.
 *
 * @throws {Error} If git does not know the revision, or a package cannot be had; the message ends with what was printed.
 */
export async function checkOut(rev: string): Promise<CheckedOut> {
  const directory = await Deno.makeTempDir({ prefix: "groundwork_against_" });
  const remove = () => run("git", ["worktree", "remove", "--force", directory], OURS);
  await run("git", ["worktree", "add", "--quiet", "--detach", directory, rev], OURS);
  try {
    await run(Deno.execPath(), ["install", "--quiet"], directory);
  } catch (error) {
    await remove();
    throw error;
  }
  return { directory, [Symbol.asyncDispose]: remove };
}

/** A new database on the server with the migrations of the build in that directory. */
export async function openBuild(directory: string, server_url: string): Promise<Build> {
  const name = `against_${crypto.randomUUID().slice(0, 8)}`;
  const server = postgres(server_url, { max: 1 });
  await server.unsafe(`create database ${name}`);
  await server.end();
  const url = new URL(server_url);
  url.pathname = `/${name}`;
  const sql = postgres(url.href, { max: 8, onnotice: () => {} });
  for (const migration of await readMigrations(toFileUrl(join(directory, "migrations/")))) {
    await sql.begin((session) => session.unsafe(migration.sql));
  }
  const resources = new AsyncDisposableStack();
  resources.defer(() => sql.end());
  return {
    directory,
    database_url: url.href,
    sql,
    resources,
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

async function run(program: string, args: string[], cwd: string): Promise<void> {
  await runProgram(program, args, { cwd, failing: `Cannot run "${program} ${args.join(" ")}"` });
}
