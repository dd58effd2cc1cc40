import type { SupabaseEnv } from "@supabase/server";
import type { Reasoner } from "../contracts/reasoner.ts";
import { type Env, findDoubtfulSettings, readEnv } from "../env.ts";

/** Everything a handler takes from outside; index.ts takes it from the platform, tests and the local stack give their own. */
export interface HandlerDeps {
  env: Env;
  /** Where the project's data lives and with which keys: the parts that differ from the platform's variables. */
  supabase_env: Partial<SupabaseEnv>;
  /** Lets work outlive the response. */
  waitUntil(work: Promise<unknown>): void;
  /** Calls back when the isolate is about to end. Absent where it ends only with its work done. */
  onShutdown?(run: () => void): void;
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

/** The dependencies of a deployed function that reasons. */
export function reasoningDeps(): ReasoningDeps {
  const deps = platformDeps();
  logDoubtfulSettings(deps);
  return {
    ...deps,
    loadReasoner: async () => {
      const { createReasoner } = await import("../llm/create_reasoner.ts");
      return createReasoner(deps.env);
    },
  };
}

/** Says at the start what will otherwise be told by the first request that asks the model. */
export function logDoubtfulSettings({ env, log }: Pick<HandlerDeps, "env" | "log">): void {
  for (const problem of findDoubtfulSettings(env)) {
    log({ level: "warning", event: "doubtful_setting", problem });
  }
}

/** What the hosted platform offers a worker besides Deno. Absent under the Deno CLI. */
interface EdgeRuntime {
  waitUntil(work: Promise<unknown>): void;
}

/** The dependencies of a deployed function: the platform's environment, its background work, its log. */
export function platformDeps(): HandlerDeps {
  const edge_runtime = (globalThis as { EdgeRuntime?: EdgeRuntime }).EdgeRuntime;
  const log: HandlerDeps["log"] = (line) => {
    // deno-lint-ignore no-console -- the platform collects what is printed
    console.log(JSON.stringify(line));
  };
  return {
    env: readEnv(Deno.env.toObject()),
    supabase_env: {},
    waitUntil: (work) => edge_runtime?.waitUntil(work),
    onShutdown: (run) => addEventListener("beforeunload", run),
    log,
  };
}
