import { assertEquals } from "@std/assert";
import { moveTo, placeAt } from "./move_handle.tsx";

const ITEMS = [{ top: 0, bottom: 40 }, { top: 40, bottom: 60 }, { top: 60, bottom: 100 }];

Deno.test("placeAt() puts an item after those whose middle it passed", () => {
  assertEquals(placeAt(ITEMS, 0, 10), 0);
  assertEquals(placeAt(ITEMS, 0, 49), 0);
  assertEquals(placeAt(ITEMS, 0, 51), 1);
  assertEquals(placeAt(ITEMS, 0, 500), 2);
  assertEquals(placeAt(ITEMS, 2, 19), 0);
  assertEquals(placeAt(ITEMS, 2, 21), 1);
  assertEquals(placeAt(ITEMS, 1, 50), 1);
});

Deno.test("moveTo() moves one item and keeps the order of the others", () => {
  assertEquals(moveTo(["a", "b", "c"], 0, 2), ["b", "c", "a"]);
  assertEquals(moveTo(["a", "b", "c"], 2, 0), ["c", "a", "b"]);
  assertEquals(moveTo(["a"], 3, 0), ["a"]);
});
