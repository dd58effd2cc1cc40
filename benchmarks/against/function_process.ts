import { freePort } from "../../tests/harness/free_port.ts";
import { type ProcessUsage, readUsage } from "../lab/process_usage.ts";

/** Where a function finds the project. */
interface FunctionEnv {
  SUPABASE_URL: string;
  SUPABASE_JWKS: string;
}

/** A function in a process of its own. */
export interface FunctionProcess extends AsyncDisposable {
  /** Without a trailing slash. */
  url: string;
  /** Null on systems other than Linux. */
  readUsage(): Promise<ProcessUsage | null>;
}

/**
 * Starts the entrypoint with Deno, and waits for its first answer.
 *
 * @throws {Error} If it ends before.
 */
export async function startFunction(
  { directory, entrypoint }: { directory: string; entrypoint: string },
  env: FunctionEnv,
): Promise<FunctionProcess> {
  const port = freePort();
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--no-check", "-A", entrypoint],
    cwd: directory,
    env: { ...KEYS, ...env, DENO_SERVE_ADDRESS: `tcp:127.0.0.1:${port}` },
    stdout: "null",
    stderr: "null",
  }).spawn();
  const url = `http://127.0.0.1:${port}`;
  try {
    await firstAnswer(url, child);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
  return {
    url,
    readUsage: () => readUsage(child.pid),
    async [Symbol.asyncDispose]() {
      child.kill("SIGKILL");
      await child.status;
    },
  };
}

async function firstAnswer(url: string, child: Deno.ChildProcess): Promise<void> {
  let is_over = false;
  child.status.then(() => is_over = true);
  while (!is_over) {
    try {
      const response = await fetch(url, { method: "OPTIONS" });
      await response.body?.cancel();
      return;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // nobody listens yet
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
  throw new Error(`Cannot measure ${url}: the function has ended before its first answer`);
}

const KEYS = {
  SUPABASE_ANON_KEY: "anon",
  SUPABASE_SERVICE_ROLE_KEY: "service",
  SUPABASE_PUBLISHABLE_KEYS: '{"default": "sb_publishable_x"}',
  SUPABASE_SECRET_KEYS: '{"default": "sb_secret_x"}',
};
