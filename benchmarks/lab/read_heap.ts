import { z } from "zod";

/** Of the Chrome DevTools protocol: how one connects to the programs that an inspector has, and what a heap holds. */
const targetsSchema = z.array(z.object({ webSocketDebuggerUrl: z.url() })).min(1);
const usageSchema = z.object({
  id: z.number(),
  result: z.object({ usedSize: z.number() }).partial(),
});

/**
 * The JavaScript heap that is in use after a collection, in megabytes with one decimal.
 *
 * @param inspector Host and port with which the program was started: `--inspect=…`.
 * @throws {Error} If nothing answers there.
 */
export async function readHeap(inspector: string): Promise<number> {
  const targets = await fetch(`http://${inspector}/json/list`);
  const [target] = targetsSchema.parse(await targets.json());
  const socket = new WebSocket(target!.webSocketDebuggerUrl); // at least one
  try {
    await nextEvent(socket, "open");
    // What a finaliser lets go of is free only after the next collection.
    for (const method of [COLLECT, COLLECT, COLLECT]) await send(socket, method);
    const { usedSize = 0 } = await send(socket, "Runtime.getHeapUsage");
    return Math.round(usedSize / 100_000) / 10;
  } finally {
    socket.close();
  }
}

const COLLECT = "HeapProfiler.collectGarbage";

/** One at a time: the next message is the answer. */
async function send(socket: WebSocket, method: string) {
  const answer = nextEvent(socket, "message");
  socket.send(JSON.stringify({ id: 1, method }));
  const { data } = await answer as MessageEvent<string>;
  return usageSchema.parse(JSON.parse(data)).result;
}

function nextEvent(socket: WebSocket, name: "open" | "message"): Promise<Event> {
  const { promise, resolve, reject } = Promise.withResolvers<Event>();
  socket.addEventListener(name, resolve, { once: true });
  socket.addEventListener("error", () => reject(new Error("Cannot read the heap")), { once: true });
  return promise;
}
