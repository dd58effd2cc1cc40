/** An isolate in its own worker, so that it can be killed at any moment, like on the platform. Started by agent_kill_test.ts. */
import type { LocalStack } from "../../local/stack.ts";
import { createIsolate } from "../harness/isolate.ts";

/** The message to the worker. */
export interface KillTask {
  stack: Pick<LocalStack, "url" | "secret_key" | "supabase_env">;
  supabase_url: string;
  model_url: string;
  body: unknown;
  headers: Record<string, string>;
}

const worker = self as unknown as Worker;

worker.onmessage = async ({ data }: MessageEvent<KillTask>) => {
  const { stack, supabase_url, model_url, body, headers } = data;
  const isolate = createIsolate(stack, { supabase_url, model_url });
  const response = await isolate.send({ body, headers });
  await response.body?.cancel();
  await isolate.idle();
  worker.postMessage("done");
};
