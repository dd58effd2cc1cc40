import { delay } from "@std/async";

/** A TCP proxy between the REST server and Postgres that adds latency. */
interface LinkProxy extends AsyncDisposable {
  /** The URL of Postgres through the proxy. */
  url: string;
  /** Milliseconds added to a message and its answer together. */
  round_trip_ms: number;
}

/** Starts the proxy on a free port of loopback, without a delay. */
export function startLinkProxy(postgres_url: string): LinkProxy {
  const target = new URL(postgres_url);
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const open = new Set<Deno.Conn>();
  const url = new URL(postgres_url);
  url.port = String(listener.addr.port);
  const proxy: LinkProxy = {
    url: url.href,
    round_trip_ms: 0,
    async [Symbol.asyncDispose]() {
      listener.close();
      for (const connection of open) close(connection);
      await accepting;
    },
  };
  const accepting = accept();
  return proxy;

  async function accept(): Promise<void> {
    for await (const client of listener) void join(client).catch(() => close(client));
  }

  async function join(client: Deno.TcpConn): Promise<void> {
    open.add(client);
    const server = await Deno.connect({ hostname: target.hostname, port: Number(target.port) });
    open.add(server);
    // Without it, the system delays small messages by tens of milliseconds.
    for (const connection of [client, server]) connection.setNoDelay(true);
    await Promise.race([carry(client, server), carry(server, client)]);
    for (const connection of [client, server]) {
      close(connection);
      open.delete(connection);
    }
  }

  /** Keeps reading while writes are delayed, so that the delay of one message does not add to that of the next. */
  async function carry(from: Deno.Conn, to: Deno.Conn): Promise<void> {
    let written = Promise.resolve();
    try {
      for await (const chunk of from.readable.values({ preventCancel: true })) {
        const due_at = performance.now() + proxy.round_trip_ms / 2;
        written = written.then(() => write(to, chunk, due_at));
      }
      await written;
    } catch {
      // One end is closed, so the caller closes the other.
    }
  }
}

async function write(to: Deno.Conn, chunk: Uint8Array, due_at: number): Promise<void> {
  const wait_ms = due_at - performance.now();
  if (wait_ms > 0) await delay(wait_ms);
  for (let sent = 0; sent < chunk.length;) sent += await to.write(chunk.subarray(sent));
}

function close(connection: Deno.Conn): void {
  try {
    connection.close();
  } catch {
    // Already closed.
  }
}
