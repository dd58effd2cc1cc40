import { delay } from "@std/async";

/** One request that came through a proxy. Times in milliseconds of `performance.now`. */
export interface ProxiedCall {
  /** 0 for the first. */
  index: number;
  method: string;
  /** With the query. */
  path: string;
  started_at_ms: number;
  /** When its answer was passed back; null until then. */
  ended_at_ms: number | null;
  /** Size of the answer's body; 0 until it has arrived. */
  response_bytes: number;
}

interface ProxyOptions {
  /** Where requests are sent, without a trailing slash. It can also be set later, before the first request. */
  target?: string;
  /** Milliseconds that each request waits before it is forwarded. Default: 0. */
  delay_ms?: number;
  /** Awaited after the delay, before the request is forwarded. */
  before?(call: ProxiedCall): Promise<void> | void;
  /** Awaited after the target has answered, before the answer is passed back. */
  after?(call: ProxiedCall): Promise<void> | void;
}

export interface Proxy extends AsyncDisposable {
  url: string;
  target: string;
  delay_ms: number;
  /** In the order of their arrival. */
  calls: readonly ProxiedCall[];
  /** Aborts the requests under way and stops listening. */
  close(): Promise<void>;
}

/** An HTTP proxy on a free port of loopback that records every request and can delay or hold it. */
export function startProxy({ target = "", delay_ms = 0, ...hooks }: ProxyOptions = {}): Proxy {
  const calls: ProxiedCall[] = [];
  const closing = new AbortController();
  const server = Deno.serve({
    hostname: "127.0.0.1",
    port: 0,
    signal: closing.signal,
    onListen: () => {},
    // The client or the target is gone: there is no one to report to.
    onError: () => new Response(null, { status: 502 }),
  }, forward);
  const close = async () => {
    closing.abort();
    await server.finished;
  };
  const proxy: Proxy = {
    url: `http://127.0.0.1:${server.addr.port}`,
    target,
    delay_ms,
    calls,
    close,
    [Symbol.asyncDispose]: close,
  };
  return proxy;

  async function forward(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const { method, headers } = request;
    const call: ProxiedCall = {
      index: calls.length,
      method,
      path: `${pathname}${search}`,
      started_at_ms: performance.now(),
      ended_at_ms: null,
      response_bytes: 0,
    };
    calls.push(call);
    if (proxy.delay_ms > 0) await delay(proxy.delay_ms);
    await hooks.before?.(call);
    const body = request.body === null ? null : await request.bytes();
    const response = await fetch(`${proxy.target}${call.path}`, { method, headers, body });
    // Read to the end, so that the target's work is done before `after` runs.
    const answer = await response.bytes();
    call.response_bytes = answer.length;
    await hooks.after?.(call);
    call.ended_at_ms = performance.now();
    const { status } = response;
    return new Response(BODILESS.has(status) ? null : answer, {
      status,
      headers: toHeaders(response),
    });
  }
}

/** Statuses whose responses cannot have a body. */
const BODILESS = new Set([204, 304]);

/** Without the headers that no longer fit: fetch has decoded the body. */
function toHeaders({ headers }: Response): Headers {
  const kept = new Headers(headers);
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) kept.delete(name);
  return kept;
}
