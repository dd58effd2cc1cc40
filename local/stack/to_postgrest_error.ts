import { isLoss } from "./pool_sessions.ts";

/**
 * Converts a database error to the form whose status, code, detail and hint the REST server passes on (`raise sqlstate 'PGRST'`).
 * Otherwise the server answers 500 "SUP" to most SQLSTATEs, including those of a plain `raise exception` and of check violations.
 * The statuses are PostgREST's (docs/references/errors.rst). Errors without an SQLSTATE, and those that the server treats as
 * PostgREST does, are returned unchanged.
 *
 * The server prints each error before it answers; database errors are made to print as a single line.
 */
export function toPostgrestError(error: unknown): unknown {
  if (isLoss(error)) return printedAs(error, `No connection: ${error.message}`);
  if (!isPostgresError(error)) return error;
  const { code, message, detail = null, hint = null } = error;
  const passed = !NEEDS_HELP.test(code) ? error : Object.assign(
    new Error(JSON.stringify({ code, message, details: detail, hint })),
    { code: "PGRST", detail: JSON.stringify({ status: toStatus(code), headers: {} }) },
  );
  return printedAs(passed, `SQLSTATE ${code}: ${message}`);
}

function printedAs(error: Error, line: string): Error {
  return Object.defineProperty(error, Symbol.for("Deno.customInspect"), { value: () => line });
}

interface PostgresError extends Error {
  code: string;
  detail?: string | null;
  hint?: string | null;
}

function isPostgresError(error: unknown): error is PostgresError {
  return error instanceof Error && "severity" in error && "code" in error &&
    typeof error.code === "string";
}

/** All but PTxyz and PGRST, the classes 21, 22, 42 and 55, and the states that the server maps itself. */
const NEEDS_HELP = /^(?!PT|PGRST|2[12]|42|55|23502|23503|23505|25006)/;

function toStatus(code: string): number {
  if (code === "P0001") return 400;
  if (/^(28|0L|0P)/.test(code)) return 403;
  if (/^(09|25|2D|38|39|3B|40|53400|54|57|58|F0|HV|XX|P0)/.test(code)) return 500;
  if (/^(08|53)/.test(code)) return 503;
  return 400;
}
