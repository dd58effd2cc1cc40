import { deadline } from "@std/async";
import type { Handler } from "../../shared/http/handler_deps.ts";
import { once } from "./once.ts";

export interface Listener {
  /** Without a trailing slash. */
  url: string;
  /** Takes no new request, gives those under way a few seconds, then cuts them. */
  close(): Promise<void>;
}

/**
 * Serves on loopback. `port` 0 takes any free one.
 *
 * @throws {Error} If the port is taken.
 */
export function listen(port: number, handler: Handler): Listener {
  const controller = new AbortController();
  const server = serve(port, handler, controller.signal);
  return {
    url: `http://${HOSTNAME}:${server.addr.port}`,
    close: once(async () => {
      // An open event stream would hold the server for as long as its reader likes.
      await deadline(server.shutdown(), GRACE_MS).catch(() => controller.abort());
      await server.finished;
    }),
  };
}

function serve(port: number, handler: Handler, signal: AbortSignal) {
  try {
    return Deno.serve({ hostname: HOSTNAME, port, signal, onListen: () => {} }, handler);
  } catch (error) {
    if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    throw new Error(`Port ${port} is taken: stop what listens there, or choose another port`, {
      cause: error,
    });
  }
}

const HOSTNAME = "127.0.0.1";
const GRACE_MS = 3_000;
