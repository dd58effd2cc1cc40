import { assertEquals } from "@std/assert";
import { fold } from "./fold.ts";

Deno.test("fold() makes curly and straight apostrophes one", () => {
  assertEquals(fold("Don’t"), fold("don't"));
  assertEquals(fold("Don‘t"), "don't");
});

Deno.test("fold() makes composed, decomposed and full-width letters one", () => {
  assertEquals(fold("Cafe\u0301"), fold("CAFÉ"));
  assertEquals(fold("Ｆｕｌｌ ２５"), "full 25");
});

Deno.test("fold() takes a shouted ß for what it was", () => {
  assertEquals(fold("STRASSE"), fold("straße"));
});

Deno.test("fold() drops characters that cannot be seen", () => {
  assertEquals(fold("bud\u00adget\u200b"), "budget");
});

Deno.test("fold() leaves accents that make another word", () => {
  assertEquals(fold("año") === fold("ano"), false);
});
