/** One request that came through a proxy. Times in milliseconds of performance.now. */
export interface ProxiedCall {
  /** 0 for the first. */
  index: number;
  method: string;
  /** With the query. */
  path: string;
  started_at_ms: number;
  /** When its answer was handed on; null while it was not. */
  ended_at_ms: number | null;
}

export interface ProxyOptions {
  /** Where the requests go; it may also be set later, as long as that is before the first one. */
  target?: string;
  /** Awaited before the request is passed on. */
  before?(call: ProxiedCall): Promise<void> | void;
  /** Awaited before the answer is handed on. */
  after?(call: ProxiedCall): Promise<void> | void;
}

export interface Proxy extends AsyncDisposable {
  url: string;
  target: string;
  /** In the order of their arrival. */
  calls: readonly ProxiedCall[];
  /** Cuts what is under way. */
  close(): Promise<void>;
}

/** A proxy on loopback that can delay, watch or hold every request, before it is passed on and after it was answered. */
export function startProxy(options: ProxyOptions = {}): Proxy {
  const calls: ProxiedCall[] = [];
  const closing = new AbortController();
  const pass = async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    const call = begin(calls, request.method, `${pathname}${search}`);
    await options.before?.(call);
    const body = request.body === null ? null : await request.bytes();
    const { method, headers } = request;
    const response = await fetch(`${proxy.target}${call.path}`, { method, headers, body });
    // Read to its end, so that what the target did is done before anybody hears of it.
    const answer = await response.bytes();
    await options.after?.(call);
    call.ended_at_ms = performance.now();
    const { status } = response;
    return new Response(status === 204 ? null : answer, { status, headers: toHeaders(response) });
  };
  const server = Deno.serve({
    hostname: "127.0.0.1",
    port: 0,
    signal: closing.signal,
    onListen: () => {},
    // Whoever sent the request has gone, or the target has; either way there is nobody to tell.
    onError: () => new Response(null, { status: 502 }),
  }, pass);
  const close = async () => {
    closing.abort();
    await server.finished;
  };
  const proxy: Proxy = {
    url: `http://127.0.0.1:${server.addr.port}`,
    target: options.target ?? "",
    calls,
    close,
    [Symbol.asyncDispose]: close,
  };
  return proxy;
}

function begin(calls: ProxiedCall[], method: string, path: string): ProxiedCall {
  const call = {
    index: calls.length,
    method,
    path,
    started_at_ms: performance.now(),
    ended_at_ms: null,
  };
  calls.push(call);
  return call;
}

/** The body was unpacked on the way. */
function toHeaders({ headers }: Response): Headers {
  const kept = new Headers(headers);
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) kept.delete(name);
  return kept;
}
