import { deadline } from "@std/async";
import type { Handler } from "../../shared/http/handler_deps.ts";
import { once } from "../../shared/once.ts";

interface Listener {
  /** Without a trailing slash. */
  url: string;
  /** Accepts no new requests, and aborts running ones after 3 seconds. */
  close(): Promise<void>;
}

/**
 * Serves on loopback. Port 0 means any free port.
 *
 * @throws {Error} If the port is taken.
 */
export function listen(port: number, handler: Handler): Listener {
  const controller = new AbortController();
  const server = serve(port, handler, controller.signal);
  return {
    url: `http://${HOSTNAME}:${server.addr.port}`,
    close: once(async () => {
      // An open event stream would keep the server running as long as its reader stays connected.
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
