import { createHandler } from "../../functions/di-agent/handler.ts";
import { readEnv } from "../../shared/env.ts";
import { createReasoner, type CreateReasonerOptions } from "../../shared/llm/create_reasoner.ts";
import type { LocalStack } from "../../local/stack.ts";
import { createBackground } from "../../local/stack/create_background.ts";

interface IsolateOptions {
  /** The URL at which the isolate reaches the database. Default: the stack's own. */
  supabase_url?: string;
  /** The URL of a model. Default: none, so the rules decide. */
  model_url?: string;
  /** Further settings of the function. */
  env?: Record<string, string>;
  reasoner?: CreateReasonerOptions;
}

interface IsolateRequest {
  method?: "GET" | "POST" | "DELETE";
  /** Default: "di-agent". */
  path?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** An isolate of the platform that serves di-agent: it has its own memory and shares the stack's database. */
export interface Isolate {
  /** Sends a request with the stack's secret key, unless the headers have another credential. */
  send(request: IsolateRequest): Promise<Response>;
  /** Waits for the background work of earlier responses. */
  idle(): Promise<void>;
  /** The log so far. */
  log: Record<string, unknown>[];
}

export function createIsolate(
  stack: Pick<LocalStack, "url" | "secret_key" | "supabase_env">,
  options: IsolateOptions = {},
): Isolate {
  const { supabase_url: url = stack.url, model_url } = options;
  const env = readEnv({
    METRICS_DELAY_SECONDS: "0",
    ...(model_url !== undefined &&
      { ANTHROPIC_API_KEY: "test-key", ANTHROPIC_BASE_URL: model_url }),
    ...options.env,
  });
  const log: Record<string, unknown>[] = [];
  const background = createBackground((error) => log.push({ event: "background_failed", error }));
  const handler = createHandler({
    env,
    supabase_env: { ...stack.supabase_env, url },
    loadReasoner: () => createReasoner(env, { max_retries: 0, ...options.reasoner }),
    waitUntil: background.waitUntil,
    log: (line) => log.push(line),
  });
  return {
    send: ({ method = "POST", path = "di-agent", body, headers }) =>
      handler(
        new Request(`http://isolate/${path}`, {
          method,
          headers: { apikey: stack.secret_key, ...headers },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      ),
    idle: background.settled,
    log,
  };
}
