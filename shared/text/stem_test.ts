import { assertEquals } from "@std/assert";
import { stem } from "./stem.ts";

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
