/**
 * An isolate is killed at every point at which a run waits for something: before each of its requests is sent, and after each is
 * answered but before it receives the answer. Then the request is repeated with the same key.
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

/** Starts a worker ahead of time, because loading it takes longer than a run. */
function startWorker(): Worker {
  return new Worker(new URL("./agent_kill_worker.ts", import.meta.url), { type: "module" });
}

/**
 * Kills the worker at this point, if the run reaches it, and returns the points that were reached. A point is named by its request,
 * such as `after /v1/messages 2`, because the order of concurrent requests varies.
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

/** Repeats the request, as a caller without an answer would, after the lease of the dead run has expired. */
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
    // The dead isolate's last request may still arrive and take or renew the lease.
    assertEquals(response.status, 409);
  }
  throw new Error("The project is still not free");
}

Deno.test("a run that is killed at any point and repeated is performed exactly once", async () => {
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
    // A faster run reports less often and does not reach all points.
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
  console.log(`killed at ${killed_at.length} points, performed once at each`);
});
