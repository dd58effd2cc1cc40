/** What contradicts what: pairs of statements in six languages, and the handed cases with several signals. */
import { assert, assertEquals } from "@std/assert";
import type { Turn } from "../contracts/signal.ts";
import { findConflicts } from "./find_conflicts.ts";
import { datedFacts, type TestPerson, type TestSignal } from "./testing/stated_signal.ts";

interface Pair {
  name: string;
  expected: string;
  signals: TestSignal[];
  people: TestPerson[];
}

const PAIR_FILES = ["english", "german", "french", "others"];

/** The pairs of a file of `cases/`, which says how they are written. */
async function readPairs(file: string): Promise<Pair[]> {
  const text = await Deno.readTextFile(new URL(`./cases/${file}.txt`, import.meta.url));
  return text.split(/^## /m).slice(1).map((block) => {
    const [head = "", ...lines] = block.trim().split("\n");
    const [name = "", expected = ""] = head.split(" = ");
    return { name, expected, ...readStatements(lines) };
  });
}

const MAIL = /^(?<name>\p{L}+)(?: \((?<side>\w+)\))?, (?<date>[\d-]{10}): (?<words>.*)$/u;
const TURN = /^(?<name>\p{L}+)(?: \((?<side>\w+)\))?> (?<words>.*)$/u;
const CALL = /^(?:call|Gespräch|appel)$/;

function readStatements(lines: readonly string[]): Pick<Pair, "signals" | "people"> {
  const signals: (TestSignal & { turns: Turn[] })[] = [];
  const sides = new Map<string, string>();
  for (const line of lines) {
    const { name = "", side, date, words = "" } = (MAIL.exec(line) ?? TURN.exec(line))?.groups ??
      {};
    if (side !== undefined || !sides.has(name)) sides.set(name, side ?? "client");
    if (date !== undefined) {
      const source_type = CALL.test(words) ? "transcript" : "email";
      const occurred_at = `${date}T09:00:00Z`;
      signals.push({ id: `s${signals.length}`, content: "", turns: [], source_type, occurred_at });
      if (source_type === "transcript") continue;
    }
    const signal = signals.at(-1);
    assert(signal, `A statement comes before any signal: ${line}`);
    const start = signal.content.length;
    signal.content += `${words}\n`;
    const kind = signal.source_type === "transcript" ? "spoken" : "written";
    signal.turns.push({ start, end: start + words.length, speaker: name, kind });
  }
  return { signals, people: [...sides].map(([name, side]) => ({ name, side })) };
}

function describe(signals: readonly TestSignal[], people: readonly TestPerson[]): string {
  const { conflicts } = findConflicts(datedFacts(signals, people));
  const open = conflicts.filter(({ kind }) => kind === "open").length;
  const settled = conflicts.length - open;
  if (conflicts.length > 1) return `${open} open, ${settled} superseded`;
  return open === 1 ? "open" : settled === 1 ? "superseded" : "none";
}

/** A few pairs ask for more than the rules can tell. */
const MIN_SHARE = 0.98;

for (const file of PAIR_FILES) {
  Deno.test(`findConflicts() finds what changed and what is open in pairs of statements, ${file}`, async () => {
    const pairs = await readPairs(file);

    const wrong = pairs.filter(({ expected, signals, people }) =>
      describe(signals, people) !== expected
    );

    const share = 1 - wrong.length / pairs.length;
    assert(pairs.length >= 10);
    assert(share >= MIN_SHARE, `wrong: ${wrong.map(({ name }) => name).join(", ")}`);
  });
}

interface ConflictCase {
  name: string;
  people: TestPerson[];
  signals: TestSignal[];
  then: { add?: TestSignal }[];
  expect: { conflicts?: { open: number; superseded: number } };
}

Deno.test("findConflicts() finds as many as the handed cases say, of the right kind", async () => {
  const text = await Deno.readTextFile(new URL("./cases/conflict.json", import.meta.url));
  const cases: ConflictCase[] = JSON.parse(text);

  for (const { name, people, signals, then, expect } of cases) {
    if (expect.conflicts === undefined) continue;
    const added = then.flatMap(({ add }) => add ?? []);
    const { conflicts } = findConflicts(datedFacts([...signals, ...added], people));
    const open = conflicts.filter(({ kind }) => kind === "open").length;

    assertEquals({ open, superseded: conflicts.length - open }, expect.conflicts, name);
  }
});

const PEOPLE = [{ name: "Ida", side: "client" }];

/** Statements of the client, a day apart. */
function factsOf(...texts: string[]) {
  const signals = texts.map((content, at): TestSignal => ({
    id: `s${at}`,
    content,
    occurred_at: new Date(Date.UTC(2026, 2, at + 1)).toISOString(),
  }));
  return datedFacts(signals, PEOPLE);
}

function said(...texts: string[]) {
  return findConflicts(factsOf(...texts)).conflicts;
}

Deno.test("findConflicts() names both statements, the earlier first", () => {
  const [conflict] = said("Our budget is 20,000 euros.", "The budget is now 26,000 euros.");

  assertEquals(conflict?.kind, "superseded");
  assertEquals(conflict?.earlier.fact.quote, "Our budget is 20,000 euros.");
  assertEquals(conflict?.later.fact.quote, "The budget is now 26,000 euros.");
});

Deno.test("findConflicts() holds a third statement against what stands, not against what was replaced", () => {
  const conflicts = said(
    "Our budget is 20,000 euros.",
    "The budget is now 26,000 euros.",
    "The budget is 26,000 euros.",
  );

  assertEquals(conflicts.map(({ kind }) => kind), ["superseded"]);
});

Deno.test("findConflicts() closes what was open once a later statement replaces both", () => {
  const conflicts = said(
    "Our budget is 20,000 euros.",
    "Our budget is 26,000 euros.",
    "We talked it over: the budget is now 23,000 euros.",
  );

  assertEquals(conflicts.map(({ kind }) => kind), ["superseded", "superseded"]);
});

const budget = (thousands: number) => `Our budget is ${thousands},000 euros.`;

Deno.test("findConflicts() holds each of many contradictory statements against the one before", () => {
  const conflicts = said(...Array.from({ length: 40 }, (_, at) => budget(20 + at)));

  assertEquals(
    conflicts.map(({ earlier, later }) => [earlier.fact.quote, later.fact.quote]),
    Array.from({ length: 39 }, (_, at) => [budget(20 + at), budget(21 + at)]),
  );
});

Deno.test("findConflicts() holds a statement against what somebody said holds", () => {
  const sums = (resolution: "earlier" | "later" | "both", ...thousands: number[]) =>
    findConflicts(
      factsOf(...thousands.map(budget)),
      (earlier, later, known = later) =>
        earlier.fact.quote === budget(20) && later.signal_id === "s1" && known === later
          ? resolution
          : null,
    ).conflicts.map((
      { earlier, later, resolution },
    ) => [earlier.signal_id, later.signal_id, resolution]);

  assertEquals(sums("earlier", 20, 26, 30), [["s0", "s1", "earlier"], ["s0", "s2", null]]);
  assertEquals(sums("earlier", 20, 26, 26), [["s0", "s1", "earlier"], ["s0", "s2", null]]);
  assertEquals(sums("later", 20, 26, 30), [["s0", "s1", "later"], ["s1", "s2", null]]);
  assertEquals(sums("later", 20, 26, 20), [["s0", "s1", "later"], ["s1", "s2", null]]);
  assertEquals(sums("later", 20, 26, 26), [["s0", "s1", "later"]]);
  assertEquals(sums("both", 20, 26, 30), [
    ["s0", "s1", "both"],
    ["s0", "s2", null],
    ["s1", "s2", null],
  ]);
});

Deno.test("findConflicts() does not ask again about a statement that lost to one that lost later", () => {
  const preferred = (...pairs: string[]) =>
    findConflicts(
      factsOf(...[20, 26, 30, 34].map(budget)),
      (earlier, later) =>
        pairs.includes(`${earlier.signal_id} ${later.signal_id}`) ? "earlier" : null,
    ).conflicts.map((
      { earlier, later, resolution },
    ) => [earlier.signal_id, later.signal_id, resolution]);

  assertEquals(preferred("s0 s1", "s1 s2", "s2 s3"), [
    ["s0", "s1", "earlier"],
    ["s1", "s2", "earlier"],
    ["s2", "s3", "earlier"],
  ]);
  assertEquals(preferred("s0 s1", "s1 s2"), [
    ["s0", "s1", "earlier"],
    ["s1", "s2", "earlier"],
    ["s0", "s3", null],
  ]);
});

Deno.test("findConflicts() knows what is said once more, and that it has lost if it was known when somebody decided", () => {
  const told = (
    resolution: "earlier" | "later" | null,
    ...[first, second, third, known]: number[]
  ) => {
    const facts = factsOf(budget(first!), budget(second!), budget(third!));
    const { conflicts, repeats } = findConflicts(
      facts,
      (earlier, later, third = later) =>
        earlier === facts[0] && later === facts[1] && (third === later || known === 1)
          ? resolution
          : null,
    );
    return [
      conflicts.map(({ earlier, later }) => `${earlier.signal_id} ${later.signal_id}`),
      [...repeats].map(([one, other]) => `${one.signal_id} ${other.signal_id}`),
    ];
  };

  assertEquals(told(null, 20, 26, 26), [["s0 s1"], ["s2 s1"]]);
  assertEquals(told("earlier", 20, 26, 26, 1), [["s0 s1"], ["s2 s1"]]);
  assertEquals(told("earlier", 20, 26, 26, 0), [["s0 s1", "s0 s2"], []]);
  assertEquals(told("later", 20, 26, 20, 1), [["s0 s1"], ["s2 s0"]]);
  assertEquals(told("later", 20, 26, 20, 0), [["s0 s1", "s1 s2"], []]);
  assertEquals(told(null, 20, 20, 26), [["s1 s2"], ["s1 s0"]]);
});

Deno.test("findConflicts() does not depend on the order in which the facts are given", () => {
  const signals: TestSignal[] = ["20,000", "26,000"].map((sum, at) => ({
    id: `s${at}`,
    content: `Our budget is ${sum} euros.`,
    occurred_at: `2026-03-0${at + 1}T09:00:00Z`,
  }));
  const facts = datedFacts(signals, PEOPLE);

  assertEquals(findConflicts(facts.toReversed()), findConflicts(facts));
});

Deno.test("findConflicts() takes nothing from anybody but the client", () => {
  const signals: TestSignal[] = [
    { id: "a", content: "Our budget is 20,000 euros." },
    { id: "b", content: "Their budget is 90,000 euros.", authority: "research" },
  ];

  assertEquals(findConflicts(datedFacts(signals, [])).conflicts, []);
});
