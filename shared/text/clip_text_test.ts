import { assertEquals } from "@std/assert";
import { clipText } from "./clip_text.ts";

Deno.test("clipText() gives a short text on one line", () => {
  assertEquals(clipText("  two\n lines ", 20), "two lines");
});

Deno.test("clipText() cuts at a word's end", () => {
  assertEquals(clipText("invoices leave a week late", 20), "invoices leave a…");
});

Deno.test("clipText() cuts a single long word where it must", () => {
  assertEquals(clipText("abcdefghij", 5), "abcd…");
});

Deno.test("clipText() never leaves half of a surrogate pair", () => {
  assertEquals(clipText("abc😀😀", 5), "abc…");
});
