import { EventSourceParserStream } from "eventsource-parser/stream";
import type { RunEvent, RunEventName } from "../shared/contracts/di_agent.ts";

/** The events of a run as they arrive (server-sent events). Comments, which keep the line open, are left out. */
export async function* readEvents({ body }: Response): AsyncGenerator<RunEvent> {
  if (body === null) return;
  const events = body.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  for await (const { event, data } of events) {
    yield { event: event as RunEventName, data: JSON.parse(data) };
  }
}
