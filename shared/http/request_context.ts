import type * as z from "zod";
import type { Caller } from "./authenticate.ts";
import type { HandlerDeps } from "./handler_deps.ts";
import { OperationTracker } from "../observability/operation_tracker.ts";
import type { Db } from "../queries/db.ts";
import { toAppError } from "../errors.ts";
import { startDeadline } from "./start_deadline.ts";

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

/** The context of work that this signal, too, can end. */
export function withSignal(context: RequestContext, ends: AbortSignal): RequestContext {
  const signal = AbortSignal.any([context.signal, ends]);
  return {
    ...context,
    signal,
    reader: { ...context.reader, signal },
    writer: { ...context.writer, signal },
  };
}

/** Time in milliseconds that background work may take; the platform ends a worker at 150 s. */
const BACKGROUND_DEADLINE_MS = 20_000;

/**
 * Lets the work outlive the response. It is not counted among the operation's round trips, since nobody waits for it, and
 * its failure is logged under `event` and harms nobody.
 */
export function runInBackground(
  { deps, writer, tracker }: Pick<RequestContext, "deps" | "writer" | "tracker">,
  event: string,
  work: (db: Db) => Promise<unknown>,
): void {
  const { signal, clear } = startDeadline(BACKGROUND_DEADLINE_MS);
  const background: Db = { ...writer, tracker: new OperationTracker(event), signal };
  const { project_id } = tracker;
  deps.waitUntil(
    work(background).catch((error: unknown) => {
      const error_code = toAppError(error).code;
      deps.log({ level: "warning", event, project_id, error_code });
    }).finally(clear),
  );
}
