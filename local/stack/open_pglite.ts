import { createPgliteConnection } from "@supabase/lite/pglite";
import { arrayParsers } from "./array_types.ts";
import { type StackDatabase, unavailable } from "./database.ts";
import { DiskFullError, requireSpace } from "./require_space.ts";
import { toIsoTimestamp } from "./to_iso_timestamp.ts";

interface PgliteOptions {
  /** Where the data is stored. Default: in memory. */
  directory?: string;
  /** A dump to start from instead of an empty database. */
  template?: Blob;
}

interface PgliteDatabase extends StackDatabase {
  /** The whole database as one compressed file, for `template`. */
  dump(): Promise<Blob>;
}

/**
 * Opens PGlite, which has a single session. The REST server starts its transactions with a plain `begin`, so two concurrent
 * requests would share one transaction and its role (an anonymous request was seen to run as service_role). Therefore
 * requests and queries wait in a queue.
 *
 * @throws {DiskFullError} If the disk of the directory is nearly full.
 */
export async function openPglite(options: PgliteOptions = {}): Promise<PgliteDatabase> {
  const { directory } = options;
  const finish = directory === undefined ? () => {} : await prepareDirectory(directory);
  const connection = await createPgliteConnection({
    url: directory ?? "memory://",
    pgliteOptions: {
      parsers: {
        [TIMESTAMP]: toIsoTimestamp,
        [TIMESTAMPTZ]: toIsoTimestamp,
        [NUMERIC]: Number,
      },
      ...(options.template && { loadDataDir: options.template }),
    },
  });
  await restoreExitCode(() => connection.driver.waitReady);
  await finish();
  const { parsers } = connection.driver;
  Object.assign(parsers, arrayParsers(parsers));

  const queue = createQueue();
  const exclusive = <Result>(work: () => Promise<Result>) =>
    queue(async () => {
      if (directory !== undefined) await requireSpace(directory, MARGIN_MB);
      return await restoreExitCode(work);
    });
  const query = async <Row>(text: string, params: unknown[] = []) =>
    (await connection.driver.query<Row>(text, params)).rows;

  return {
    connection,
    async serve(answer) {
      try {
        return await exclusive(answer);
      } catch (error) {
        if (!(error instanceof DiskFullError)) throw error;
        return unavailable("53100", error.message);
      }
    },
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
    close: () => queue(() => restoreExitCode(() => connection.close())),
  };
}

/**
 * Creates the directory if it is missing. A file beside it says that its database is still being made; returned is what removes that
 * file. If it is there at the start, a process ended in between, and what it left is removed: PGlite would take it for a database.
 * The file is only written beside an empty directory, so nothing that was there before is ever removed.
 *
 * @throws {DiskFullError} If the disk is nearly full.
 */
async function prepareDirectory(directory: string): Promise<() => Promise<void>> {
  const unfinished = `${directory}.unfinished`;
  await Deno.mkdir(directory, { recursive: true });
  if (await exists(unfinished)) await Deno.remove(directory, { recursive: true });
  await Deno.mkdir(directory, { recursive: true });
  const is_new = await isEmpty(directory);
  await requireSpace(directory, is_new ? NEW_DATABASE_MB : MARGIN_MB);
  if (!is_new) return () => Promise.resolve();
  await Deno.writeTextFile(unfinished, "");
  return () => Deno.remove(unfinished);
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

/** Runs functions one after the other, in the order of the calls. One that fails does not stop those after it. */
function createQueue(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
}

/**
 * Runs `work` and restores this process's exit code. PGlite is Postgres compiled to WebAssembly, and sets an exit code of its own
 * when it starts (99) and when a statement fails (100).
 */
async function restoreExitCode<Result>(work: () => Promise<Result>): Promise<Result> {
  const exit_code = Deno.exitCode;
  try {
    return await work();
  } finally {
    Deno.exitCode = exit_code;
  }
}

/** True for a directory without files, and for one that does not exist yet. */
export async function isEmpty(directory: string): Promise<boolean> {
  try {
    for await (const _entry of Deno.readDir(directory)) return false;
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return true;
    throw error;
  }
}

/** What a new database takes (38 MB), with room for the first files of its write-ahead log. */
const NEW_DATABASE_MB = 128;
/** Three files of the write-ahead log: more than a request writes. */
const MARGIN_MB = 48;

/** Object ids of types, fixed in Postgres (pg_type.dat). */
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
const NUMERIC = 1700;
