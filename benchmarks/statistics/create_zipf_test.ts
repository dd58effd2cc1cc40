import { assert, assertEquals } from "@std/assert";
import { createRandom } from "./create_random.ts";
import { createZipf } from "./create_zipf.ts";

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
