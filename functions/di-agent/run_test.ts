import { assertEquals } from "@std/assert";
import { RunJournal } from "./run.ts";

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
