import { assertEquals, assertMatch, assertNotEquals } from "@std/assert";
import { requestKey, RunJournal } from "./run.ts";

const namesOf = async (journal: RunJournal) =>
  (await Array.fromAsync(journal.follow())).map(({ event }) => event);

Deno.test("RunJournal gives everything to who follows from the start and to who comes late", async () => {
  const journal = new RunJournal();
  const early = namesOf(journal);
  journal.add("observation", {});
  await Promise.resolve();
  journal.add("thinking", {});
  journal.end("result", {});

  assertEquals(await early, ["observation", "thinking", "result"]);
  assertEquals(await namesOf(journal), await early);
});

Deno.test("RunJournal.beyond() waits for an event that is not there yet", async () => {
  const journal = new RunJournal();
  let waited = false;
  const waiting = journal.beyond(1).then(() => waited = true);

  journal.add("observation", {});
  await journal.beyond(0);
  assertEquals(waited, false);

  journal.add("thinking", {});
  await waiting;
});

const REQUEST = { trigger: "user_request", specific_request: "What is next?" } as const;

Deno.test("requestKey() is 64 hexadecimal digits, the same for the same request", async () => {
  assertMatch(await requestKey(REQUEST), /^[0-9a-f]{64}$/);
  assertEquals(await requestKey(REQUEST), await requestKey(structuredClone(REQUEST)));
});

Deno.test("requestKey() differs when the trigger differs", async () => {
  assertNotEquals(await requestKey({ ...REQUEST, trigger: "pre_call" }), await requestKey(REQUEST));
});

Deno.test("requestKey() tells a context from a request of the same words", async () => {
  const context = { trigger: "user_request", trigger_context: "What is next?" } as const;

  assertNotEquals(await requestKey(context), await requestKey(REQUEST));
});
