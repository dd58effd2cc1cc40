import { assert, assertEquals } from "@std/assert";
import type { Turn } from "../contracts/signal.ts";
import { hasTurns, turnsOf } from "./turns_of.ts";

const content = "Ada: We need it blue.";
const signal = (turns: unknown) => ({
  content,
  source_type: "transcript" as const,
  turns: turns as Turn[],
});
const stored: Turn = { start: 0, end: 3, speaker: "Tom", kind: "written" };

Deno.test("turnsOf() gives the turns that were stored, whoever wrote them", () => {
  assertEquals(turnsOf(signal([stored])), [stored]);
  assertEquals(turnsOf(signal([])), []);
});

Deno.test("turnsOf() reads a text that has none, or some that are not its own", () => {
  const strangers = [
    null,
    undefined,
    { start: 0 },
    [{ ...stored, end: 99 }],
    [{ ...stored, start: -1 }],
    [{ ...stored, start: 3, end: 3 }],
    [{ ...stored, speaker: 7 }],
    [stored, { ...stored, start: 2, end: 5 }],
    ["text"],
  ];
  for (const turns of strangers) {
    assert(!hasTurns(signal(turns)));
    assertEquals(turnsOf(signal(turns)).map(({ speaker }) => speaker), ["Ada"]);
  }
});
