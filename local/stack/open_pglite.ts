import { createPgliteConnection } from "@supabase/lite/pglite";
import { createQueue } from "./create_queue.ts";
import type { Database } from "./database.ts";
import { keepingExitCode } from "./keeping_exit_code.ts";
import { toIsoTimestamp } from "./to_iso_timestamp.ts";

export interface PgliteOptions {
  /** Where the data lives; in memory when left out. */
  directory?: string;
  /** A dumped database to start from instead of an empty one. */
  template?: Blob;
}

export interface PgliteDatabase extends Database {
  /** The whole database as one compressed file, for `template`. */
  dump(): Promise<Blob>;
}

/**
 * PGlite, which has one session. The REST server opens its transactions on it with plain `begin`, so two requests at a time
 * would share one, role included (an anonymous request was seen to run as service_role). Hence the queue: requests and
 * queries take turns.
 */
export async function openPglite(options: PgliteOptions = {}): Promise<PgliteDatabase> {
  const connection = await createPgliteConnection({
    url: options.directory ?? "memory://",
    pgliteOptions: {
      parsers: {
        [TIMESTAMP]: toIsoTimestamp,
        [TIMESTAMPTZ]: toIsoTimestamp,
        [NUMERIC]: Number,
      },
      ...(options.template && { loadDataDir: options.template }),
    },
  });
  await keepingExitCode(() => connection.driver.waitReady);

  const queue = createQueue();
  const exclusive: Database["exclusive"] = (work) => queue(() => keepingExitCode(work));
  const query = async <Row>(text: string, params: unknown[] = []) =>
    (await connection.driver.query<Row>(text, params)).rows;

  return {
    connection,
    exclusive,
    query: (text, params) => exclusive(() => query(text, params)),
    transaction: (work) =>
      exclusive(() =>
        connection.driver.transaction((session) =>
          work({
            script: async (statements) => void await session.exec(statements),
            query: async <Row>(text: string, params: unknown[] = []) =>
              (await session.query<Row>(text, params)).rows,
          })
        )
      ),
    dump: async () => await exclusive(() => connection.driver.dumpDataDir("gzip")),
    close: () => exclusive(() => connection.close()),
  };
}

/** Object ids of types, fixed in Postgres (pg_type.dat). */
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
const NUMERIC = 1700;
