/**
 * A Postgres 15 from Debian packages, with extensions that the one from npm lacks: pgTAP, plpgsql_check, pg_cron. Start with
 * `startDebianPostgres`.
 */
import { join } from "@std/path";
import { once } from "../../shared/once.ts";
import postgres from "postgres";
import { readMigrations } from "../../local/stack/read_migrations.ts";
import { freePort } from "./free_port.ts";

const BIN = "/usr/lib/postgresql/15/bin";
const EXTENSIONS = "/usr/share/postgresql/15/extension";

/** What a check may need, and the Debian package that contains it. */
const PACKAGE_BY_PART = {
  server: { file: `${BIN}/initdb`, name: "postgresql-15" },
  pgtap: { file: `${EXTENSIONS}/pgtap.control`, name: "postgresql-15-pgtap" },
  plpgsql_check: {
    file: `${EXTENSIONS}/plpgsql_check.control`,
    name: "postgresql-15-plpgsql-check",
  },
  pg_cron: { file: `${EXTENSIONS}/pg_cron.control`, name: "postgresql-15-cron" },
  pg_prove: { file: "/usr/bin/pg_prove", name: "libtap-parser-sourcehandler-pgtap-perl" },
} as const;
type DebianPart = keyof typeof PACKAGE_BY_PART;

/** The names of the Debian packages that must be installed for the server and these parts; empty if nothing is missing. */
export async function findMissingPackages(parts: readonly DebianPart[]): Promise<string[]> {
  const packages = (["server", ...parts] as const).map((part) => PACKAGE_BY_PART[part]);
  const there = await Promise.all(packages.map(({ file }) => exists(file)));
  return packages.filter((_, index) => !there[index]).map(({ name }) => name);
}

interface DebianPostgres extends AsyncDisposable {
  /** Connects as superuser to the empty database "postgres". */
  url: string;
  port: number;
  /** Restarts the server on the same data; all connections are closed. */
  restart(): Promise<void>;
}

/**
 * A server on a free port of loopback, with its data in a temporary directory that is deleted at the end.
 *
 * @param settings Additional settings of postgresql.conf, such as shared_preload_libraries.
 * @throws {Error} If it does not start; the message ends with what it printed.
 */
export async function startDebianPostgres(
  settings: Record<string, string> = {},
): Promise<DebianPostgres> {
  const directory = await Deno.makeTempDir({ prefix: "groundwork_debian_" });
  const data = join(directory, "data");
  // The server refuses to run as root.
  const as_postgres = Deno.uid() === 0;
  if (as_postgres) await run("chown", ["postgres", directory], false);
  await run(`${BIN}/initdb`, [...INITDB_ARGS, "--pgdata", data], as_postgres);
  const port = freePort();
  const options = { port: String(port), ...SETTINGS, ...settings };
  const lines = Object.entries(options).map(([name, value]) => `${name} = '${value}'\n`);
  await Deno.writeTextFile(join(data, "postgresql.conf"), lines.join(""), { append: true });
  const pg_ctl = ["--pgdata", data, "--log", join(directory, "log"), "--wait"];
  try {
    await run(`${BIN}/pg_ctl`, [...pg_ctl, "start"], as_postgres);
  } catch (error) {
    const log = await Deno.readTextFile(join(directory, "log")).catch(() => "");
    throw new Error(`Cannot start Postgres on port ${port}: ${log}`, { cause: error });
  }
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    port,
    restart: () => run(`${BIN}/pg_ctl`, [...pg_ctl, "--mode=fast", "restart"], as_postgres),
    [Symbol.asyncDispose]: once(async () => {
      await run(`${BIN}/pg_ctl`, [...pg_ctl, "--mode=immediate", "stop"], as_postgres);
      await Deno.remove(directory, { recursive: true });
    }),
  };
}

async function run(program: string, args: string[], as_postgres: boolean): Promise<void> {
  const [first, ...rest] = as_postgres
    ? ["runuser", "-u", "postgres", "--", program, ...args]
    : [program, ...args];
  const { success, stderr } = await new Deno.Command(first!, { // the list has at least the program
    args: rest,
    cwd: "/",
    stdout: "null",
  }).output();
  if (!success) {
    throw new Error(`Cannot run "${program}": ${new TextDecoder().decode(stderr).trim()}`);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await Deno.stat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

const INITDB_ARGS = [
  "--username=postgres",
  "--auth=trust",
  "--encoding=UTF8",
  "--locale=C.UTF-8",
  "--no-sync",
];

/** No sockets in shared directories, and no fsync: the data is deleted at the end. */
const SETTINGS = { listen_addresses: "127.0.0.1", unix_socket_directories: "", fsync: "off" };

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

const MIGRATIONS = new URL("../../migrations/", import.meta.url);
