/** One event as `EventSource` takes it. `id` comes back as `Last-Event-ID` when the connection was lost. */
export interface ServerEvent {
  id: string;
  event: string;
  data: unknown;
}

interface EventStreamOptions {
  /** Milliseconds between two comments that keep the connection alive. Default: 15,000. */
  heartbeat_ms?: number;
}

/** The platform cuts a response after 150 s without a byte, proxies often after 30 s or 60 s. */
const HEARTBEAT_MS = 15_000;

/**
 * A response that streams the events as server-sent events (HTML standard, section 9.2) and ends with the last of them.
 *
 * @param open Starts the events; its signal aborts when the reader has left.
 */
export function eventStream(
  open: (left: AbortSignal) => AsyncIterable<ServerEvent>,
  { heartbeat_ms = HEARTBEAT_MS }: EventStreamOptions = {},
): Response {
  const encoder = new TextEncoder();
  const reader_left = new AbortController();
  const events = open(reader_left.signal)[Symbol.asyncIterator]();
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      heartbeat = setInterval(() => controller.enqueue(encoder.encode(": ping\n\n")), heartbeat_ms);
    },
    async pull(controller) {
      try {
        const { value, done } = await events.next();
        if (reader_left.signal.aborted) return;
        if (!done) return controller.enqueue(encoder.encode(toText(value)));
        clearInterval(heartbeat);
        controller.close();
      } catch (error) {
        clearInterval(heartbeat);
        throw error;
      }
    },
    cancel() {
      clearInterval(heartbeat);
      reader_left.abort();
      // Not awaited: a source that does not heed the signal ends with its next event.
      events.return?.().catch(() => {});
    },
  });
  const headers = { "Content-Type": "text/event-stream", "Cache-Control": "no-store" };
  return new Response(body, { headers });
}

/** JSON holds no line break, so the data is one line. */
function toText({ id, event, data }: ServerEvent): string {
  return `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
