import { deadline } from "@std/async";
import { once } from "../../shared/once.ts";
import type { Handler } from "../../shared/http/handler_deps.ts";

interface Listener {
  /** Without a trailing slash. */
  url: string;
  /** The requests under way, as "POST /rest/v1/signals". */
  running(): string[];
  /** Waits for the requests under way, at most 2 seconds, then closes all connections. New ones are refused meanwhile. */
  close(): Promise<void>;
}

/**
 * Serves on loopback. Port 0 means any free port.
 *
 * @throws {Error} If the port is taken.
 */
export function listen(port: number, handler: Handler): Listener {
  const controller = new AbortController();
  const running = new Map<symbol, string>();
  const left = Promise.withResolvers<void>();
  let is_closing = false;

  const answer = async (request: Request, info: Deno.ServeHandlerInfo): Promise<Response> => {
    // The constructor of Request refuses these, so no handler could pass such a request on.
    if (UNSUPPORTED.has(request.method)) return new Response(null, METHOD_NOT_ALLOWED);
    if (is_closing) return new Response(null, { status: 503 });
    const id = Symbol();
    running.set(id, `${request.method} ${new URL(request.url).pathname}`);
    // A stream is under way until its last byte was sent.
    void info.completed.catch(() => {}).finally(() => {
      running.delete(id);
      if (is_closing && running.size === 0) left.resolve();
    });
    return await handler(request);
  };
  const server = serve(port, answer, controller.signal);
  return {
    url: `http://${HOSTNAME}:${server.addr.port}`,
    running: () => [...running.values()],
    close: once(async () => {
      is_closing = true;
      // An open event stream would keep the server running as long as its reader stays connected.
      if (running.size > 0) await deadline(left.promise, GRACE_MS).catch(() => {});
      controller.abort();
      await server.finished;
    }),
  };
}

function serve(
  port: number,
  handler: (request: Request, info: Deno.ServeHandlerInfo) => Promise<Response>,
  signal: AbortSignal,
) {
  try {
    return Deno.serve({ hostname: HOSTNAME, port, signal, onListen: () => {} }, handler);
  } catch (error) {
    if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    throw new Error(`Port ${port} is taken: stop what listens there, or choose another port`, {
      cause: error,
    });
  }
}

const UNSUPPORTED = new Set(["TRACE", "TRACK", "CONNECT"]);
const METHOD_NOT_ALLOWED = {
  status: 405,
  headers: { allow: "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS" },
};

const HOSTNAME = "127.0.0.1";
const GRACE_MS = 2_000;
