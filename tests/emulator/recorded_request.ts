import type { Fault } from "./fault.ts";
import type { Bill } from "./prompt_cache.ts";
import type { MessagesRequest } from "./wire.ts";

/** One request to /v1/messages and its outcome. */
export interface RecordedRequest {
  /** 0 for the first. */
  index: number;
  body: MessagesRequest;
  headers: Headers;
  /** Milliseconds of the emulator's clock (`now`); null until it happens. */
  received_at_ms: number;
  first_event_at_ms: number | null;
  ended_at_ms: number | null;
  /** Resolves when the client has closed the connection before the end of the answer, noticed at the next write at the latest. */
  client_left: Promise<void>;
  status: number;
  fault: Fault | null;
  /** Null for requests that were refused or failed: they are not billed. */
  bill: Bill | null;
}
