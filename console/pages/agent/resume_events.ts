import { ApiError } from "../../api/api_error.ts";
import { type ReadEvent, readRunEvents } from "../../api/read_run_events.ts";

export interface ResumeOptions {
  /** Opens the stream behind the event with this id; null for all of it. */
  open: (last_event_id: string | null) => Promise<Response>;
  /** The last event that the reader has; null for none. */
  last_event_id: string | null;
  /** Waits this many milliseconds. */
  wait: (delay_ms: number) => Promise<unknown>;
  /** Called when the stream broke and will be taken up. */
  onBreak: () => void;
}

/** After a break; an event that comes through starts them anew. Together about as long as a function may live. */
const DELAYS_MS = [500, 1_000, 2_000, 5_000, 10_000, 20_000, 40_000, 60_000];

/**
 * A run's events, each once, up to its result or its error. A stream that breaks is taken up behind its last event.
 *
 * @throws What `open` throws before there was an event, an `ApiError` at any time, or the last break when taking up failed for good.
 */
export async function* resumeEvents(options: ResumeOptions): AsyncGenerator<ReadEvent, void> {
  const { open, wait, onBreak } = options;
  let { last_event_id } = options;
  for (let tries = 0;; tries++) {
    try {
      for await (const event of readRunEvents(await open(last_event_id))) {
        yield event;
        if (isLast(event)) return;
        last_event_id = event.id;
        tries = 0;
      }
      throw new Error("The connection to the run was lost");
    } catch (error) {
      const delay_ms = DELAYS_MS[tries];
      if (error instanceof ApiError || last_event_id === null || delay_ms === undefined) {
        throw error;
      }
      onBreak();
      await wait(delay_ms);
    }
  }
}

function isLast({ event }: ReadEvent): boolean {
  return event === "result" || event === "error";
}
