import { toAppError } from "../errors.ts";
import { OperationTracker } from "../observability/operation_tracker.ts";
import type { Db } from "../queries/db.ts";
import type { RequestContext } from "./request_context.ts";
import { startDeadline } from "./start_deadline.ts";

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
