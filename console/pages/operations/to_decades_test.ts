import { assertEquals } from "@std/assert";
import { toDecades } from "./to_decades.ts";

Deno.test("toDecades() encloses the values", () => {
  assertEquals(toDecades([12, 340, 9_100]), [10, 100, 1_000, 10_000]);
});

Deno.test("toDecades() spans at least one decade, and begins at 1", () => {
  assertEquals(toDecades([100]), [100, 1_000]);
  assertEquals(toDecades([0, 0.2]), [1, 10]);
});
