import { z } from "zod";
import { freePort } from "../../tests/harness/free_port.ts";
import { startProgram } from "../../tests/harness/program.ts";
import { readHeap } from "./read_heap.ts";

/** The line that `deno task dev --json` prints when it is ready, as far as it is used. */
const readySchema = z.object({
  url: z.string(),
  publishable_key: z.string(),
  users: z.array(z.object({ email: z.string(), password: z.string(), role: z.string() })),
});

export interface DevServer extends z.infer<typeof readySchema>, AsyncDisposable {
  /** Resident memory of the process in megabytes; null on systems other than Linux. */
  readMemory(): Promise<number | null>;
  /** The heap that is in use after a collection, in megabytes. */
  readHeap(): Promise<number>;
}

/**
 * Runs `deno task dev` on the Postgres at the URL, in its own process and without a model key.
 *
 * @throws {Error} If it does not start; the message has what it printed.
 */
export async function startDevServer(database_url: string): Promise<DevServer> {
  const inspector = `127.0.0.1:${freePort()}`;
  const program = startProgram(DEV, ["--port", "0", "--json"], {
    DATABASE_URL: database_url,
    ANTHROPIC_API_KEY: "",
    SUPABASE_URL: "",
  }, [`--inspect=${inspector}`]);
  const ready = await program.printedUntil("\n");
  if (!ready.startsWith("{")) {
    throw new Error(`Cannot start the stack: ${(await program.end()).stderr}`);
  }
  return {
    ...readySchema.parse(JSON.parse(ready)),
    readMemory: () => readMemory(program.pid),
    readHeap: () => readHeap(inspector),
    [Symbol.asyncDispose]: async () => void await program.end("SIGTERM"),
  };
}

async function readMemory(pid: number): Promise<number | null> {
  if (Deno.build.os !== "linux") return null;
  const status = await Deno.readTextFile(`/proc/${pid}/status`);
  return Math.round(Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1000);
}

const DEV = new URL("../../local/dev.ts", import.meta.url);
