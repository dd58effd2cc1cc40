import { freePort } from "../../tests/harness/free_port.ts";
import { type ProcessUsage, readUsage } from "./process_usage.ts";
import type { Lab } from "./start_lab.ts";

/** A function in a process of its own, as the platform runs it; without a model key. */
export interface FunctionProcess extends AsyncDisposable {
  /** Sends the request as a back end does, waiting for the start of the process, and returns the text of the answer. */
  ask(request: { path: string; body: object | null }): Promise<string>;
  /** Null on systems other than Linux. */
  readUsage(): Promise<ProcessUsage | null>;
}

export function startFunction(lab: Pick<Lab, "stack">, slug: string): FunctionProcess {
  const port = freePort();
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--allow-all", "--no-check", `functions/${slug}/index.ts`],
    cwd: ROOT,
    env: { ...platformEnv(lab), DENO_SERVE_ADDRESS: `tcp:127.0.0.1:${port}` },
    stdout: "null",
    stderr: "null",
  }).spawn();
  return {
    ask: async ({ path, body }) => {
      const response = await firstAnswer(`http://127.0.0.1:${port}/${path}`, {
        method: body === null ? "GET" : "POST",
        headers: { apikey: lab.stack.secret_key },
        body: body && JSON.stringify(body),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`Cannot ask "${slug}": ${response.status} ${text}`);
      return text;
    },
    readUsage: () => readUsage(child.pid),
    [Symbol.asyncDispose]: async () => {
      child.kill();
      await child.status;
    },
  };
}

/** Retries until the process listens. */
async function firstAnswer(url: string, init: RequestInit): Promise<Response> {
  const deadline = AbortSignal.timeout(LONGEST_ANSWER_MS);
  while (true) {
    try {
      return await fetch(url, { ...init, signal: deadline });
    } catch (error) {
      if (deadline.aborted || !(error instanceof TypeError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

/** The variables that the platform sets for a function. */
function platformEnv({ stack }: Pick<Lab, "stack">): Record<string, string> {
  const { url, publishableKeys, secretKeys, jwks } = stack.supabase_env;
  return {
    SUPABASE_URL: url,
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify(publishableKeys),
    SUPABASE_SECRET_KEYS: JSON.stringify(secretKeys),
    SUPABASE_JWKS: JSON.stringify(jwks),
    ANTHROPIC_API_KEY: "",
  };
}

const ROOT = new URL("../../", import.meta.url);
const LONGEST_ANSWER_MS = 120_000;
const RETRY_MS = 5;
