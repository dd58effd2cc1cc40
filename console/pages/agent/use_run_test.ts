import { assertEquals, assertRejects } from "@std/assert";
import { ApiError } from "../../api/call_function.ts";
import { resumeEvents } from "./use_run.ts";

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
