import { delay } from "@std/async";
import type { Interval } from "../statistics/uncovered_time.ts";

/** One request that went through. The interval is the delay injected into it, nothing else. */
export interface PassedRequest extends Interval {
  path: string;
  response_bytes: number;
}

/** Stands between the functions and the REST server, and makes each request take a round trip longer. */
export interface DelayProxy extends AsyncDisposable {
  url: string;
  /** Where requests go on to, without a trailing slash. Set it before the first request. */
  target: string;
  /** Milliseconds that each request waits before it goes on. */
  delay_ms: number;
  /** The requests since this was last called, in the order of their arrival. */
  takeRequests(): PassedRequest[];
}

/** Starts the proxy on a free port of loopback, without a delay. */
export function startDelayProxy(): DelayProxy {
  let requests: PassedRequest[] = [];
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, pass);
  const proxy: DelayProxy = {
    url: `http://127.0.0.1:${server.addr.port}`,
    target: "",
    delay_ms: 0,
    takeRequests: () => {
      const taken = requests;
      requests = [];
      return taken;
    },
    [Symbol.asyncDispose]: () => server.shutdown(),
  };

  async function pass(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const start_ms = performance.now();
    const passed = {
      path: pathname,
      start_ms,
      end_ms: start_ms + proxy.delay_ms,
      response_bytes: 0,
    };
    requests.push(passed);
    if (proxy.delay_ms > 0) await delay(proxy.delay_ms);
    const response = await fetch(`${proxy.target}${pathname}${search}`, {
      method: request.method,
      headers: request.headers,
      body: request.body,
    });
    const body = await response.bytes();
    passed.response_bytes = body.length;
    const has_body = ![204, 304].includes(response.status);
    return new Response(has_body ? body : null, response);
  }

  return proxy;
}
