import type { RunEvent } from "../../shared/contracts/di_agent.ts";
import { eventStream } from "../../shared/http/event_stream.ts";

/** Whether the caller asks for the run's events rather than for its answer alone. */
export function wantsStream(request: Request): boolean {
  return request.headers.get("accept")?.includes("text/event-stream") ?? false;
}

/**
 * A run's events as a stream. Their ids are `RUN_ID:NUMBER`, counted from 1, so that an id tells where to resume.
 *
 * @param open Gives the events from the first on; its signal aborts when the reader has left.
 * @param after Number of the last event that the reader has; those up to it are left out. Default: 0.
 */
export function streamRun(
  run_id: string,
  open: (left: AbortSignal) => AsyncIterable<RunEvent>,
  after = 0,
): Response {
  return eventStream(async function* (left) {
    let number = 0;
    for await (const { event, data } of open(left)) {
      number += 1;
      if (number > after) yield { id: `${run_id}:${number}`, event, data };
    }
  });
}
