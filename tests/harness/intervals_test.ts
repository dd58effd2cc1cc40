import { assertEquals } from "@std/assert";
import { countRounds, type Interval, uncoveredTime } from "./intervals.ts";

const between = (started_at_ms: number, ended_at_ms: number): Interval => ({
  started_at_ms,
  ended_at_ms,
});

Deno.test("countRounds() counts calls that are under way together as one", () => {
  assertEquals(countRounds([between(0, 10), between(1, 12), between(2, 9)], []), 1);
  assertEquals(countRounds([between(0, 10), between(12, 20)], []), 2);
  assertEquals(countRounds([], []), 0);
});

Deno.test("countRounds() leaves out what the model hides", () => {
  const calls = [between(0, 10), between(11, 20), between(51, 60)];

  assertEquals(countRounds(calls, [between(12, 50)]), 2);
});

Deno.test("uncoveredTime() counts waits that overlap once", () => {
  assertEquals(uncoveredTime([between(0, 200), between(1, 201), between(2, 202)]), 202);
});

Deno.test("uncoveredTime() adds up waits that follow one another, without the gaps", () => {
  assertEquals(uncoveredTime([between(500, 700), between(0, 200)]), 400);
});

Deno.test("uncoveredTime() leaves out what is covered, wherever it lies", () => {
  const covers = [between(100, 300), between(550, 560)];

  assertEquals(uncoveredTime([between(0, 200), between(500, 700)], covers), 100 + 190);
  assertEquals(uncoveredTime([between(120, 200)], covers), 0);
});

Deno.test("uncoveredTime() is 0 where nothing happened", () => {
  assertEquals(uncoveredTime([], [between(0, 100)]), 0);
});
