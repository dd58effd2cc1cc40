import { assert, assertEquals, assertRejects } from "@std/assert";
import { createClient } from "@supabase/supabase-js";
import { createProject } from "../../tests/harness/project.ts";
import { withStack } from "../../tests/harness/stack.ts";
import { followAgent, resumeEvents, runIdIn } from "./agent.ts";
import { ApiError } from "./call_function.ts";

const stack = withStack();

Deno.test("followAgent() tells what came after the event that the reader has, and nothing twice", async () => {
  const { project_id, members } = await createProject(stack());
  const { client } = members.owner;
  const request = { project_id, trigger: "user_request" as const };
  const told = await Array.fromAsync(followAgent(client, { request }));
  const [first, second] = told;
  assert(first && second);
  const run_id = runIdIn(first.id);

  const rest = await Array.fromAsync(
    followAgent(client, { run_id }, { last_event_id: second.id }),
  );
  const whole = await Array.fromAsync(followAgent(client, { run_id }));

  assertEquals(told.at(-1)?.event, "result");
  assertEquals(rest.map(({ id }) => id), told.slice(2).map(({ id }) => id));
  assertEquals(whole.map(({ event }) => event), told.map(({ event }) => event));
});

Deno.test("followAgent() under the same key tells the same run again", async () => {
  const { project_id, members } = await createProject(stack());
  const { client } = members.owner;
  const request = { project_id, trigger: "pre_call" as const, use_cache: false };
  const source = { request, idempotency_key: "b" };

  const first = await Array.fromAsync(followAgent(client, source));
  const again = await Array.fromAsync(followAgent(client, source));

  assertEquals(again.map(({ id }) => id), first.map(({ id }) => id));
});

Deno.test("followAgent() ends at once when it is aborted while it waits to take a stream up", async () => {
  const unreachable = createClient("http://127.0.0.1:1", "key");
  const abort = new AbortController();
  const events = followAgent(unreachable, { run_id: crypto.randomUUID() }, {
    last_event_id: `${crypto.randomUUID()}:1`,
    signal: abort.signal,
    onBreak: () => abort.abort(),
  });

  await assertRejects(() => events.next(), DOMException, "abort");
});

/** A stream of the events with these numbers, the fifth being the result; it breaks off behind them. */
function stream(...numbers: number[]): Response {
  const names = ["", "observation", "thinking", "tool_call", "tool_result", "result"];
  const text = numbers.map((number) => `id: run:${number}\nevent: ${names[number]}\ndata: {}\n\n`);
  return new Response(": ping\n\n" + text.join(""));
}

/** Reads to the end. What is opened is answered in this order; an error is what the network says. */
async function read(answers: (Response | Error)[], last_event_id: string | null = null) {
  const seen: { ids: string[]; opened: (string | null)[]; waited: number[]; breaks: number } = {
    ids: [],
    opened: [],
    waited: [],
    breaks: 0,
  };
  const events = resumeEvents({
    open: (after) => {
      seen.opened.push(after);
      const answer = answers.shift() ?? new TypeError("Failed to fetch");
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    last_event_id,
    wait: (delay_ms) => Promise.resolve(seen.waited.push(delay_ms)),
    onBreak: () => seen.breaks += 1,
  });
  const error = await (async () => {
    for await (const { id } of events) seen.ids.push(id);
  })().catch((error: unknown) => error);
  return { ...seen, error };
}

Deno.test("resumeEvents() gives every event of an unbroken stream and asks once", async () => {
  const { ids, opened, error } = await read([stream(1, 2, 3, 4, 5)]);

  assertEquals(ids, ["run:1", "run:2", "run:3", "run:4", "run:5"]);
  assertEquals([opened, error], [[null], undefined]);
});

Deno.test("resumeEvents() takes a broken stream up behind its last event, waiting longer each time", async () => {
  const { ids, opened, waited, breaks } = await read([
    stream(1, 2),
    new TypeError("Failed to fetch"),
    stream(),
    stream(3),
    stream(4, 5),
  ]);

  assertEquals(ids, ["run:1", "run:2", "run:3", "run:4", "run:5"]);
  assertEquals(opened, [null, "run:2", "run:2", "run:2", "run:3"]);
  assertEquals(waited, [500, 1000, 2000, 500]);
  assertEquals(breaks, 4);
});

Deno.test("resumeEvents() starts behind the event that the reader has", async () => {
  const { ids, opened } = await read([stream(4, 5)], "run:3");

  assertEquals([ids, opened], [["run:4", "run:5"], ["run:3"]]);
});

Deno.test("resumeEvents() gives up in the end", async () => {
  const { ids, waited, error } = await read([stream(1)]);

  assertEquals([ids, waited.length], [["run:1"], 8]);
  await assertRejects(() => Promise.reject(error), TypeError, "Failed to fetch");
});

Deno.test("resumeEvents() does not ask again where no event came, or where the API refuses", async () => {
  const unreached = await read([new TypeError("Failed to fetch"), stream(1, 5)]);
  const refused = await read([
    stream(1),
    new ApiError({ code: "not_found", message: "There is no such run" }),
    stream(2, 5),
  ]);

  assertEquals([unreached.ids, unreached.opened.length], [[], 1]);
  assertEquals([refused.ids, refused.opened.length], [["run:1"], 2]);
  await assertRejects(() => Promise.reject(refused.error), ApiError, "There is no such run");
});
