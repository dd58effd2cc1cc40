import { assertEquals } from "@std/assert";
import { tokenize } from "./tokenize.ts";

Deno.test("tokenize() drops grammar words, marks and punctuation", () => {
  assertEquals(tokenize("Um, so {vocalsound} the cost is [laughter] high!"), ["cost", "high"]);
});

Deno.test("tokenize() runs initials together however they are written", () => {
  for (const spelling of ["T_V_", "T.V.", "TV", "tv's"]) assertEquals(tokenize(spelling), ["tv"]);
});

Deno.test("tokenize() takes compounds apart", () => {
  assertEquals(tokenize("user-friendly"), tokenize("user friendly"));
});

Deno.test("tokenize() keeps numbers", () => {
  assertEquals(tokenize("25 euros"), ["25", "euro"]);
});

Deno.test("tokenize() returns nothing for nothing", () => {
  assertEquals(tokenize("…"), []);
});
