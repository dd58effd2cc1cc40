/**
 * An isolate is killed at every point of a run at which it waits for something: before each of its requests has left, and after
 * each was answered but before it heard of it. Then somebody asks again under the same key.
 */
import { assert, assertEquals } from "@std/assert";
import { answerFromPrompt } from "../emulator/answer_from_prompt.ts";
import { startEmulator } from "../emulator/messages_api.ts";
import { startProxy } from "../testing/start_proxy.ts";
import { withStack } from "../testing/with_stack.ts";
import { countEffects, DONE_ONCE } from "./count_effects.ts";
import { type AgentCase, createCase } from "./create_case.ts";
import { createIsolate } from "./create_isolate.ts";
import type { KillTask } from "./kill_worker.ts";

const stack = withStack({ functions: {} });
const KEY = { "idempotency-key": "one" };

/** A worker that has begun to load; loading takes longer than a run. */
function startWorker(): Worker {
  return new Worker(new URL("./kill_worker.ts", import.meta.url), { type: "module" });
}

/** Kills the worker at the point with this number, counted over all its requests; tells where that was, null if never. */
async function runAndKill(
  worker: Worker,
  { body }: AgentCase,
  { point, model_url }: { point: number; model_url: string },
): Promise<string | null> {
  const end = Promise.withResolvers<string | null>();
  let points = 0;
  const pass = (moment: string) => async ({ path }: { path: string }) => {
    if (points++ !== point) return;
    worker.terminate();
    end.resolve(`${moment} ${path}`);
    await new Promise(() => {});
  };
  const hooks = { before: pass("before"), after: pass("after") };
  await using database = startProxy({ target: stack().url, ...hooks });
  await using model = startProxy({ target: model_url, ...hooks });
  worker.onmessage = () => end.resolve(null);
  const { url, secret_key, supabase_env } = stack();
  worker.postMessage(
    {
      stack: { url, secret_key, supabase_env },
      supabase_url: database.url,
      model_url: model.url,
      body,
      headers: KEY,
    } satisfies KillTask,
  );
  return await end.promise;
}

/** Asks again, as a caller who got no answer does, once the dead run's lease has expired. */
async function askAgain({ body, project_id }: AgentCase, model_url: string): Promise<string> {
  const isolate = createIsolate(stack(), { model_url });
  for (let attempt = 0; attempt < 20; attempt++) {
    await stack().sql(
      "update public.di_agent_runs set lease_expires_at = now() where project_id = $1",
      [project_id],
    );
    const response = await isolate.send({ body, headers: KEY });
    const { run_id } = await response.json();
    await isolate.idle();
    if (response.status === 200) return run_id;
    // The dead isolate's last request may arrive, and take or renew the lease, while this one is under way.
    assertEquals(response.status, 409);
  }
  throw new Error("The project is still not free");
}

Deno.test("a run that is killed at any point and asked for again is done exactly once", async () => {
  await using emulator = await startEmulator({ respond: answerFromPrompt });
  const killed_at: string[] = [];
  let next_worker = startWorker();
  for (let point = 0;; point++) {
    const worker = next_worker;
    next_worker = startWorker();
    const agent_case = await createCase(stack());
    const place = await runAndKill(worker, agent_case, { point, model_url: emulator.url });
    worker.terminate();
    if (place === null) break;
    killed_at.push(place);

    const run_id = await askAgain(agent_case, emulator.url);

    assertEquals(await countEffects(stack(), agent_case.project_id), DONE_ONCE, place);
    assertEquals(await askAgain(agent_case, emulator.url), run_id, place);
  }
  next_worker.terminate();

  const at = (pattern: RegExp) => killed_at.some((place) => pattern.test(place));
  assert(at(/^before .*begin_agent_run/) && at(/^after .*begin_agent_run/));
  assert(at(/^before .*finish_agent_run/) && at(/^after .*finish_agent_run/));
  assert(at(/^before .*messages/) && at(/^after .*messages/));
  // deno-lint-ignore no-console -- how much was tried
  console.log(`killed at ${killed_at.length} points, done once at all of them`);
});
