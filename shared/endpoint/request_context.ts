import type { z } from "zod";
import type { Caller } from "../http/authenticate.ts";
import type { HandlerDeps } from "../http/handler_deps.ts";
import type { OperationTracker } from "../observability/operation_tracker.ts";
import type { Db } from "../queries/db.ts";

/** What a route works with: the request, checked and measured, and ways to the database in the caller's name and in ours. */
export interface RequestContext {
  deps: HandlerDeps;
  request: Request;
  params: Record<string, string>;
  caller: Caller;
  /** Reads what the caller may see. */
  reader: Db;
  /** Writes what only the functions may write. */
  writer: Db;
  tracker: OperationTracker;
  /** Ends the operation at its deadline. The caller's hanging up does not: what has begun is finished. */
  signal: AbortSignal;
  /**
   * Says that the operation goes on after its response, which is a stream, until this work ends: it is reported then, with
   * the work's failure as its own.
   */
  continueWith(work: Promise<unknown>): void;
  /** The checked body; @throws {AppError} as `readBody`. */
  body<Schema extends z.ZodType>(schema: Schema): Promise<z.output<Schema>>;
  /** The checked query; @throws {AppError} `invalid_request`. */
  query<Schema extends z.ZodType>(schema: Schema): z.output<Schema>;
}
