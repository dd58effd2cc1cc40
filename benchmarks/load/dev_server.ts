import { z } from "zod";

/** What `task dev --json` prints once it is ready, as far as it is used. */
const readySchema = z.object({
  url: z.string(),
  publishable_key: z.string(),
  users: z.array(z.object({ email: z.string(), password: z.string(), role: z.string() })),
});

export interface DevServer extends z.infer<typeof readySchema>, AsyncDisposable {
  /** Resident memory of the process in megabytes; null where it cannot be read, as anywhere but on Linux. */
  readMemory(): Promise<number | null>;
}

/**
 * Runs `task dev` on the Postgres at this URL, in a process of its own and without a model.
 *
 * @throws {Error} If it does not get ready; it has said why on stderr.
 */
export async function startDevServer(database_url: string): Promise<DevServer> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--allow-all", "--no-check", DEV.href, "--port", "0", "--json"],
    env: { DATABASE_URL: database_url, ANTHROPIC_API_KEY: "", SUPABASE_URL: "" },
    stdout: "piped",
    stderr: "null",
  }).spawn();
  const lines = child.stdout.pipeThrough(new TextDecoderStream());
  const { value: ready = "" } = await lines.getReader().read();
  if (!ready.startsWith("{")) {
    throw new Error("Cannot start the stack: it ended before it was ready");
  }
  return {
    ...readySchema.parse(JSON.parse(ready)),
    readMemory: () => readMemory(child.pid),
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGTERM");
      await child.status;
    },
  };
}

async function readMemory(pid: number): Promise<number | null> {
  if (Deno.build.os !== "linux") return null;
  const status = await Deno.readTextFile(`/proc/${pid}/status`);
  return Math.round(Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1000);
}

const DEV = new URL("../../local/dev.ts", import.meta.url);
