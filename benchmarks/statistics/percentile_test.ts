import { assertEquals, assertThrows } from "@std/assert";
import { percentile } from "./percentile.ts";

Deno.test("percentile() gives the middle of an odd number of values, in any order", () => {
  assertEquals(percentile([30, 10, 20], 0.5), 20);
});

Deno.test("percentile() interpolates between neighbours", () => {
  assertEquals(percentile([10, 20, 30, 40], 0.5), 25);
  assertEquals(percentile([0, 100], 0.95), 95);
});

Deno.test("percentile() gives the extremes at 0 and 1, and the one value there is", () => {
  assertEquals([percentile([5, 1, 9], 0), percentile([5, 1, 9], 1), percentile([7], 0.99)], [
    1,
    9,
    7,
  ]);
});

Deno.test("percentile() refuses to describe nothing", () => {
  assertThrows(() => percentile([], 0.5), RangeError, "no values");
});
