import type { Fault } from "./fault.ts";
import type { Bill } from "./to_bill.ts";
import type { MessagesRequest } from "./wire.ts";

/** One request to /v1/messages, and what became of it. */
export interface RecordedRequest {
  /** 0 for the first. */
  index: number;
  body: MessagesRequest;
  headers: Headers;
  /** Milliseconds by `now`; null while it has not happened. */
  received_at_ms: number;
  first_event_at_ms: number | null;
  ended_at_ms: number | null;
  /** Resolves if the client closes the connection before it has the whole answer; at the latest when more of it is sent. */
  client_left: Promise<void>;
  status: number;
  fault: Fault | null;
  /** Null for a request that was refused or answered with an error: those are not billed. */
  bill: Bill | null;
}
