import { assert, assertEquals } from "@std/assert";
import { createProject } from "../../tests/harness/project.ts";
import { withStack } from "../../tests/harness/stack.ts";
import { followRun, type ReadEvent, readRunEvents, startRun } from "./agent.ts";

const stack = withStack();
const { signal } = new AbortController();

async function readAll(response: Response): Promise<ReadEvent[]> {
  return await Array.fromAsync(readRunEvents(response));
}

Deno.test("followRun() tells what came after the event that the reader has, and nothing twice", async () => {
  const { project_id, members } = await createProject(stack());
  const { client } = members.owner;
  const request = { project_id, trigger: "user_request" as const };
  const told = await readAll(await startRun(client, request, { idempotency_key: "a", signal }));
  const [first, second] = told;
  assert(first && second);
  const run_id = first.id.slice(0, first.id.lastIndexOf(":"));

  const rest = await readAll(
    await followRun(client, run_id, { last_event_id: second.id, signal }),
  );
  const whole = await readAll(await followRun(client, run_id, { last_event_id: null, signal }));

  assertEquals(told.at(-1)?.event, "result");
  assertEquals(rest.map(({ id }) => id), told.slice(2).map(({ id }) => id));
  assertEquals(whole.map(({ event }) => event), told.map(({ event }) => event));
});

Deno.test("startRun() under the same key tells the same run again", async () => {
  const { project_id, members } = await createProject(stack());
  const { client } = members.owner;
  const request = { project_id, trigger: "pre_call" as const, use_cache: false };

  const first = await readAll(await startRun(client, request, { idempotency_key: "b", signal }));
  const again = await readAll(await startRun(client, request, { idempotency_key: "b", signal }));

  assertEquals(again.map(({ id }) => id), first.map(({ id }) => id));
});
