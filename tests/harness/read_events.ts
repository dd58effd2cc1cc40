import { EventSourceParserStream } from "eventsource-parser/stream";

/** A received server-sent event with parsed data. */
export interface ReceivedEvent {
  id: string;
  event: string;
  data: unknown;
}

/** The events of a stream as they arrive, without comments. Leaving the loop early closes the connection. */
export async function* readEvents({ body }: Response): AsyncGenerator<ReceivedEvent, void> {
  if (body === null) return;
  const events = body.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  for await (const { id = "", event = "", data } of events) {
    yield { id, event, data: JSON.parse(data) };
  }
}
