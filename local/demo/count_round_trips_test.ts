import { assertEquals } from "@std/assert";
import { countRoundTrips } from "./count_round_trips.ts";

const call = (start_ms: number, end_ms: number) => ({ start_ms, duration_ms: end_ms - start_ms });

Deno.test("countRoundTrips() counts a wave once", () => {
  assertEquals(countRoundTrips([call(0, 9), call(0, 4), call(1, 12)]), 1);
});

Deno.test("countRoundTrips() counts waves that follow each other", () => {
  assertEquals(countRoundTrips([call(12, 20), call(0, 9), call(0, 12), call(20, 21)]), 3);
});

Deno.test("countRoundTrips() is not misled by rounding", () => {
  assertEquals(countRoundTrips([call(0, 4.02), call(4.01, 9)]), 2);
});

Deno.test("countRoundTrips() is 0 without calls", () => {
  assertEquals(countRoundTrips([]), 0);
});
