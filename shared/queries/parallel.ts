import { pooledMap } from "@std/async";
import { AppError } from "../errors.ts";
import type { Db } from "./db.ts";

/** Most queries of one wave that are under way at once, so that a request cannot take the pool for itself. */
export const WAVE_CONCURRENCY = 10;

type Queries = Record<string, (db: Db) => Promise<unknown>>;
type Results<Wave extends Queries> = { [Name in keyof Wave]: Awaited<ReturnType<Wave[Name]>> };

/**
 * Runs independent queries at once and gives their results by name. The first failure aborts the rest.
 *
 * @example
 * const { project, foundation } = await parallel(db, {
 *   project: (db) => selectProject(db, project_id),
 *   foundation: (db) => selectFoundation(db, project_id),
 * });
 *
 * @throws {AppError} The first failure's own error, its message led by the query's name in the wave.
 */
export async function parallel<Wave extends Queries>(db: Db, wave: Wave): Promise<Results<Wave>> {
  const abort = new AbortController();
  const wave_db: Db = { ...db, signal: AbortSignal.any([db.signal, abort.signal]) };
  const results: Record<string, unknown> = {};
  let failure: unknown;

  const run = async ([name, query]: [string, Queries[string]]) => {
    if (abort.signal.aborted) return;
    try {
      results[name] = await query(wave_db);
    } catch (error) {
      failure ??= nameFailure(name, error);
      abort.abort();
    }
  };
  for await (const _ of pooledMap(WAVE_CONCURRENCY, Object.entries(wave), run));

  if (failure !== undefined) throw failure;
  return results as Results<Wave>;
}

function nameFailure(name: string, error: unknown): AppError {
  if (!(error instanceof AppError)) {
    return new AppError("internal", `Cannot read "${name}": something failed on our side`, {
      cause: error,
    });
  }
  return new AppError(error.code, `${name}: ${error.message}`, {
    cause: error.cause,
    details: error.details,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    ...(error.retry_after_seconds === undefined
      ? {}
      : { retry_after_seconds: error.retry_after_seconds }),
  });
}
