/**
 * An isolate is killed at every point of a run at which it waits for something: before each of its requests has left, and after
 * each was answered but before it heard of it. Then somebody asks again under the same key.
 */
import { assert, assertEquals } from "@std/assert";
import { answerFromPrompt } from "../emulator/respond.ts";
import { startEmulator } from "../emulator/messages_api.ts";
import { startProxy } from "../harness/proxy.ts";
import { withStack } from "../harness/stack.ts";
import { type AgentCase, countEffects, createCase, DONE_ONCE } from "./agent_case.ts";
import { createIsolate } from "../harness/isolate.ts";
import type { KillTask } from "./agent_kill_worker.ts";

const stack = withStack({ functions: {} });
const KEY = { "idempotency-key": "one" };

/** A worker that has begun to load; loading takes longer than a run. */
function startWorker(): Worker {
  return new Worker(new URL("./agent_kill_worker.ts", import.meta.url), { type: "module" });
}

/**
 * Kills the worker at this point, if the run comes to it, and tells the points to which it came. A point is a moment of one of
 * its requests, such as `after /v1/messages 2`: calls that are under way together come in any order, their names do not change.
 */
async function runAndKill(
  worker: Worker,
  { body }: AgentCase,
  { point, model_url }: { point: string | null; model_url: string },
): Promise<string[]> {
  const end = Promise.withResolvers<void>();
  const reached: string[] = [];
  const pass = (moment: string) => async ({ path }: { path: string }) => {
    const place = `${moment} ${path.split("?")[0]}`;
    const number = reached.filter((earlier) => earlier.startsWith(`${place} `)).length + 1;
    reached.push(`${place} ${number}`);
    if (reached.at(-1) !== point) return;
    worker.terminate();
    end.resolve();
    await new Promise(() => {});
  };
  const hooks = { before: pass("before"), after: pass("after") };
  await using database = startProxy({ target: stack().url, ...hooks });
  await using model = startProxy({ target: model_url, ...hooks });
  worker.onmessage = () => end.resolve();
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
  await end.promise;
  return reached;
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
  const model_url = emulator.url;
  let next_worker = startWorker();
  const run = async (agent_case: AgentCase, point: string | null) => {
    const worker = next_worker;
    next_worker = startWorker();
    const reached = await runAndKill(worker, agent_case, { point, model_url });
    worker.terminate();
    return reached;
  };
  const points = await run(await createCase(stack()), null);
  const killed_at: string[] = [];
  for (const point of points) {
    const agent_case = await createCase(stack());
    // A run that reports less often, being faster, does not come to all of them.
    if ((await run(agent_case, point)).includes(point)) killed_at.push(point);

    const run_id = await askAgain(agent_case, model_url);

    assertEquals(await countEffects(stack(), agent_case.project_id), DONE_ONCE, point);
    assertEquals(await askAgain(agent_case, model_url), run_id, point);
  }
  next_worker.terminate();

  const at = (pattern: RegExp) => killed_at.some((place) => pattern.test(place));
  assert(at(/^before .*begin_agent_run/) && at(/^after .*begin_agent_run/));
  assert(at(/^before .*finish_agent_run/) && at(/^after .*finish_agent_run/));
  assert(at(/^before .*messages 1/) && at(/^after .*messages 1/));
  assert(at(/^before .*messages 2/) && at(/^after .*messages 2/));
  // deno-lint-ignore no-console -- how much was tried
  console.log(`killed at ${killed_at.length} points, done once at all of them`);
});
