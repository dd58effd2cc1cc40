import type { PostgrestError, SupabaseClient } from "@supabase/supabase-js";
import type { Database, Json } from "../contracts/database.ts";
import type { Tracker } from "../contracts/tracker.ts";
import * as z from "zod";
import { AppError, type AppErrorOptions, type ErrorCode } from "../errors.ts";

/** What queries need of a client. */
export type RestClient = ReturnType<SupabaseClient<Database>["schema"]>;

/** A way to the database for one operation: whose rights, who counts, and when to give up. */
export interface Db {
  client: RestClient;
  tracker: Tracker;
  signal: AbortSignal;
}

interface QueryResult<Data> {
  data: Data;
  error: PostgrestError | null;
  status: number;
}

/**
 * Runs one query or RPC as one counted round trip, and unwraps its result.
 *
 * @param name What the round trip is called in timings, spans and errors.
 * @param build Makes the query; it passes the signal on with `.abortSignal(signal)`.
 * @throws {AppError} With the status that SQL raised (a `PTxyz` state), `deadline_exceeded`, `unavailable`, `forbidden`,
 * `invalid_request`, or `internal` with the database's error as cause.
 */
export function runQuery<Data>(
  db: Db,
  name: string,
  build: (client: Db["client"], signal: AbortSignal) => PromiseLike<QueryResult<Data>>,
): Promise<NonNullable<Data> | null> {
  return db.tracker.time("db", name, async () => {
    const { data, error, status } = await build(db.client, db.signal);
    if (error !== null) throw toQueryError(name, error, status);
    return data ?? null;
  });
}

/** SQLSTATEs and PostgREST codes that mean something to the caller; all others are faults of ours. */
const CODE_BY_STATE: Record<string, ErrorCode> = {
  "57014": "deadline_exceeded",
  PGRST000: "unavailable",
  PGRST001: "unavailable",
  PGRST002: "unavailable",
  PGRST003: "unavailable",
  "42501": "forbidden",
  "40001": "unavailable",
  "40P01": "unavailable",
  // Text that Postgres cannot store, such as a NUL character.
  "22P05": "invalid_request",
  "22021": "invalid_request",
  PT400: "invalid_request",
  PT402: "token_budget_exceeded",
  PT403: "forbidden",
  PT404: "not_found",
  PT409: "revision_conflict",
  PT422: "insufficient_signal",
  PT429: "rate_limited",
};

const MESSAGE_BY_CODE: Partial<Record<ErrorCode, string>> = {
  deadline_exceeded: "the database did not answer in time",
  unavailable: "the database cannot be reached now",
  forbidden: "the caller has no right to it",
  invalid_request: "it holds characters that cannot be stored",
};

/** Connections refused or lost, resources used up (disk, memory, connections), and a server that starts or stops. */
const UNAVAILABLE_STATES = /^(08|53|57P0)/;

function toQueryError(name: string, error: PostgrestError, status: number): AppError {
  const code = toErrorCode(error, status);
  const reason = error.code.startsWith("PT")
    ? error.message
    : `Cannot run "${name}": ${
      error.code === DISK_FULL
        ? "the disk of the database is full"
        : MESSAGE_BY_CODE[code] ?? "the database refused it"
    }`;
  return new AppError(code, reason, { cause: error, ...fromSql(error) });
}

function toErrorCode(error: PostgrestError, status: number): ErrorCode {
  if (UNAVAILABLE_STATES.test(error.code)) return "unavailable";
  if (error.details === ARCHIVED) return "project_archived";
  return CODE_BY_STATE[error.code] ?? (status === 0 ? unreachableCode(error) : "internal");
}

/** What `private.require_active` says beside PT409, which other conflicts have as well. */
const ARCHIVED = '{"archived": true}';

const DISK_FULL = "53100";

/** A request without an HTTP status never reached the database, or was given up. */
function unreachableCode(error: PostgrestError): ErrorCode {
  return /abort|timeout/i.test(error.message) ? "deadline_exceeded" : "unavailable";
}

/**
 * What our own SQL puts into `hint` and, as JSON, into `detail` is meant for the caller; `retry_after_seconds` there says when it
 * is worth asking again.
 */
function fromSql(
  error: PostgrestError,
): Pick<AppErrorOptions, "hint" | "details" | "retry_after_seconds"> {
  if (!error.code.startsWith("PT")) return {};
  const details = error.details ? parseDetails(error.details) : undefined;
  const parsed = retrySchema.safeParse(details);
  return {
    ...(error.hint ? { hint: error.hint } : {}),
    ...(details === undefined ? {} : { details }),
    ...(parsed.success ? parsed.data : {}),
  };
}

const retrySchema = z.object({ retry_after_seconds: z.number() });

function parseDetails(details: string): unknown {
  try {
    return JSON.parse(details);
  } catch {
    return details;
  }
}

/** The value in the terms of the generated types, which cannot see that an interface holds nothing but what JSON can carry. */
export function toJson(value: object): NonNullable<Json> {
  return value as NonNullable<Json>;
}
