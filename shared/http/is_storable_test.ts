import { assert, assertFalse } from "@std/assert";
import { isStorable } from "./is_storable.ts";

Deno.test("isStorable() takes texts of every script, numbers, booleans and null", () => {
  assert(isStorable({ name: "Zoë 🧵", list: [1, true, null, { text: "\u0001" }] }));
});

Deno.test("isStorable() refuses NUL characters and halves of surrogate pairs, wherever they stand", () => {
  assertFalse(isStorable("a\0b"));
  assertFalse(isStorable("\ud83e"));
  assertFalse(isStorable(["\uddf5"]));
  assertFalse(isStorable({ outer: { "\0": 1 } }));
});
