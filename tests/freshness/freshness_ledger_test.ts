import { assertEquals } from "@std/assert";
import { FreshnessLedger, type Shown } from "./freshness_ledger.ts";

const STATES = new Map<string, Shown[]>([["p", [[0, 9], [1, 9], [2, 8], [3, 7], null]]]);

Deno.test("FreshnessLedger accepts states that were committed before or during the read", () => {
  const ledger = new FreshnessLedger(1);
  ledger.recordCommit("p", 1);

  const endRead = ledger.beginRead("p");
  ledger.recordCommit("p", 2);
  for (const shown of [[1, 9], [2, 8], [3, 7]]) endRead(shown);

  assertEquals(ledger.findStaleReads(STATES), []);
});

Deno.test("FreshnessLedger finds a read that shows the state before a committed change", () => {
  const ledger = new FreshnessLedger(1);
  ledger.recordCommit("p", 2);

  ledger.beginRead("p")([1, 9]);

  assertEquals(ledger.findStaleReads(STATES), [
    { project_id: "p", shown: [1, 9], floor: 2, ceiling: 3, shown_tick: 1 },
  ]);
});

Deno.test("FreshnessLedger finds a read that shows a state that never existed", () => {
  const ledger = new FreshnessLedger(1);

  ledger.beginRead("p")([1, 4]);

  assertEquals(ledger.findStaleReads(STATES).map(({ shown_tick }) => shown_tick), [null]);
});

Deno.test("FreshnessLedger compares each part separately, because a TRUNCATE can mix two states", () => {
  const ledger = new FreshnessLedger(2);

  ledger.beginRead("p")([2, 9]);

  assertEquals(ledger.findStaleReads(STATES), []);
});

Deno.test("FreshnessLedger takes a part of a deleted project for empty, because a TRUNCATE may come after the deletion", () => {
  const ledger = new FreshnessLedger(0);
  ledger.recordCommit("p", 3);

  const end = ledger.beginRead("p");
  ledger.recordCommit("p", 4);
  end([3, 0]);

  assertEquals(ledger.findStaleReads(STATES), []);
});

Deno.test("FreshnessLedger expects a project to be missing after its deletion is committed, and not before", () => {
  const ledger = new FreshnessLedger(0);
  ledger.recordCommit("p", 3);
  ledger.beginRead("p")(null);
  ledger.recordCommit("p", 4);
  ledger.beginRead("p")([3, 7]);
  ledger.beginRead("p")(null);

  assertEquals(ledger.findStaleReads(STATES).map(({ shown }) => shown), [null, [3, 7]]);
});

Deno.test("FreshnessLedger keeps the newest commit, in whatever order commits return", () => {
  const ledger = new FreshnessLedger(1);
  ledger.recordCommit("p", 3);
  ledger.recordCommit("p", 2);

  ledger.beginRead("p")([2, 8]);

  assertEquals(ledger.findStaleReads(STATES).map(({ floor }) => floor), [3]);
});
