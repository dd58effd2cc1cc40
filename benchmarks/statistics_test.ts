import { assert, assertEquals, assertThrows } from "@std/assert";
import { createRandom, createZipf, percentile } from "./statistics.ts";

Deno.test("createZipf() draws the first of two items twice as often as the second", () => {
  const draw = createZipf({ size: 2, exponent: 1, random: createRandom(1) });
  const draws = Array.from({ length: 30_000 }, draw);

  const share = draws.filter((item) => item === 0).length / draws.length;

  assert(Math.abs(share - 2 / 3) < 0.01, `${share}`);
});

Deno.test("createZipf() draws every item, and none besides", () => {
  const draw = createZipf({ size: 5, exponent: 1, random: createRandom(2) });

  assertEquals(new Set(Array.from({ length: 2000 }, draw)), new Set([0, 1, 2, 3, 4]));
});

Deno.test("createZipf() stays within its items at both ends of what random gives", () => {
  assertEquals(createZipf({ size: 3, exponent: 1, random: () => 0 })(), 0);
  assertEquals(createZipf({ size: 3, exponent: 1, random: () => 1 - 2 ** -32 })(), 2);
});

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
