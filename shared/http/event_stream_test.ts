import { assert, assertEquals } from "@std/assert";
import { eventStream, type ServerEvent } from "./event_stream.ts";

const EVENT: ServerEvent = { id: "7", event: "thinking", data: { text: "one\ntwo" } };

Deno.test("eventStream() writes each event with its id and its data as one line, and ends", async () => {
  const response = eventStream(async function* () {
    yield EVENT;
    yield { ...EVENT, id: "8", event: "result" };
  });

  assertEquals(response.headers.get("content-type"), "text/event-stream");
  assertEquals(
    await response.text(),
    'id: 7\nevent: thinking\ndata: {"text":"one\\ntwo"}\n\n' +
      'id: 8\nevent: result\ndata: {"text":"one\\ntwo"}\n\n',
  );
});

Deno.test("eventStream() sends a comment while nothing happens", async () => {
  const going_on = Promise.withResolvers<void>();
  const response = eventStream(async function* () {
    await going_on.promise;
    yield EVENT;
  }, { heartbeat_ms: 1 });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader(); // it has a body

  const { value } = await reader.read();
  assertEquals(value, ": ping\n\n");

  going_on.resolve();
  await reader.cancel();
});

Deno.test("eventStream() tells its source when the reader has left", async () => {
  const ended = Promise.withResolvers<boolean>();
  const response = eventStream(async function* (left) {
    try {
      yield EVENT;
      yield EVENT;
    } finally {
      ended.resolve(left.aborted);
    }
  });
  const reader = response.body!.getReader(); // it has a body
  await reader.read();

  await reader.cancel();

  assert(await ended.promise);
});

Deno.test("eventStream() breaks off where its source fails", async () => {
  // deno-lint-ignore require-yield -- it fails before its first event
  const response = eventStream(async function* () {
    await Promise.reject(new TypeError("gone"));
  });

  const failure = await response.text().catch((error: unknown) => error);

  assert(failure instanceof TypeError);
});
