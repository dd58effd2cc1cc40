import type { Fault } from "./fault.ts";
import { countThinkingTokens, type Latency, tokenDelay, wait, waitForAbort } from "./latency.ts";
import { type CacheAccount, toBill } from "./prompt_cache.ts";
import type { RecordedRequest } from "./recorded_request.ts";
import { countOutputTokens, renderEvents, type TimedEvent, toMessage } from "./render_events.ts";
import type { EmulatedAnswer } from "./wire.ts";

/** A request and all that is needed to answer it. */
interface Exchange {
  record: RecordedRequest;
  account: CacheAccount;
  answer: EmulatedAnswer;
  latency: Latency | undefined;
  now: () => number;
  /** Aborts when the client leaves or the emulator closes. */
  ends: AbortSignal;
}

/** The response, streamed if the request asks for it. */
export function sendAnswer(exchange: Exchange): Promise<Response> | Response {
  return exchange.record.body.stream ? streamAnswer(exchange) : sendWhole(exchange);
}

async function sendWhole(exchange: Exchange): Promise<Response> {
  const { record, account, answer, latency, ends } = exchange;
  begin(exchange);
  const { thinking_tokens } = toHead(exchange);
  const tokens = countOutputTokens(answer) + thinking_tokens;
  record.bill = toBill(record.body.model, account, tokens);
  await wait(tokenDelay(latency, tokens), ends);
  record.ended_at_ms = exchange.now();
  return Response.json(toMessage(toHead(exchange), answer), { headers: idHeader(record) });
}

function streamAnswer(exchange: Exchange): Response {
  const encoder = new TextEncoder();
  const events = sendEvents(exchange);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await events.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(toSse(value)));
    },
    cancel: async () => void await events.return(),
  });
  const headers = { "content-type": "text/event-stream", ...idHeader(exchange.record) };
  return new Response(body, { headers });
}

/** Yields the events at the model's speed until the answer or its fault ends them. Only what was sent is billed. */
async function* sendEvents(exchange: Exchange): AsyncGenerator<TimedEvent, void> {
  const { record, account, answer, latency, ends } = exchange;
  const { fault } = record;
  let output_tokens = 0;
  let sent = 0;
  // Due times instead of pauses, so that a timer that fires late does not delay the rest of the stream.
  let due_at_ms = performance.now();
  try {
    for (const timed of renderEvents(toHead(exchange), answer)) {
      await failStream(fault, sent, ends);
      const is_cut = fault?.kind === "cut_stream" && timed.event.type === "message_delta";
      if (is_cut || ends.aborted) break;
      if (fault?.kind === "stream_error" && sent === STREAM_FAULT_AFTER) {
        yield {
          event: { type: "error", error: { type: fault.type, message: "Emulated" } },
          tokens: 0,
        };
        break;
      }
      due_at_ms += tokenDelay(latency, timed.tokens);
      await wait(due_at_ms - performance.now(), ends);
      if (sent === 0) begin(exchange);
      if (fault?.kind === "flood" && sent === STREAM_FAULT_AFTER) yield* flood(ends);
      output_tokens += timed.tokens;
      record.bill = toBill(record.body.model, account, output_tokens);
      sent += 1;
      yield timed;
    }
  } finally {
    record.ended_at_ms = exchange.now();
  }
}

function* flood(ends: AbortSignal): Generator<TimedEvent, void> {
  const delta = { type: "text_delta" as const, text: "x".repeat(10_000) };
  while (!ends.aborted) {
    yield { event: { type: "content_block_delta", index: 0, delta }, tokens: 0 };
  }
}

/** The default number of events before a connection fails: the message and its first block have started. */
const STREAM_FAULT_AFTER = 3;

async function failStream(fault: Fault | null, sent: number, ends: AbortSignal): Promise<void> {
  if (fault?.kind !== "stall" && fault?.kind !== "disconnect") return;
  if (sent < (fault.after_events ?? STREAM_FAULT_AFTER)) return;
  if (fault.kind === "disconnect") throw new Error("Emulated loss of the connection");
  await waitForAbort(ends);
}

/** The response starts: from now on other requests can read the cache entries that this one wrote. */
function begin({ record, account, now }: Exchange): void {
  record.first_event_at_ms = now();
  account.publish();
}

function toHead({ record, account, latency }: Exchange) {
  const { usage } = toBill(record.body.model, account, 1);
  return {
    id: `msg_${record.index}`,
    model: record.body.model,
    thinking_tokens: countThinkingTokens(latency, record.body),
    usage: {
      ...usage,
      cache_creation: {
        ephemeral_5m_input_tokens: account.written_5m_tokens,
        ephemeral_1h_input_tokens: account.written_1h_tokens,
      },
      service_tier: "standard",
    },
  };
}

function toSse({ event }: TimedEvent): string {
  return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** The header with the API's id of the request. */
export function idHeader({ index }: RecordedRequest): { "request-id": string } {
  return { "request-id": `req_${index}` };
}
