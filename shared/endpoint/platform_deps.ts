import { readEnv } from "../env.ts";
import type { HandlerDeps } from "../http/handler_deps.ts";

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
    log,
  };
}
