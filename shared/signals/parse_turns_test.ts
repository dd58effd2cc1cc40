import { assertEquals } from "@std/assert";
import { parseTurns } from "./parse_turns.ts";

const TURN = { start: 2, end: 5, speaker: "Ada", kind: "spoken" };

Deno.test("parseTurns() takes turns in order, apart and inside the content", () => {
  const turns = [TURN, { start: 5, end: 9, speaker: null, kind: "boilerplate" }];

  assertEquals(parseTurns(turns, 9), turns as never);
  assertEquals(parseTurns([]), []);
});

Deno.test("parseTurns() is null for anything else", () => {
  const wrong: unknown[] = [
    null,
    {},
    [null],
    [7],
    [{ ...TURN, end: 10 }],
    [{ ...TURN, end: 2 }],
    [{ ...TURN, start: -1 }],
    [{ ...TURN, start: 2.5 }],
    [{ ...TURN, speaker: 7 }],
    [{ ...TURN, speaker: undefined }],
    [{ ...TURN, kind: "said" }],
    [TURN, { ...TURN, start: 4, end: 6 }],
  ];

  assertEquals(wrong.map((value) => parseTurns(value, 9)), wrong.map(() => null));
});
