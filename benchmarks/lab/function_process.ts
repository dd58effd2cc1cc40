import { freePort } from "../../tests/harness/free_port.ts";
import { type ProcessUsage, readUsage } from "./process_usage.ts";
import type { Lab } from "./start_lab.ts";

/** A function in a process of its own. */
export interface FunctionProcess extends AsyncDisposable {
  /**
   * Sends a request, waiting for the start of the process.
   *
   * @throws {Error} If the process ends before it answers.
   */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Null on systems other than Linux. */
  readUsage(): Promise<ProcessUsage | null>;
}

/** Starts the entrypoint with Deno. */
export function startFunction(
  { directory, entrypoint }: { directory: string | URL; entrypoint: string },
  env: Record<string, string>,
): FunctionProcess {
  const port = freePort();
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--no-check", "--allow-all", entrypoint],
    cwd: directory,
    env: { ...env, DENO_SERVE_ADDRESS: `tcp:127.0.0.1:${port}` },
    stdout: "null",
    stderr: "null",
  }).spawn();
  let is_over = false;
  child.status.then(() => is_over = true);
  return {
    fetch: (path, init = {}) => {
      const signal = AbortSignal.timeout(LONGEST_ANSWER_MS);
      const url = `http://127.0.0.1:${port}/${path}`;
      return firstAnswer(() => fetch(url, { signal, ...init }), () => is_over || signal.aborted);
    },
    readUsage: () => readUsage(child.pid),
    async [Symbol.asyncDispose]() {
      if (!is_over) child.kill("SIGKILL");
      await child.status;
    },
  };
}

/** Retries until the process listens. */
async function firstAnswer(
  ask: () => Promise<Response>,
  isOver: () => boolean,
): Promise<Response> {
  while (true) {
    try {
      return await ask();
    } catch (error) {
      if (isOver()) {
        throw new Error("Cannot measure: the function gave no answer", { cause: error });
      }
      if (!(error instanceof TypeError)) throw error; // a TypeError: nobody listens yet
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

/** One of this build's functions, as the platform runs it; without a model key. */
export function startLabFunction({ stack }: Pick<Lab, "stack">, slug: string): FunctionProcess {
  const { url, publishableKeys, secretKeys, jwks } = stack.supabase_env;
  return startFunction({ directory: ROOT, entrypoint: `functions/${slug}/index.ts` }, {
    SUPABASE_URL: url,
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify(publishableKeys),
    SUPABASE_SECRET_KEYS: JSON.stringify(secretKeys),
    SUPABASE_JWKS: JSON.stringify(jwks),
    ANTHROPIC_API_KEY: "",
  });
}

/** What a back end asks a function. */
export interface LabRequest {
  path: string;
  /** null for a GET. */
  body: object | null;
  /** Beside the secret key. */
  headers?: Record<string, string>;
}

/** Sends the request as a back end does, and returns the text of the answer. */
export async function askFunction(
  { stack }: Pick<Lab, "stack">,
  served: FunctionProcess,
  { path, body, headers }: LabRequest,
): Promise<string> {
  const response = await served.fetch(path, {
    method: body === null ? "GET" : "POST",
    headers: { ...headers, apikey: stack.secret_key },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`Cannot ask "${path}": ${response.status} ${text}`);
  return text;
}

const ROOT = new URL("../../", import.meta.url);
const LONGEST_ANSWER_MS = 120_000;
const RETRY_MS = 2;
