import { assertEquals } from "@std/assert";
import { type Interval, uncoveredTime } from "./uncovered_time.ts";

const between = (start_ms: number, end_ms: number): Interval => ({ start_ms, end_ms });

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
