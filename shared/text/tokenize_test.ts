import { assertEquals } from "@std/assert";
import { stem, tokenize } from "./tokenize.ts";

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

const assertMeet = (...words: string[]) =>
  assertEquals(new Set(words.map(stem)).size, 1, words.join());

Deno.test("stem() brings plurals together", () => {
  assertMeet("battery", "batteries");
  assertMeet("box", "boxes");
  assertMeet("price", "prices");
});

Deno.test("stem() brings the forms of a verb together", () => {
  assertMeet("price", "priced", "pricing");
  assertMeet("plan", "planned", "planning");
});

Deno.test("stem() leaves short words and words in -ss and -us alone", () => {
  assertEquals(["bus", "loss", "red"].map(stem), ["bus", "loss", "red"]);
});
