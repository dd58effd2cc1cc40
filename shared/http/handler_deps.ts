import type { SupabaseEnv } from "@supabase/server";
import type { Reasoner } from "../contracts/reasoner.ts";
import type { Env } from "../env.ts";

/** Everything a handler takes from outside; index.ts takes it from the platform, tests and the local stack give their own. */
export interface HandlerDeps {
  env: Env;
  /** Where the project's data lives and with which keys: the parts that differ from the platform's variables. */
  supabase_env: Partial<SupabaseEnv>;
  /** Lets work outlive the response. */
  waitUntil(work: Promise<unknown>): void;
  /** Writes one structured log line. */
  log(line: Record<string, unknown>): void;
}

/** What the functions that extract or decide take besides. */
export interface ReasoningDeps extends HandlerDeps {
  /** The model, or the rules in its place; loaded on first use, so that a request without reasoning loads no model SDK. */
  loadReasoner(): Promise<Reasoner>;
}

/** What `createHandler` of every function returns. */
export type Handler = (request: Request) => Promise<Response>;
