/**
 * The Messages API on loopback, for tests and benchmarks that use the real SDK: streaming and not, tool use, prompt caching and
 * its bill, latency, and faults on demand. `respond` makes the answers; the default answers from the prompt (respond.ts). Start
 * with `startEmulator`.
 */
import type { Usage } from "../../shared/contracts/tracker.ts";
import { addUsage, NO_USAGE } from "../../shared/llm/add_usage.ts";
import { answerFromPrompt } from "./respond.ts";
import { type Fault, spoil } from "./fault.ts";
import { findRequestFault } from "./find_request_fault.ts";
import { drawFirstTokenDelay, type Latency, wait, waitForAbort } from "./latency.ts";
import { createPromptCache, type PromptCache, toSegments } from "./prompt_cache.ts";
import type { RecordedRequest } from "./recorded_request.ts";
import { idHeader, sendAnswer } from "./send_answer.ts";
import { type EmulatedAnswer, findSearchTool, type MessagesRequest, type Respond } from "./wire.ts";

export interface EmulatorOptions {
  /** Default: a free one. */
  port?: number;
  /** Default: no delay at all. */
  latency?: Latency;
  /** Default: answerFromPrompt. */
  respond?: Respond;
  /** The fault of each request, as a list in order of arrival or decided per request. Default: none. */
  faults?: readonly (Fault | null)[] | ((request: RecordedRequest) => Fault | null);
  /** The clock by which cache entries expire, in milliseconds. Default: performance.now. */
  now?: () => number;
}

export interface Emulator extends AsyncDisposable {
  url: string;
  /** Every request to /v1/messages so far, in order of arrival. */
  requests: readonly RecordedRequest[];
  totals(): { usage: Usage; input_cost_units: number };
  /** Ends open responses and stops listening. */
  close(): Promise<void>;
}

interface State {
  options: EmulatorOptions;
  cache: PromptCache;
  requests: RecordedRequest[];
  now: () => number;
  closing: AbortSignal;
}

/** Starts the emulator on 127.0.0.1 and resolves once it listens. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const closing = new AbortController();
  const state: State = {
    options,
    cache: createPromptCache(),
    requests: [],
    now: options.now ?? (() => performance.now()),
    closing: closing.signal,
  };
  const listening = Promise.withResolvers<number>();
  const server = Deno.serve({
    hostname: "127.0.0.1",
    port: options.port ?? 0,
    onListen: ({ port }) => listening.resolve(port),
  }, (request) => route(request, state));
  const port = await listening.promise;
  const close = async () => {
    closing.abort();
    await server.shutdown();
  };
  return {
    url: `http://127.0.0.1:${port}`,
    requests: state.requests,
    totals: () => addUp(state.requests),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function addUp(requests: readonly RecordedRequest[]) {
  const bills = requests.flatMap(({ bill }) => bill ?? []);
  return {
    usage: bills.map(({ usage }) => usage).reduce(addUsage, NO_USAGE),
    input_cost_units: bills.reduce((sum, { input_cost_units }) => sum + input_cost_units, 0),
  };
}

async function route(request: Request, state: State): Promise<Response> {
  const { pathname } = new URL(request.url);
  const is_known = pathname === "/v1/messages" || pathname === "/v1/messages/count_tokens";
  if (!is_known) return errorResponse(404, "not_found_error", "Not found");
  if (request.method !== "POST") return errorResponse(405, "invalid_request_error", "POST only");
  if (!/^Bearer \S/.test(request.headers.get("authorization") ?? "")) {
    return errorResponse(401, "authentication_error", "Missing bearer token");
  }
  const body: MessagesRequest = await request.json();
  if (pathname === "/v1/messages") return await answerMessages(request, body, state);
  const input_tokens = toSegments(body).reduce((sum, { tokens }) => sum + tokens, 0);
  return Response.json({ input_tokens });
}

async function answerMessages(request: Request, body: MessagesRequest, state: State) {
  const { cache, options, now } = state;
  const { latency, respond = answerFromPrompt } = options;
  const record = recordRequest(request, body, state);
  // Counted from arrival: computing the answer is part of the model's time.
  const first_token_at_ms = performance.now() + drawFirstTokenDelay(latency, record.index);
  const refusal = findRequestFault(body);
  if (refusal !== null) return fail(record, 400, "invalid_request_error", refusal);
  if (record.fault?.kind === "status") return failByFault(record, record.fault);
  if (record.fault?.kind === "redirect") {
    const { status = 307, location } = record.fault;
    return new Response(null, { status, headers: { location } });
  }

  const account = cache.account(toSegments(body), record.received_at_ms);
  const ends = AbortSignal.any([state.closing, request.signal]);
  if (record.fault?.kind === "stall" && record.fault.after_events === 0) await waitForAbort(ends);
  const answer = limitSearches(spoil(await respond(body), record.fault), body);
  await wait(first_token_at_ms - performance.now(), ends);
  return await sendAnswer({ record, account, answer, latency, now, ends });
}

/**
 * The answer with the searches beyond the tool's `max_uses` replaced by the API's error.
 *
 * @throws {TypeError} If the answer searches and the request offers no search.
 */
function limitSearches(answer: EmulatedAnswer, request: MessagesRequest): EmulatedAnswer {
  const tool = findSearchTool(request);
  let left = tool?.max_uses ?? Infinity;
  return {
    ...answer,
    content: answer.content.map((block) => {
      if (block.type !== "web_search") return block;
      if (tool === undefined) throw new TypeError("Cannot search: the request offers no search");
      left -= 1;
      return left < 0 ? { ...block, found: "max_uses_exceeded" } : block;
    }),
  };
}

function recordRequest(request: Request, body: MessagesRequest, state: State): RecordedRequest {
  const record: RecordedRequest = {
    index: state.requests.length,
    body,
    headers: request.headers,
    received_at_ms: state.now(),
    first_event_at_ms: null,
    ended_at_ms: null,
    client_left: waitForAbort(request.signal),
    status: 200,
    fault: null,
    bill: null,
  };
  const { faults = [] } = state.options;
  record.fault = typeof faults === "function" ? faults(record) : faults[record.index] ?? null;
  state.requests.push(record);
  return record;
}

function failByFault(record: RecordedRequest, fault: Extract<Fault, { kind: "status" }>) {
  const types: Record<number, string> = {
    404: "not_found_error",
    429: "rate_limit_error",
    529: "overloaded_error",
  };
  const { status, retry_after_seconds, type = types[status] ?? "api_error", message = "Emulated" } =
    fault;
  const response = fail(record, status, type, message);
  if (retry_after_seconds !== undefined) {
    response.headers.set("retry-after", String(retry_after_seconds));
  }
  return response;
}

function fail(record: RecordedRequest, status: number, type: string, message: string): Response {
  record.status = status;
  return errorResponse(status, type, message, idHeader(record));
}

function errorResponse(status: number, type: string, message: string, headers: HeadersInit = {}) {
  return Response.json({ type: "error", error: { type, message } }, { status, headers });
}
